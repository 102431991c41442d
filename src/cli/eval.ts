import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { archiveLoader } from '../archive/load-archive.ts';
import { readConfig } from '../config.ts';
import { misplacedAnswers } from '../eval/correct-quote.ts';
import { evaluate } from '../eval/evaluate.ts';
import { JudgmentsError, parseJudgments } from '../eval/judgments.ts';
import { evaluationTable } from '../eval/table.ts';
import { runCommandLine, UsageError } from './command-line.ts';

const USAGE = `Usage: npm run eval -- --judgments FILE [--corpus DIR] [--at-least SCORE] [--json]

Asks every question of a file of judgments and measures the rankings, the decisions and the replies.

  --judgments FILE   one JSON object a line (tests/judgments/README.md gives the format and the measures)
  --corpus DIR       the folder of articles (CORPUS_DIR, or corpus)
  --at-least SCORE   fail when the reply score is below this share
  --json             one JSON object on standard output`;

await runCommandLine(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      judgments: { type: 'string' },
      corpus: { type: 'string' },
      'at-least': { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  if (values.judgments === undefined) throw new UsageError('--judgments FILE is missing.');
  const least = Number(values['at-least'] ?? 0);
  if (Number.isNaN(least)) throw new UsageError('--at-least takes a number from 0 to 1.');
  const config = readConfig();
  const loader = await archiveLoader(values.corpus ?? config.corpusDir, config.reader);
  try {
    const archive = await loader.load();
    if (loader.warning !== undefined) process.stderr.write(`${loader.warning}\n`);
    const judgments = parseJudgments(values.judgments, await readJudgments(values.judgments));
    const misplaced = misplacedAnswers(judgments, archive.corpus);
    for (const problem of misplaced) process.stderr.write(`warning: ${problem}\n`);
    const evaluation = await evaluate(archive, judgments);
    process.stdout.write(
      `${values.json === true ? JSON.stringify(evaluation) : evaluationTable(evaluation)}\n`,
    );
    if (evaluation.reply.score < least) {
      throw new JudgmentsError([`reply score ${evaluation.reply.score.toFixed(3)} is below ${least}`]);
    }
  } finally {
    await loader.close();
  }
});

async function readJudgments(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new JudgmentsError([`${file}: cannot be read; check the path given with --judgments`]);
  }
}
