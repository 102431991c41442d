import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { timelineCsv, timelineJson } from '../timeline/timeline-json.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import { runCommandLine, UsageError } from './command-line.ts';
import { renderTimeline } from './render-timeline.ts';

const USAGE = `Usage: npm run timeline -- [--about TEXT] [--from DATE] [--to DATE] [--json | --csv]

Prints the sentences that tie something to a date, in order of that date.

  --about TEXT   only what has to do with these words
  --from DATE    not before this day (2024-03-24)
  --to DATE      not after this day
  --json         one JSON object on standard output
  --csv          comma-separated values on standard output`;

await runCommandLine(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      about: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.json === true && values.csv === true)
    throw new UsageError('--json and --csv cannot be used together.');
  const { about, from, to } = values;
  for (const day of [from, to]) {
    if (day !== undefined && !isDay(day))
      throw new UsageError(`"${day}" is not a day; write it as 2024-03-24.`);
  }
  if (from !== undefined && to !== undefined && from > to) throw new UsageError(`${from} comes after ${to}.`);
  const corpus = await readCorpus(readConfig().corpusDir);
  const timeline = timelineOf(corpus, {
    ...(about === undefined ? {} : { about }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  if (values.csv === true) process.stdout.write(timelineCsv(corpus, timeline));
  else if (values.json === true)
    process.stdout.write(`${JSON.stringify(timelineJson(corpus, timeline), null, 2)}\n`);
  else process.stdout.write(`${renderTimeline(timeline, corpus, { colour })}\n`);
});

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
