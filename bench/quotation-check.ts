import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Article } from '../src/corpus/article.ts';
import { articleSentences } from '../src/corpus/article-sentences.ts';
import { buildCorpus, type Corpus } from '../src/corpus/corpus.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { indexQuotations, type QuotationIndex } from '../src/verification/quotation-index.ts';
import { VERDICTS, type Verdict } from '../src/verification/verification.ts';
import { verifyQuotation } from '../src/verification/verify-quotation.ts';
import { type AlteredQuotation, alteredQuotations } from './altered-quotations.ts';
import { seededRandom } from './seeded-random.ts';

// Prints how altered quotations are judged, and how long the judging takes on 10,000 articles. The words come from the
// articles in corpus/ and from the paragraphs of SQuAD 2.0, where the folder of optional material has them.
const PER_RULE = 60;
const ARTICLES = 10_000;
const SENTENCES_AN_ARTICLE = 26;
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

const own = await readCorpus('corpus');
const file = join(process.env['VERBATIM_SHARED'] ?? join('..', 'shared'), 'data/qa/squad2/corpus.jsonl');
const paragraphs = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(textOfLine) : [];
if (paragraphs.length === 0) print(`(${file} is not there: the articles in corpus/ alone)`);

const strangers = paragraphs.filter((_, index) => index % 4 === 0);
const printed = paragraphs.filter((_, index) => index % 4 !== 0);
const small = buildCorpus([...own.articles, ...printed.map((text, index) => articleFrom(`p${index}`, text))]);
const foreign = strangers.flatMap((text) => sentencesOf(text));
report('Five articles', own, [...alteredQuotations(own.articles, foreign, PER_RULE, 7)]);
report('Five articles and three of four SQuAD paragraphs', small, [
  ...alteredQuotations(small.articles, foreign, PER_RULE, 11),
]);

const random = seededRandom(13);
const pool =
  printed.length > 0 ? printed.flatMap(sentencesOf) : own.articles.flatMap(({ text }) => sentencesOf(text));
const large = buildCorpus([
  ...own.articles,
  ...Array.from({ length: ARTICLES - own.articles.length }, (_, index) => generated(index)),
]);
const before = memory();
const started = performance.now();
const index = indexQuotations(large);
const took = performance.now() - started;
const words = large.articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
print(
  `\n${large.articles.length} articles, ${words} words: indexed in ${took.toFixed(0)} ms, ${((memory() - before) / 2 ** 20).toFixed(0)} MiB`,
);
const times: number[] = [];
const work: number[] = [];
for (const { text, articleId } of alteredQuotations(own.articles, foreign, PER_RULE, 17).concat(
  alteredQuotations(small.articles.slice(5, 300), foreign, PER_RULE, 19),
)) {
  const busy = process.cpuUsage();
  const start = performance.now();
  verifyQuotation(
    large,
    index,
    text,
    articleId !== undefined && large.find(articleId) !== undefined ? articleId : undefined,
  );
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(busy);
  work.push((user + system) / 1000);
}
print(`${times.length} quotations: ${quantiles(times)} by the clock, ${quantiles(work)} of processor time`);

function quantiles(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`;
}

function report(title: string, corpus: Corpus, quotations: readonly AlteredQuotation[]): void {
  const places: QuotationIndex = indexQuotations(corpus);
  const table = new Map<string, Map<Verdict, number>>();
  const wrong: string[] = [];
  for (const { rule, text, expected, articleId } of quotations) {
    const { verdict } = verifyQuotation(corpus, places, text, articleId);
    const key = `${rule} (${expected})`;
    const row = table.get(key) ?? new Map<Verdict, number>();
    row.set(verdict, (row.get(verdict) ?? 0) + 1);
    table.set(key, row);
    if (verdict !== expected) wrong.push(`${rule}: ${expected}, judged ${verdict}: ${JSON.stringify(text)}`);
  }
  print(`\n## ${title}: ${corpus.articles.length} articles, ${quotations.length} quotations\n`);
  print(`| rule (expected) | ${VERDICTS.join(' | ')} |`);
  print(`|---|${VERDICTS.map(() => '---').join('|')}|`);
  for (const [rule, row] of table)
    print(`| ${rule} | ${VERDICTS.map((verdict) => row.get(verdict) ?? '').join(' | ')} |`);
  const altered = quotations.filter(({ expected }) => expected !== 'exact');
  const exact = altered.filter(
    ({ text, articleId }) => verifyQuotation(corpus, places, text, articleId).verdict === 'exact',
  );
  print(
    `\naltered: ${altered.length}, of these judged exact: ${exact.length}; as expected: ${quotations.length - wrong.length} of ${quotations.length}`,
  );
  for (const line of wrong) print(`- ${line}`);
}

function textOfLine(line: string): string {
  const parsed: unknown = JSON.parse(line);
  return typeof parsed === 'object' && parsed !== null && 'text' in parsed ? String(parsed.text) : '';
}

function articleFrom(id: string, text: string): Article {
  return { id, file: `${id}.md`, metadata: {}, text, sentences: articleSentences(text) };
}

function sentencesOf(text: string): readonly string[] {
  return articleSentences(text).map(({ span }) => text.slice(span.start, span.end));
}

function generated(number: number): Article {
  const chosen = Array.from({ length: SENTENCES_AN_ARTICLE }, () => pool[Math.floor(random() * pool.length)]);
  return articleFrom(`g${number}`, chosen.join(' '));
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
