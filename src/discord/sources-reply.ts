import type { Corpus } from '../corpus/corpus.ts';
import { label } from '../labels/label.ts';
import { SOURCES_ON_A_PAGE } from './buttons.ts';
import { heading } from './quote-list-reply.ts';
import type { Block, Reply } from './reply.ts';

/** The articles with publisher and date, from `from` on (counted from 0), for one person; paged. */
export function sourcesReply(corpus: Corpus, from = 0): Reply {
  const articles = corpus.articles
    .slice(from, from + SOURCES_ON_A_PAGE)
    .map(({ id }, index): Block => ({ type: 'source', articleId: id, number: from + index + 1 }));
  return {
    visibility: 'private',
    tone: 'notice',
    blocks: [heading(label('sources-heading', { articles: corpus.articles.length })), ...articles],
    page: { of: 'sources', from, total: corpus.articles.length },
    offers: [],
  };
}
