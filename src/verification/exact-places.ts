import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import type { Quotation } from './quotation.ts';
import type { QuotationIndex, WordRun } from './quotation-index.ts';
import type { Token } from './token.ts';

/** A place where an article prints the words of a quotation, all and only these, in order. */
export interface ExactPlace {
  readonly articleId: string;
  readonly span: Span;
  /** Whether the characters are the same too. */
  readonly exact: boolean;
}

/** Places looked at for one quotation; more would say the same. */
const MOST_PLACES = 64;

/** Where a quotation is printed word for word, in corpus order; in one article only, when it is named. */
export function exactPlaces(
  corpus: Corpus,
  index: QuotationIndex,
  quotation: Quotation,
  articleId?: string,
): readonly ExactPlace[] {
  return index
    .phrase(quotation.forms, MOST_PLACES, articleId)
    .flatMap((run) => gradedPlace(corpus, index, quotation, run) ?? []);
}

/** The place that a run of the same words is, unless its marks differ or it cuts a compound ("lethal" of "non-lethal"). */
export function gradedPlace(
  corpus: Corpus,
  index: QuotationIndex,
  quotation: Pick<Quotation, 'text' | 'tokens' | 'span'>,
  run: WordRun,
): ExactPlace | undefined {
  const around = index.tokens(run, 1);
  const words = around.flatMap((token, position) => (token.kind === 'word' ? [position] : []));
  const first = run.from > 0 ? 1 : 0;
  const start = words[first] ?? 0;
  const last = words[first + run.to - run.from - 1] ?? 0;
  const printed = around.slice(start, last + 1);
  const after = around[words[first + run.to - run.from] ?? -1];
  if (printed[0]?.glued === true || after?.glued === true || !sameForms(printed, quotation.tokens))
    return undefined;
  const span = { start: printed[0]?.span.start ?? 0, end: printed.at(-1)?.span.end ?? 0 };
  const [ours, theirs] = [
    corpus.article(run.articleId).text.slice(span.start, span.end),
    quotation.text.slice(quotation.span.start, quotation.span.end),
  ];
  return { articleId: run.articleId, span, exact: ours.normalize('NFC') === theirs.normalize('NFC') };
}

function sameForms(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every(({ form }, position) => form === b[position]?.form);
}
