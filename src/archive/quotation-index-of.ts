import type { Corpus } from '../corpus/corpus.ts';
import { indexQuotations, type QuotationIndex } from '../verification/quotation-index.ts';

const made = new WeakMap<Corpus, QuotationIndex>();

/** The index in which quotations of this corpus are found: made once for each corpus, when it is first asked for. */
export function quotationIndexOf(corpus: Corpus): QuotationIndex {
  const known = made.get(corpus);
  if (known !== undefined) return known;
  const index = indexQuotations(corpus);
  made.set(corpus, index);
  return index;
}
