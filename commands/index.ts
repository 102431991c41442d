import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { reload } from './reload.ts';

/** Every application command, in the order in which Discord's help would list them. */
export const commands: readonly Command[] = [ask, reload];
