import { type Span, sliceOf } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** After these a full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'—–-])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Rep|Sen|Gov|Pres|Sec|Amb|Rev|Hon|St|Mt|Ft|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|approx|ca|cf|e\.g|i\.e|a\.k\.a|\p{Lu})\.$/u;

/** "No. 5", but "No. He left." */
const NUMERO = /(?:^|[\s(“"‘'—–-])(?:Nos?|pp?)\.$/u;
const DIGIT = /^\p{N}/u;

/** The number before an entry of a list is no sentence. */
const LIST_NUMBER = /^\s*\p{Nd}{1,3}\.$/u;

/** "U.S.", "a.m." or "Inc." ends a sentence only when what follows opens like one. */
const MAY_END = /(?:^|[\s(“"‘'—–-])(?:(?:\p{L}\.){2,}|(?:Jr|Sr|Inc|Ltd|Co|Corp)\.)[”’"']?$/u;
const OPENER =
  /^[“"‘']?(?:The|This|That|These|Those|A|An|He|She|It|They|We|I|You|In|On|At|By|For|From|But|And|However|According|After|Before|When|While|If|As|His|Her|Its|Their|Our|There|Now|Then|Earlier|Later|Meanwhile|Although|Despite|Since)\b(?!\.)/u;

/** Code units that the segmenter is given at once; doubled where no sentence ends within. */
const WINDOW = 1000;

/** The end of a sentence is judged by so many characters, so that an endless line costs no more than its length. */
const LONGEST_TAIL = 40;

const NOT_A_START = /^[\s]*(?:\p{Ll}|[,;:)\]”’—–-])/u;
const ENDS = /[\p{Sentence_Terminal}…][”’"')\]]*$/u;

/**
 * Spans of the sentences of `text`, in order, that tile it exactly: each holds the white space that follows its sentence.
 * A line break always ends a sentence. A wrong cut can show too much or too little, but never alters a character.
 */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const line of lineSpans(text)) {
    let open: Span | undefined;
    let at = line.start;
    for (const segment of segmentsOf(sliceOf(text, line))) {
      const next: Span = { start: at, end: at + segment.length };
      at = next.end;
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

/**
 * The segmenter's own sentences, in order. Each costs it time in proportion to the whole text it was given, so it is given
 * windows; what lies beyond a window can still join the last two sentences in it, never earlier ones.
 */
function* segmentsOf(text: string): Generator<string> {
  let at = 0;
  let size = WINDOW;
  while (at < text.length) {
    const window = text.slice(at, at + size);
    const found: string[] = [];
    let length = 0;
    for (const { segment } of segmenter.segment(window)) {
      found.push(segment);
      length += segment.length;
      if (size > WINDOW && found.length === 3) break;
    }
    const complete = at + length === text.length;
    const sure = complete ? found : found.slice(0, -2);
    yield* sure;
    for (const segment of sure) at += segment.length;
    size = sure.length > 0 ? WINDOW : size * 2;
  }
}

function isBoundary(before: string, after: string): boolean {
  if (NOT_A_START.test(after)) return false;
  const spoken = before.trimEnd();
  const tail = spoken.slice(-LONGEST_TAIL);
  if (ABBREVIATION.test(tail) || LIST_NUMBER.test(spoken)) return false;
  if (NUMERO.test(tail) && DIGIT.test(after)) return false;
  if (MAY_END.test(tail)) return OPENER.test(after);
  return ENDS.test(tail) || /^\s\s$/u.test(before.slice(-2));
}

/** Each line with the line breaks that follow it, so that the spans tile the text. */
function lineSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n]*\n+|[^\n]+$/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
