import { ApplicationCommandType } from 'discord.js';
import { QUOTES_ON_A_PAGE } from '../src/discord/buttons.ts';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { noticeReply } from '../src/discord/notice-reply.ts';
import { quoteListReply } from '../src/discord/quote-list-reply.ts';
import { refusalReply } from '../src/discord/refusal-reply.ts';
import { label } from '../src/labels/label.ts';

const MOST_QUOTES = 9;

/** The message menu "Find sources": quotes that bear on what somebody wrote, for whoever asked. The message is not repeated. */
export const findSources: Command = {
  audience: 'everyone',
  data: { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Find sources' },
  async run({ targetText = '', user }, { archive }) {
    if (targetText.trim() === '') return refusalReply(label('refuse-empty-message'));
    const { corpus } = archive;
    const quotes = await archive.nearest(targetText, MOST_QUOTES);
    if (quotes.length === 0) return noticeReply(label('no-sources-found'));
    const list = { kind: 'found', quotes, figuresDiffer: false } as const;
    return quoteListReply(list, 0, QUOTES_ON_A_PAGE, { corpus, audience: 'private', askerId: user.id });
  },
};
