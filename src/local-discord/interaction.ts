import type { Feed } from './feed.ts';
import type { JsonObject } from './json-value.ts';
import type { OpenPromise } from './open-promise.ts';
import type { RestRequest } from './rest-request.ts';
import type { Channel, Message, User } from './world.ts';

/** One of the choices that the application offers for an option being typed. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** The first answer to an interaction. */
export interface Answered {
  /** The body of the callback as the bot sent it. */
  readonly callback: JsonObject;
  /** The message as Discord stored it, for answers that are or update one. */
  readonly message: Message | undefined;
  readonly ephemeral: boolean;
  /** The choices, when somebody was typing. */
  readonly choices: readonly Choice[];
  /** From the dispatch to the callback's full arrival, in milliseconds. */
  readonly ms: number;
}

/** Something that a person did with the application, and what came of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** By Discord's numbers: 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  /** What the bot was sent. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The message whose component was used, if any. */
  readonly message: Message | undefined;
  /** Who brought the application here: keys 0 for the server, 1 for the person. */
  readonly owners: Readonly<Record<string, string>>;
  /** Settles with the first callback that Discord takes; rejects when none comes in time. */
  readonly answered: Promise<Answered>;
  /** The message that the person comes to see: the callback's own, or the first edit after a deferral. */
  readonly shown: Promise<Message>;
  /** The reply as it stands now, until it is deleted. */
  original: Message | undefined;
  readonly followUps: Message[];
  /** Everything that the bot asked of Discord with this interaction's token, refused requests included. */
  readonly calls: RestRequest[];
  nextFollowUp(): Promise<Message>;
  /** The next edit of the reply or of a follow-up that has not been handed out. */
  nextEdit(): Promise<Message>;
  readonly state: InteractionState;
}

/** The parts of an interaction that only Discord itself uses. */
export interface InteractionState {
  readonly sentAt: number;
  phase: 'waiting' | 'acknowledged' | 'expired';
  /** Whether the reply still says that the application is thinking. */
  loading: boolean;
  readonly answer: OpenPromise<Answered>;
  readonly sight: OpenPromise<Message>;
  readonly edits: Feed<Message>;
  readonly additions: Feed<Message>;
  stopDeadline: () => void;
}
