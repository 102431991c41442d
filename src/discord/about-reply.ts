import type { Corpus } from '../corpus/corpus.ts';
import { label } from '../labels/label.ts';
import { body, heading, small } from './quote-list-reply.ts';
import type { Reply } from './reply.ts';

/** What the bot promises, what it keeps, and what it reads, for one person. */
export function aboutReply({ articles, version }: Corpus): Reply {
  return {
    visibility: 'private',
    tone: 'notice',
    blocks: [
      heading(label('about-heading')),
      body(label('about-promise')),
      body(label('about-labels')),
      body(label('about-limits')),
      body(label('about-storage')),
      body(label('about-intents')),
      small(label('about-corpus', { articles: articles.length, version })),
    ],
    offers: [],
  };
}
