import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { OPERATORS_ONLY } from '../src/discord/everywhere.ts';
import { statusReply } from '../src/discord/status-reply.ts';

/** `/status`: how the bot is doing, for operators. */
export const status: Command = {
  audience: 'operators',
  data: {
    ...OPERATORS_ONLY,
    type: ApplicationCommandType.ChatInput,
    name: 'status',
    description: 'How the bot is doing, and what it lacks in this channel',
  },
  run: ({ missingPermissions }, context) =>
    statusReply(context.health(), context.archive.corpus, missingPermissions, new Date()),
};
