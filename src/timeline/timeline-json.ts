import type { Corpus } from '../corpus/corpus.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';

/** An entry as other programs read it; metadata that the source does not state is null. */
export interface TimelineEntryJson {
  readonly from: string;
  readonly to: string;
  readonly precision: TimelineEntry['precision'];
  readonly derived: boolean;
  /** The words of the sentence that say when. */
  readonly expression: string;
  readonly article: string;
  readonly origin: string | null;
  readonly file: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
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

function entryJson(
  corpus: Corpus,
  { articleId, span, from, to, precision, derived, expression, alsoIn }: TimelineEntry,
): TimelineEntryJson {
  const { text, file, metadata } = corpus.article(articleId);
  return {
    from,
    to,
    precision,
    derived,
    expression: text.slice(expression.start, expression.end),
    article: articleId,
    origin: metadata.origin ?? null,
    file,
    headline: metadata.headline ?? null,
    publisher: metadata.publisher ?? null,
    published: metadata.published ?? null,
    url: metadata.url ?? null,
    ...span,
    text: text.slice(span.start, span.end),
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
