import { parseArgs } from 'node:util';
import { answerJson } from '../archive/answer-json.ts';
import { archiveLoader } from '../archive/load-archive.ts';
import type { OpenArchive } from '../archive/open-archive.ts';
import { readConfig } from '../config.ts';
import { runCommandLine, UsageError } from './command-line.ts';
import { explainAnswer } from './explain-answer.ts';
import { runPrompt } from './prompt.ts';
import { renderTerminal } from './render-terminal.ts';

const USAGE = `Usage: npm run ask -- [--json | --why] ["question"]

Answers with word-for-word quotes from the articles. Without a question it asks for one; without a terminal it
answers questions from standard input, one a line.

  --json   one JSON object a question on standard output
  --why    how the reply came about, for people who maintain a corpus`;

await runCommandLine(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, why: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.json === true && values.why === true)
    throw new UsageError('--json and --why cannot be used together.');
  const [question, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('Expected one question; put it in quotation marks.');

  const config = readConfig();
  const loader = await archiveLoader(config.corpusDir, config.reader);
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const say = async (text: string, archive: OpenArchive): Promise<string> => {
    const started = performance.now();
    const explanation = await archive.explain(text);
    if (values.json === true) {
      const elapsedMs = performance.now() - started;
      // Questions from standard input are answered one a line, so that a program can read them one by one.
      return JSON.stringify(
        answerJson(text, explanation.answer, archive.corpus, elapsedMs),
        null,
        question === undefined ? 0 : 2,
      );
    }
    if (values.why === true) return explainAnswer(explanation, archive.corpus);
    return renderTerminal(explanation.answer, archive.corpus, { colour });
  };
  try {
    const archive = await loader.load();
    if (loader.warning !== undefined) process.stderr.write(`${loader.warning}\n`);
    if (question === undefined) {
      await runPrompt(archive, (text) => say(text, archive), 'Ask about the articles. An empty line ends.');
    } else process.stdout.write(`${await say(question, archive)}\n`);
  } finally {
    await loader.close();
  }
});
