import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../src/corpus/article.ts';
import { articleSentences } from '../src/corpus/article-sentences.ts';
import { buildCorpus, type Corpus } from '../src/corpus/corpus.ts';
import { type Quote, textOf } from '../src/corpus/quote.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { isCorrect } from '../src/eval/correct-quote.ts';
import { parseJudgments } from '../src/eval/judgments.ts';
import { seededRandom } from './seeded-random.ts';

/** A question of a set, asked of a corpus or of some of its articles. */
export interface LadderQuestion {
  readonly text: string;
  readonly corpus: Corpus;
  readonly admits: (article: Article) => boolean;
  /** Whether what is asked of answers. */
  readonly answerable: boolean;
  /** What was taken out to make the question unanswerable. */
  readonly without?: 'article' | 'paragraph';
  readonly isRight: (quote: Quote) => boolean;
}

/** Questions that are measured together. */
export interface LadderSet {
  readonly name: string;
  readonly questions: readonly LadderQuestion[];
  /** Whether single sentences are judged, or quotes as people see them. */
  readonly judges: 'sentences' | 'quotes';
  /** Whether every sentence is labelled, so that the mean average precision can be had. */
  readonly labelled: boolean;
}

/** Half of the public questions are for learning; what is measured comes from the other half. */
const MEASURED_FOLD = 1;
const everywhere = (): boolean => true;

/** The questions of a file of judgments, asked of a corpus folder. */
export async function judgedSet(file: string, folder: string): Promise<LadderSet> {
  const corpus = await readCorpus(folder);
  const judgments = parseJudgments(file, await readFile(file, 'utf8'));
  const questions = judgments.map(
    (judgment): LadderQuestion => ({
      text: judgment.question,
      corpus,
      admits: everywhere,
      answerable: judgment.answerable,
      isRight: (quote) => isCorrect(quote, judgment, corpus),
    }),
  );
  return { name: file, questions, judges: 'quotes', labelled: false };
}

/** The public sets that the folder of optional material has, at most so many questions of each, drawn with a fixed seed. */
export function publicSets(most: number): readonly LadderSet[] {
  const folder = join(process.env['VERBATIM_SHARED'] ?? join('..', 'shared'), 'data', 'qa');
  if (!existsSync(folder)) return [];
  return [
    strictSet('squad2', join(folder, 'squad2'), ['article', 'paragraph'], most),
    strictSet('qed', join(folder, 'qed'), ['paragraph'], most),
    selectionSet('selqa', join(folder, 'selqa', 'as2-test.jsonl'), most),
  ];
}

const paragraphSchema = z.object({ docId: z.string(), title: z.string(), text: z.string() });
const questionSchema = z.object({
  qid: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  relevantDocIds: z.array(z.string()),
  answerable: z.boolean(),
  group: z.string().optional(),
});
const selectionSchema = z.object({
  question: z.string(),
  title: z.string(),
  candidates: z.array(z.object({ text: z.string(), label: z.number() })),
});

/** Right is a sentence of a relevant paragraph that contains an answer, after SQuAD's normalisation. */
function strictSet(
  name: string,
  folder: string,
  without: readonly ('article' | 'paragraph')[],
  most: number,
): LadderSet {
  const paragraphs = rows(join(folder, 'corpus.jsonl'), paragraphSchema);
  const titles = new Map(paragraphs.map(({ docId, title }) => [docId, title]));
  const corpus = buildCorpus(
    paragraphs.map(({ docId, title, text }) => articleOf(docId, title, text, articleSentences(text, title))),
  );
  const measured = rows(join(folder, 'queries.jsonl'), questionSchema).filter(
    ({ answerable, group, qid }) => answerable && foldOf(group ?? qid) === MEASURED_FOLD,
  );
  const questions = drawn(measured, most).flatMap(({ question, answers, relevantDocIds }) => {
    const wanted = answers.map(normalised).filter((answer) => answer !== '');
    const isRight = (quote: Quote): boolean =>
      relevantDocIds.includes(quote.articleId) &&
      wanted.some((answer) => ` ${normalised(textOf(corpus, quote))} `.includes(` ${answer} `));
    const home = new Set(relevantDocIds.map((id) => titles.get(id)));
    const out = {
      article: ({ metadata }: Article): boolean => !home.has(metadata.headline),
      paragraph: ({ id }: Article): boolean => !relevantDocIds.includes(id),
    };
    const asked = { text: question, corpus, isRight };
    return [
      { ...asked, admits: everywhere, answerable: true },
      ...without.map(
        (part): LadderQuestion => ({
          ...asked,
          admits: out[part],
          answerable: false,
          without: part,
        }),
      ),
    ];
  });
  return { name, questions, judges: 'sentences', labelled: false };
}

/** Each question is asked of its own section, whose sentences are labelled. */
function selectionSet(name: string, file: string, most: number): LadderSet {
  const usable = rows(file, selectionSchema).filter(({ candidates }) => {
    const right = candidates.filter(({ label }) => label === 1).length;
    return right > 0 && right < candidates.length;
  });
  const questions = drawn(usable, most).map(({ question, title, candidates }): LadderQuestion => {
    let at = 0;
    const sentences = candidates.map(({ text }, paragraph) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      return { span, block: 0, paragraph, heading: false };
    });
    const text = candidates.map((candidate) => candidate.text).join('\n');
    const right = new Set(
      sentences.filter((_, i) => candidates[i]?.label === 1).map(({ span }) => span.start),
    );
    return {
      text: question,
      corpus: buildCorpus([articleOf('section', title, text, sentences)]),
      admits: everywhere,
      answerable: true,
      isRight: ({ span }) => right.has(span.start),
    };
  });
  return { name, questions, judges: 'sentences', labelled: true };
}

function articleOf(id: string, headline: string, text: string, sentences: Article['sentences']): Article {
  return { id, file: `${id}.md`, metadata: { headline }, text, sentences };
}

function drawn<T>(all: readonly T[], most: number): readonly T[] {
  const random = seededRandom(5);
  return all
    .map((one) => ({ one, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one);
}

/** The same folds as those of the scripts that train the reader. */
function foldOf(name: string): number {
  const digest = createHash('sha256').update(name).digest();
  return (digest.at(-1) ?? 0) % 2;
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/gu, '')
    .replaceAll(/\b(?:a|an|the)\b/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');
}

function rows<Schema extends z.ZodType>(file: string, schema: Schema): readonly z.infer<Schema>[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}
