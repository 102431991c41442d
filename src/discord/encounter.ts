import type { Archive } from '../archive/archive.ts';
import type { Invocation } from './command.ts';
import type { Desk } from './desk.ts';
import type { Responder } from './responder.ts';
import type { View } from './view.ts';

/** One interaction with all that it takes to answer it. */
export interface Encounter {
  readonly invocation: Invocation;
  /** Taken when the interaction arrived: a reload meanwhile changes nothing for it. */
  readonly archive: Archive;
  readonly view: View;
  readonly responder: Responder;
  readonly desk: Desk;
}
