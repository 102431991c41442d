import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { OPERATORS_ONLY } from '../src/discord/everywhere.ts';
import { reloadReply } from '../src/discord/reload-reply.ts';

/** `/reload`: reads the articles anew and swaps them in, for operators. */
export const reload: Command = {
  audience: 'operators',
  data: {
    ...OPERATORS_ONLY,
    type: ApplicationCommandType.ChatInput,
    name: 'reload',
    description: 'Read the articles anew',
  },
  async run(_, context) {
    return reloadReply(await context.reload());
  },
};
