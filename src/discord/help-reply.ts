import type { Corpus } from '../corpus/corpus.ts';
import { label } from '../labels/label.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** Two lines for somebody who called the bot without a question. */
export function helpReply(corpus: Corpus): Reply {
  return noticeReply(label('help-what', { articles: corpus.articles.length }), label('help-how'));
}
