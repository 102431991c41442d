import type { Corpus } from '../corpus/corpus.ts';
import { type QuoteJson, quoteJson } from '../corpus/quote-json.ts';
import { sliceOf } from '../text/span.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';

/** An entry as other programs read it: the quoted sentence and when it says that something was. */
export interface TimelineEntryJson extends QuoteJson {
  readonly from: string;
  readonly to: string;
  readonly precision: TimelineEntry['precision'];
  readonly derived: boolean;
  /** The words of the sentence that say when. */
  readonly expression: string;
  readonly alsoIn: readonly string[];
}

/** A timeline as other programs read it. */
export interface TimelineJson {
  readonly corpusVersion: string;
  readonly entries: readonly TimelineEntryJson[];
  /** How many expressions of time could not be tied to a date. */
  readonly unresolved: number;
}

/** What `npm run timeline -- --json` prints. */
export function timelineJson(corpus: Corpus, { entries, unresolved }: Timeline): TimelineJson {
  return {
    corpusVersion: corpus.version,
    entries: entries.map((entry) => entryJson(corpus, entry)),
    unresolved: unresolved.length,
  };
}

function entryJson(corpus: Corpus, entry: TimelineEntry): TimelineEntryJson {
  const { from, to, precision, derived, expression, alsoIn } = entry;
  const { text } = corpus.article(entry.articleId);
  return {
    from,
    to,
    precision,
    derived,
    expression: sliceOf(text, expression),
    ...quoteJson(entry, corpus),
    alsoIn,
  };
}

/** The entries as comma-separated values (RFC 4180) with a line of names; what is not stated is empty. */
export function timelineCsv(corpus: Corpus, timeline: Timeline): string {
  const { entries } = timelineJson(corpus, timeline);
  const names = [
    'from',
    'to',
    'precision',
    'derived',
    'expression',
    'article',
    'origin',
    'file',
    'headline',
    'publisher',
    'published',
    'url',
    'start',
    'end',
    'text',
  ] as const;
  const rows = entries.map((entry) => names.map((name) => cell(String(entry[name] ?? ''))).join(','));
  return [names.join(','), ...rows].map((row) => `${row}\r\n`).join('');
}

/** Quoted where it must be; a cell that a spreadsheet would take for a formula is left as it is, since it is a quotation. */
function cell(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
