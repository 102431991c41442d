import { sentenceSpans } from '../text/sentences.ts';
import { sliceOf, trimSpan } from '../text/span.ts';
import type { Sentence } from './article.ts';

/** A short line without an end mark: a heading, a date line, a credit. Prose does not run on across it. */
const HEADING_WORDS = 15;

/**
 * The sentences of an article's text, in order. A block ends at a heading and wherever two or more blank lines stand
 * together: that is where lines were left out, or where the publisher set the text apart.
 */
export function articleSentences(text: string, headline?: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let block = -1;
  let paragraph = -1;
  let afterHeading = true;
  let gap = '\n\n\n';
  for (const tile of sentenceSpans(text)) {
    const span = trimSpan(text, tile);
    if (span.start === span.end) {
      gap += sliceOf(text, tile);
      continue;
    }
    const before = gap + text.slice(tile.start, span.start);
    const newParagraph = before.includes('\n');
    if (newParagraph) paragraph += 1;
    const heading = newParagraph && isHeading(lineAt(text, span.start), headline);
    if (newParagraph && (heading || afterHeading || blankLinesIn(before) >= 2)) block += 1;
    if (newParagraph) afterHeading = heading;
    sentences.push({ span, block, paragraph, heading: afterHeading });
    gap = text.slice(span.end, tile.end);
  }
  return sentences;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end).trim();
}

function blankLinesIn(gap: string): number {
  return gap.split('\n').length - 2;
}

function isHeading(line: string, headline: string | undefined): boolean {
  if (line === headline) return true;
  return (
    line.split(/\s+/u).length <= HEADING_WORDS && !/[\p{Sentence_Terminal}…:;,”"][”’"')\]]*$/u.test(line)
  );
}
