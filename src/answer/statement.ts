import type { Corpus } from '../corpus/corpus.ts';
import { type Quote, textOf } from '../corpus/quote.ts';
import { sliceOf } from '../text/span.ts';

/** What one article says, as the comparison of reports sees it. */
export interface Statement {
  /** What is quoted. */
  readonly text: string;
  /** What stands around it: the sentences beside it and the headline. */
  readonly context: string;
  /** ISO date of publication, absent when the source states none. */
  readonly published?: string;
  /** Statements of one article are not compared with each other. */
  readonly articleId: string;
}

/** What a quote states, with the sentences beside it in its block and its article's headline. */
export function statementOf(corpus: Corpus, quote: Quote): Statement {
  const { id, metadata, text, sentences } = corpus.article(quote.articleId);
  const first = sentences.findIndex(({ span }) => span.end > quote.span.start);
  const last = sentences.findLastIndex(({ span }) => span.start < quote.span.end);
  const beside = [sentences[first - 1], sentences[last + 1]].flatMap((sentence) =>
    sentence !== undefined && sentence.block === sentences[first]?.block
      ? [sliceOf(text, sentence.span)]
      : [],
  );
  return {
    text: textOf(corpus, quote),
    context: [metadata.headline ?? '', ...beside].join('\n'),
    articleId: id,
    ...(metadata.published === undefined ? {} : { published: metadata.published }),
  };
}
