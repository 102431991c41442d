import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Quote } from '../corpus/quote.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { namedWords } from './named-words.ts';
import type { Question } from './question.ts';
import type { FactsOf } from './sentence-facts.ts';
import { WORD_WEIGHTS, type WordWeights } from './weights.ts';

/** A sentence with the quote around it, what speaks for it, and where it ranks. */
export interface RankedQuote extends Quote {
  readonly ordinal: number;
  readonly terms: ReadonlySet<string>;
  readonly evidence: Evidence;
  /** Score of its passage as a share of the best passage's. */
  readonly passage: number;
  readonly score: number;
}

/** Up to this many sentences are scored, however large the corpus: a small one is scored whole. */
const CANDIDATES = 400;
const PASSAGES = 50;

/** A sentence of the corpus that may answer. */
export interface Candidate {
  readonly article: Article;
  readonly ordinal: number;
  readonly passage: number;
}

/** The sentences worth scoring: those of the best passages, or all of a small corpus, in corpus order. */
export function candidatesFor(
  question: Question,
  corpus: Corpus,
  index: PassageIndex,
  admits: (article: Article) => boolean,
): readonly Candidate[] {
  const found = index.search(
    question.words.flatMap(({ terms }) => terms),
    PASSAGES,
  );
  const top = found[0]?.score ?? 1;
  const scoreOf = new Map(found.map(({ passageId, score }) => [passageId, score / top]));
  const sentences = corpus.articles.reduce((sum, article) => sum + article.sentences.length, 0);
  const whole = sentences <= CANDIDATES;
  const candidates: Candidate[] = [];
  for (const { id, articleId, sentences: range } of corpus.passages) {
    const passage = scoreOf.get(id);
    const article = corpus.article(articleId);
    if ((passage === undefined && !whole) || !admits(article)) continue;
    for (let ordinal = range.start; ordinal < range.end; ordinal += 1) {
      candidates.push({ article, ordinal, passage: passage ?? 0 });
    }
  }
  return candidates;
}

/** The candidates by what their words say for them, best first, ties in corpus order. */
export function rankByWords(
  question: Question,
  candidates: readonly Candidate[],
  factsOf: FactsOf,
  weights: WordWeights = WORD_WEIGHTS,
): readonly RankedQuote[] {
  const known = candidates.map(({ article, ordinal, passage }) => ({
    ordinal,
    passage,
    facts: factsOf(article, ordinal),
  }));
  const names = namedWords(
    question,
    known.map(({ facts }) => facts),
  );
  return known
    .map(({ facts, ordinal, passage }): RankedQuote => {
      const evidence = evidenceFor(question, facts, names);
      return {
        // A spread of the quote would make objects six times as large, which live until the next full collection.
        articleId: facts.quote.articleId,
        span: facts.quote.span,
        ordinal,
        terms: facts.quoteTerms,
        evidence,
        passage,
        score: wordScore(evidence, passage, weights),
      };
    })
    .toSorted((a, b) => b.score - a.score);
}

function wordScore(evidence: Evidence, passage: number, weights: WordWeights): number {
  return (
    weights.coverage * evidence.coverage +
    weights.beside * evidence.beside +
    weights.passage * passage +
    weights.adjacency * evidence.adjacency +
    (evidence.answerKind ? weights.answerKind : 0) +
    (evidence.heading ? weights.heading : 0)
  );
}
