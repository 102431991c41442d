import { type ScoredQuoteJson, scoredQuoteJson } from '../archive/answer-json.ts';
import type { OpenArchive } from '../archive/open-archive.ts';
import { wordCount } from '../corpus/passage.ts';
import { type QuoteJson, quoteJson } from '../corpus/quote-json.ts';
import { isCorrect } from './correct-quote.ts';
import type { Judgment } from './judgments.ts';
import { areaUnderRoc, meanReciprocalRank, percentile, share } from './measures.ts';

const RANKING_DEPTH = 10;

/** What the system made of one question, with all that is needed to recompute every figure. */
export interface QuestionRun {
  readonly id: string;
  readonly kind: 'quoted' | 'related' | 'unanswered';
  readonly decisionScore: number;
  /** From 1 to 10, or null. */
  readonly firstCorrectRank: number | null;
  readonly ranking: readonly Pick<QuoteJson, 'article' | 'origin' | 'start' | 'end' | 'text'>[];
  readonly quotes: readonly ScoredQuoteJson[];
  readonly missingTerms: readonly string[];
}

interface Judged {
  readonly judgment: Judgment;
  readonly run: QuestionRun;
  readonly firstIsCorrect: boolean;
  readonly oneIsCorrect: boolean;
  readonly elapsedMs: number;
}

/** Shares from 0 to 1. */
export interface ReplyMeasures {
  readonly right1: number;
  readonly right3: number;
  readonly wrong: number;
  readonly needlessDecline: number;
  readonly falseAnswer: number;
  readonly score: number;
}

/** All figures of a set of judgments. */
export interface Evaluation {
  readonly corpusVersion: string;
  readonly questions: number;
  readonly answerable: number;
  readonly ranking: {
    readonly hit1: number;
    readonly hit3: number;
    readonly hit10: number;
    readonly mrr10: number;
  };
  readonly decision: { readonly auroc: number };
  readonly reply: ReplyMeasures;
  readonly quoteWords: { readonly median: number; readonly p90: number };
  readonly latencyMs: { readonly p50: number; readonly p99: number };
  readonly perType: Readonly<
    Record<
      string,
      {
        readonly questions: number;
        readonly answerable: number;
        readonly hit1: number;
        readonly score: number;
      }
    >
  >;
  readonly perQuestion: readonly QuestionRun[];
}

/** Asks every question in turn and measures the replies as the definitions in tests/judgments/README.md say. */
export async function evaluate(archive: OpenArchive, judgments: readonly Judgment[]): Promise<Evaluation> {
  // The first questions after a start also pay for compiling the code; no person's wait is counted from them.
  for (const { question } of judgments.slice(0, 5)) await archive.ask(question);
  const judged: Judged[] = [];
  for (const judgment of judgments) judged.push(await runQuestion(archive, judgment));

  const answerable = judged.filter(({ judgment }) => judgment.answerable);
  const unanswerable = judged.filter(({ judgment }) => !judgment.answerable);
  const ranks = answerable.map(({ run }) => run.firstCorrectRank);
  const firstQuotes = judged.flatMap(({ run }) => (run.kind === 'quoted' ? run.quotes.slice(0, 1) : []));
  const words = firstQuotes.map(({ text }) => wordCount(text));
  const times = judged.map(({ elapsedMs }) => elapsedMs);
  const types = [...new Set(judgments.map(({ type }) => type))];
  return {
    corpusVersion: archive.corpus.version,
    questions: judged.length,
    answerable: answerable.length,
    ranking: {
      hit1: hitAt(ranks, 1),
      hit3: hitAt(ranks, 3),
      hit10: hitAt(ranks, 10),
      mrr10: meanReciprocalRank(ranks),
    },
    decision: {
      auroc: areaUnderRoc(
        answerable.map(({ run }) => run.decisionScore),
        unanswerable.map(({ run }) => run.decisionScore),
      ),
    },
    reply: {
      right1: share(answerable, ({ run, firstIsCorrect }) => run.kind === 'quoted' && firstIsCorrect),
      right3: share(answerable, ({ run, oneIsCorrect }) => run.kind === 'quoted' && oneIsCorrect),
      wrong: share(answerable, ({ run, oneIsCorrect }) => run.kind === 'quoted' && !oneIsCorrect),
      needlessDecline: share(answerable, ({ run }) => run.kind !== 'quoted'),
      falseAnswer: share(unanswerable, ({ run }) => run.kind === 'quoted'),
      score: share(judged, isRightReply),
    },
    quoteWords: { median: percentile(words, 0.5), p90: percentile(words, 0.9) },
    latencyMs: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    perType: Object.fromEntries(
      types.map((type) => {
        const ofType = judged.filter(({ judgment }) => judgment.type === type);
        const canAnswer = ofType.filter(({ judgment }) => judgment.answerable);
        const row = {
          questions: ofType.length,
          answerable: canAnswer.length,
          hit1: hitAt(
            canAnswer.map(({ run }) => run.firstCorrectRank),
            1,
          ),
          score: share(ofType, isRightReply),
        };
        return [type, row];
      }),
    ),
    perQuestion: judged.map(({ run }) => run),
  };
}

async function runQuestion(archive: OpenArchive, judgment: Judgment): Promise<Judged> {
  const { corpus } = archive;
  const started = performance.now();
  const { ranked, verdict, answer } = await archive.explain(judgment.question);
  const elapsedMs = performance.now() - started;
  const shown = answer.kind === 'unanswered' ? [] : answer.quotes;
  const best = ranked.slice(0, RANKING_DEPTH);
  const rank = best.findIndex((quote) => isCorrect(quote, judgment, corpus)) + 1;
  const [first] = shown;
  return {
    judgment,
    elapsedMs,
    firstIsCorrect: first !== undefined && isCorrect(first, judgment, corpus),
    oneIsCorrect: shown.some((quote) => isCorrect(quote, judgment, corpus)),
    run: {
      id: judgment.id,
      kind: answer.kind,
      decisionScore: verdict.score,
      firstCorrectRank: rank === 0 ? null : rank,
      ranking: best.map((quote) => {
        const { article, origin, start, end, text } = quoteJson(quote, corpus);
        return { article, origin, start, end, text };
      }),
      quotes: shown.map((quote) => scoredQuoteJson(quote, corpus)),
      missingTerms: answer.missingTerms,
    },
  };
}

function isRightReply({ judgment, run, firstIsCorrect }: Judged): boolean {
  return judgment.answerable ? run.kind === 'quoted' && firstIsCorrect : run.kind !== 'quoted';
}

function hitAt(ranks: readonly (number | null)[], depth: number): number {
  return share(ranks, (rank) => rank !== null && rank <= depth);
}
