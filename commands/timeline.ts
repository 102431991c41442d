import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { filterOptions } from '../src/discord/filter-options.ts';
import { refusalReply } from '../src/discord/refusal-reply.ts';
import { timelineReply } from '../src/discord/timeline-reply.ts';
import { timelineOf } from '../src/timeline/timeline-of.ts';

/** `/timeline`: what the articles tie to dates, in their order. */
export const timeline: Command = {
  audience: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'timeline',
    description: 'Follow the dates: what the articles say happened when',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        description: 'Only sentences about this',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'from',
        description: 'Only what happened on this day or later, such as 2024-03-22',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'to',
        description: 'Only what happened on this day or earlier, such as 2024-03-24',
      },
    ],
  },
  run({ options, user }, { archive: { corpus } }) {
    const read = filterOptions(options, corpus);
    if (read.kind === 'refused') return refusalReply(read.reason);
    const { from, to } = read.filter;
    const about = String(options['about'] ?? '').trim();
    const found = timelineOf(corpus, {
      ...(about === '' ? {} : { about }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    return timelineReply(found, { corpus, audience: 'everyone', askerId: user.id });
  },
};
