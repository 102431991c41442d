import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../bench/seeded-random.ts';
import type { Answer, CitedQuote } from '../src/answer/answer.ts';
import { openArchive } from '../src/archive/open-archive.ts';
import { textOf } from '../src/corpus/quote.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { parseJudgments } from '../src/eval/judgments.ts';
import { randomText } from './random-text.ts';
import { secondReading } from './second-reader.ts';

const HARD = 'tests/fixtures/corpus-hard';
const MOST_WORDS = 70;

const LONGEST_WAIT = 240_000;

const judged = parseJudgments('dev.jsonl', readFileSync('tests/judgments/dev.jsonl', 'utf8')).map(
  ({ question }) => question,
);

/** A thousand questions: half of them noise, half of them words of the articles in a random order. */
function randomQuestions(texts: Iterable<string>): readonly string[] {
  const random = seededRandom(1000);
  const words = [...texts].join(' ').split(/\s+/u);
  return Array.from({ length: 1000 }, (_, at) => {
    if (at % 2 === 0) return randomText(random, 30);
    const length = 1 + Math.floor(random() * 8);
    return Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  });
}

function quotesOf(answer: Answer): readonly CitedQuote[] {
  return answer.kind === 'unanswered' ? answer.further : [...answer.quotes, ...answer.further];
}

/** The hard articles as another system saves them: each file with a byte-order mark and CRLF. */
function savedOnWindows(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-hard-'));
  cpSync(HARD, folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), `\uFEFF${content.replaceAll('\n', '\r\n')}`);
  }
  return folder;
}

describe.each([
  ['the five articles', 'corpus'],
  ['articles chosen to hurt', HARD],
])('a quote from %s', { timeout: LONGEST_WAIT }, (_, folder) => {
  it('is exactly what a second reader finds in the file, for every development question and 1,000 random ones', async () => {
    const corpus = await readCorpus(folder);
    const bodies = secondReading(folder);
    expect([...bodies.keys()].toSorted()).toEqual(corpus.articles.map(({ id }) => id));
    const archive = await openArchive(corpus);
    const violations: unknown[] = [];
    let checked = 0;
    for (const question of [...judged, ...randomQuestions(bodies.values())]) {
      for (const quote of quotesOf(await archive.ask(question))) {
        const { articleId, span } = quote;
        const shown = textOf(corpus, quote);
        const printed = bodies.get(articleId)?.slice(span.start, span.end);
        const whole = shown !== '' && shown === shown.trim() && shown.split(/\s+/u).length <= MOST_WORDS;
        if (shown !== printed || !whole) violations.push({ question, articleId, span, shown, printed });
        checked += 1;
      }
    }
    expect(violations).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
  });

  it('is the same whenever it is asked for', async () => {
    const questions = judged.filter((__, at) => at % 10 === 0);
    const once = await openArchive(await readCorpus(folder));
    const again = await openArchive(await readCorpus(folder));
    for (const question of questions) await again.ask(question);
    const answers = async (archive: typeof once): Promise<readonly Answer[]> =>
      Promise.all(questions.map((question) => archive.ask(question)));
    expect(await answers(again)).toEqual(await answers(once));
  });
});

describe('a file that another system saved', () => {
  it('gives the same text to both readers, and the same version', async () => {
    const folder = savedOnWindows();
    const [unix, windows] = await Promise.all([readCorpus(HARD), readCorpus(folder)]);
    expect(new Map(windows.articles.map(({ id, text }) => [id, text]))).toEqual(secondReading(folder));
    expect(windows.articles.map(({ text }) => text)).toEqual(unix.articles.map(({ text }) => text));
    expect(windows.version).toBe(unix.version);
  });
});
