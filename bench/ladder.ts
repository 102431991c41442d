import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readerFolder } from '../src/archive/load-archive.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import { areaUnderRoc, percentile, share } from '../src/eval/measures.ts';
import { loadReader } from '../src/reader/load-reader.ts';
import { onceForEach } from '../src/text/once-for-each.ts';
import { type Ranking, RUNGS, type Rung, type Step, type Workbench, workbenchOf } from './ladder-rungs.ts';
import { judgedSet, type LadderQuestion, type LadderSet, publicSets } from './ladder-sets.ts';
import { seededRandom } from './seeded-random.ts';

// Prints what each step of finding and deciding adds, on a file of judgments and on the public sets where the folder of
// optional material has them:
// `npm run ladder -- [FILE] [CORPUS] [QUESTIONS OF EACH PUBLIC SET, 0 FOR NONE] [THE ONE PUBLIC SET WANTED]`.

interface Run {
  readonly question: LadderQuestion;
  readonly ranking: Ranking;
  /** For each ranked sentence or quote, whether it is right. */
  readonly right: readonly boolean[];
  readonly ms: number;
}

/** A judged question is timed so often, and the middle time counts: not what other programs or a first run of code took. */
const TIMED = 3;

const [file = 'tests/judgments/dev.jsonl', folder = 'corpus', most = '250', only] = process.argv.slice(2);
const reader = await loadReader(readerFolder());
const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(46) : cell.padStart(11))).join('');

const wanted = Number(most);
const present = wanted === 0 ? [] : publicSets(wanted);
const chosen = present.filter(({ name }) => only === undefined || name === only);
if (wanted > 0 && present.length === 0)
  print('(no public sets here: the folder of optional material is absent)');
else if (wanted > 0 && chosen.length === 0)
  print(`(no public set ${only}; there are ${present.map(({ name }) => name).join(', ')})`);
const sets = [await judgedSet(file, folder), ...chosen];
for (const set of sets) {
  const benchOf = onceForEach((corpus: Corpus) => workbenchOf(corpus, reader));
  const asked = set.questions.filter(({ answerable }) => answerable).length;
  print(`\n${set.name}: ${asked} answerable, ${set.questions.length - asked} not`);
  print(row(['', ...columnsOf(set), 'p50 ms', 'p99 ms', 'MB']));
  for (const rung of RUNGS) {
    const runs = await runsOf(rung, set, benchOf);
    const times = runs.map(({ ms }) => ms);
    const cost = [percentile(times, 0.5).toFixed(1), percentile(times, 0.99).toFixed(1), megabytesOf(rung)];
    print(row([rung.name, ...figuresOf(set, runs), ...cost]));
  }
}
await reader.close();

print('\nMemory of a process that has answered one question, MB:');
for (const choice of ['words', 'auto']) {
  const script = join(import.meta.dirname, 'memory.js');
  print(`  READER=${choice}: ${execFileSync(process.execPath, [script, folder, choice]).toString().trim()}`);
}

async function runsOf(
  rung: Rung,
  set: LadderSet,
  benchOf: (corpus: Corpus) => Workbench,
): Promise<readonly Run[]> {
  const steps = new Map<Corpus, Step>();
  const runs: Run[] = [];
  for (const question of set.questions) {
    const known = steps.get(question.corpus);
    const step = known ?? (await rung.stepFor(benchOf(question.corpus)));
    if (known === undefined) {
      steps.set(question.corpus, step);
      await step(question.text, question.admits);
    }
    const ask = async () => {
      const started = performance.now();
      const ranking = await step(question.text, question.admits);
      return { ranking, ms: performance.now() - started };
    };
    const first = await ask();
    const times = [first.ms];
    while (times.length < (set.name === file ? TIMED : 1)) times.push((await ask()).ms);
    const { ranking } = first;
    const right = ranking[set.judges].map(question.isRight);
    runs.push({ question, ranking, right, ms: percentile(times, 0.5) });
  }
  return runs;
}

function columnsOf({ labelled, name }: LadderSet): readonly string[] {
  if (labelled) return ['MAP', 'MRR'];
  const ranking = ['recall@50', 'recall@20', 'hit@3', 'hit@1'];
  return name === file ? [...ranking, 'AUROC', 'reply'] : [...ranking, 'AUROC art.', 'AUROC par.'];
}

function figuresOf(set: LadderSet, runs: readonly Run[]): readonly string[] {
  const answerable = runs.filter(({ question }) => question.answerable);
  if (set.labelled) return selectionFigures(answerable);
  const within = (depth: number): string =>
    share(answerable, ({ right }) => right.slice(0, depth).includes(true)).toFixed(3);
  const against = (rest: readonly Run[]): string => auroc(answerable, rest);
  const others = runs.filter(({ question }) => !question.answerable);
  const decisions =
    set.name === file
      ? [against(others), reply(runs)]
      : (['article', 'paragraph'] as const).map((part) =>
          against(others.filter(({ question }) => question.without === part)),
        );
  return [within(50), within(20), within(3), within(1), ...decisions];
}

function auroc(answerable: readonly Run[], rest: readonly Run[]): string {
  const scores = (runs: readonly Run[]): readonly number[] =>
    runs.flatMap(({ ranking }) => ranking.score ?? []);
  if (rest.length === 0 || scores(answerable).length === 0) return '–';
  return areaUnderRoc(scores(answerable), scores(rest)).toFixed(3);
}

function reply(runs: readonly Run[]): string {
  if (runs.some(({ ranking }) => ranking.verdict === undefined)) return '–';
  return share(runs, ({ question, ranking, right }) => {
    const quoted = ranking.verdict?.decision === 'quoted';
    return question.answerable ? quoted && right[0] === true : !quoted;
  }).toFixed(3);
}

/** Mean average precision and reciprocal rank; sentences that were not ranked follow in the order of a fixed seed. */
function selectionFigures(runs: readonly Run[]): readonly string[] {
  const random = seededRandom(3);
  const each = runs.map(({ question: { corpus, isRight }, ranking }) => {
    const ranked = new Set(ranking.sentences.map(({ span }) => span.start));
    const unranked = corpus.articles
      .flatMap(({ id, sentences }) => sentences.map(({ span }) => ({ articleId: id, span })))
      .filter(({ span }) => !ranked.has(span.start))
      .map((quote) => ({ quote, place: random() }))
      .toSorted((one, other) => one.place - other.place)
      .map(({ quote }) => quote);
    const places = [...ranking.sentences, ...unranked].flatMap((quote, at) =>
      isRight(quote) ? [at + 1] : [],
    );
    return {
      precision: places.reduce((sum, place, at) => sum + (at + 1) / place, 0) / places.length,
      reciprocal: 1 / (places[0] ?? Number.POSITIVE_INFINITY),
    };
  });
  const mean = (values: readonly number[]): string =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
  return [mean(each.map(({ precision }) => precision)), mean(each.map(({ reciprocal }) => reciprocal))];
}

/** What the rung adds on disk: the runtime's packages and the weights that it uses. */
function megabytesOf({ needs }: Rung): string {
  if (needs === 'nothing') return '0.0';
  const packages = ['onnxruntime-node', 'onnxruntime-common'].map((name) =>
    join(readerFolder(), '..', '..', 'node_modules', name),
  );
  const embedder = ['embedder.int8.onnx', 'words.bin', 'vocab.txt'];
  const files = needs === 'embedder' ? embedder : [...embedder, 'scorer.int8.onnx'];
  const paths = [...packages, ...files.map((name) => join(readerFolder(), name))];
  return (paths.reduce((sum, path) => sum + bytesOf(path), 0) / 1e6).toFixed(1);
}

function bytesOf(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
