import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { sourcesReply } from '../src/discord/sources-reply.ts';

/** `/sources`: the articles, with publisher and date. */
export const sources: Command = {
  audience: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    description: 'List the articles that answers are quoted from',
  },
  run: (_, { archive }) => sourcesReply(archive.corpus),
};
