import { ApplicationCommandType } from 'discord.js';
import { aboutReply } from '../src/discord/about-reply.ts';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';

/** `/about`: what the bot promises, what it keeps and what it reads. */
export const about: Command = {
  audience: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'about',
    description: 'What this bot promises, what it stores and what it reads',
  },
  run: (_, { archive }) => aboutReply(archive.corpus),
};
