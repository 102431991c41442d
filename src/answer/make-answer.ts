import type { Corpus } from '../corpus/corpus.ts';
import type { Answer, CitedQuote, UnansweredReason } from './answer.ts';
import type { Verdict } from './decide.ts';
import type { ReportComparison } from './figures-differ.ts';
import type { Question } from './question.ts';
import type { RankedQuote } from './rank-quotes.ts';
import { type Selection, selectQuotes } from './select-quotes.ts';

const SHOWN = 3;
const FURTHER = 9;

/** A quote whose score is below this share of the best one's is not shown beside it, nor compared with it. */
const WORTH = 0.5;

/** The answer that the ranked quotes and the decision give. */
export function makeAnswer(
  corpus: Corpus,
  reports: ReportComparison,
  question: Question,
  ranked: readonly RankedQuote[],
  { decision }: Verdict,
): Answer {
  const missingTerms = question.words.filter(({ missing }) => missing).map(({ word }) => word);
  const worthy = WORTH * (ranked[0]?.score ?? 0);
  const { shown, further } = selectQuotes(corpus, ranked, SHOWN, worthy);
  if (decision === 'unanswered' || shown.length === 0) {
    const nearest = [...shown, ...further].slice(0, FURTHER);
    return { kind: 'unanswered', reason: reasonFor(question), missingTerms, further: nearest };
  }
  const comparable =
    decision === 'quoted' ? [...shown, ...further].filter(({ score }) => score >= worthy) : [];
  const differing = reports.differing(question.text, comparable);
  const selection =
    differing === undefined ? { shown, further } : withFirst(differing.quotes, { shown, further });
  const [first, ...rest] = selection.shown;
  if (first === undefined) throw new Error('an answer was made of no quote');
  return {
    kind: decision,
    quotes: [first, ...rest],
    further: selection.further,
    missingTerms,
    figuresDiffer: differing?.kind ?? false,
  };
}

/** The quotes that differ are shown, in their own order; those that made room for them come next. */
function withFirst(differing: readonly CitedQuote[], { shown, further }: Selection): Selection {
  const rest = [...shown, ...further].filter((quote) => !differing.includes(quote));
  return {
    shown: differing.slice(0, SHOWN),
    further: [...differing.slice(SHOWN), ...rest].slice(0, FURTHER),
  };
}

function reasonFor({ words }: Question): UnansweredReason {
  if (words.length === 0) return 'no-words';
  return words.every(({ missing }) => missing) ? 'no-match' : 'no-evidence';
}
