import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** After these a full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'—–-])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Rep|Sen|Gov|Pres|Sec|Amb|Rev|Hon|St|Mt|Ft|Jr|Sr|Inc|Ltd|Co|Corp|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|approx|ca|cf|e\.g|i\.e|a\.k\.a|\p{Lu})\.[\s]*$/u;

/** An initialism such as "U.S." or "a.m." ends a sentence only when what follows opens like one. */
const INITIALISM = /(?:^|[\s(“"‘'])(?:\p{L}\.){2,}[”’"']?[\s]*$/u;
const OPENER =
  /^[“"‘']?(?:The|This|That|These|Those|A|An|He|She|It|They|We|I|You|In|On|At|By|For|From|But|And|However|According|After|Before|When|While|If|As|His|Her|Its|Their|Our|There|Now|Then|Earlier|Later|Meanwhile|Although|Despite|Since)\b/u;

const NOT_A_START = /^[\s]*(?:\p{Ll}|[,;:)\]”’—–-])/u;
const ENDS = /[.!?…][”’"')\]]*[\s]*$/u;

/**
 * Spans of the sentences of `text`, in order, that tile it exactly: each holds the white space that follows its sentence.
 * A line break always ends a sentence. A wrong cut can show too much or too little, but never alters a character.
 */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const line of lineSpans(text)) {
    let open: Span | undefined;
    for (const { segment, index } of segmenter.segment(text.slice(line.start, line.end))) {
      const next: Span = { start: line.start + index, end: line.start + index + segment.length };
      if (open !== undefined && !isBoundary(text.slice(open.start, open.end), segment)) {
        open = { start: open.start, end: next.end };
      } else {
        if (open !== undefined) spans.push(open);
        open = next;
      }
    }
    if (open !== undefined) spans.push(open);
  }
  return spans;
}

function isBoundary(before: string, after: string): boolean {
  if (NOT_A_START.test(after)) return false;
  if (ABBREVIATION.test(before)) return false;
  if (INITIALISM.test(before)) return OPENER.test(after);
  return ENDS.test(before) || /\s\s$/u.test(before);
}

/** Each line with the line breaks that follow it, so that the spans tile the text. */
function lineSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n]*\n+|[^\n]+$/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
