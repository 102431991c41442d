import type { Article, Sentence } from '../corpus/article.ts';
import { type DateReading, datesIn } from '../text/dates.ts';
import { sliceOf } from '../text/span.ts';

/** A sentence of an article with the expressions of time in it, at their places in the article's text. */
export interface DatedSentence {
  readonly ordinal: number;
  readonly sentence: Sentence;
  readonly readings: readonly DateReading[];
}

/** Fewer letters beside the date are a date line or a credit: they tie nothing to it. */
const LEAST_LETTERS = 15;
/** The date line that stands before the first words of a report. */
const DATE_LINE = /^\s*(?:date:?|published:?|updated:?)?\s*$/iu;

const known = new WeakMap<Article, readonly DatedSentence[]>();

/**
 * The sentences of an article that say when something was, in order; headings, date lines and credits are none. Reading
 * dates is slow, so an article is read once for as long as it is in memory.
 */
export function datedSentences(article: Article): readonly DatedSentence[] {
  const read = known.get(article) ?? readSentences(article);
  known.set(article, read);
  return read;
}

function readSentences({ text, sentences, metadata: { published } }: Article): readonly DatedSentence[] {
  return sentences.flatMap((sentence, ordinal) => {
    if (sentence.heading) return [];
    const words = sliceOf(text, sentence.span);
    const paragraph = sentences.find((other) => other.paragraph === sentence.paragraph);
    const context = text.slice(paragraph?.span.start ?? sentence.span.start, sentence.span.start);
    const readings = datesIn(words, published, context).filter(
      (reading) =>
        !isDateLine(words, reading, published, ordinal) && lettersBeside(words, reading) >= LEAST_LETTERS,
    );
    const { start } = sentence.span;
    const placed = readings.map((reading) => ({
      ...reading,
      span: { start: start + reading.span.start, end: start + reading.span.end },
    }));
    return placed.length === 0 ? [] : [{ ordinal, sentence, readings: placed }];
  });
}

function isDateLine(
  words: string,
  { span, when, derived }: DateReading,
  published: string | undefined,
  ordinal: number,
): boolean {
  const own =
    when !== undefined && !derived && when.from === when.to && when.from === published?.slice(0, 10);
  return own && ordinal < 3 && DATE_LINE.test(words.slice(0, span.start));
}

function lettersBeside(words: string, { span }: DateReading): number {
  return (words.slice(0, span.start) + words.slice(span.end)).replace(/[^\p{L}]/gu, '').length;
}
