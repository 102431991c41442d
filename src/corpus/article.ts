import type { Span } from '../text/span.ts';

/** What the source of an article states about it; a field that the source does not state is absent. */
export interface ArticleMetadata {
  readonly headline?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** The place at the head of a report, not its date. */
  readonly dateline?: string;
  /** ISO 8601: `YYYY-MM-DD`, or a full date and time. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
  /** Where the article says that it took its text from. */
  readonly source?: string;
  /** The file's name as delivered to the corpus. */
  readonly origin?: string;
}

/** One sentence of an article: its span has no outer white space. */
export interface Sentence {
  readonly span: Span;
  /** Counts the stretches of text that no quote may run across (from 0): headings and left-out lines lie between two. */
  readonly block: number;
  /** Counts the paragraphs (from 0): lines that hold more than white space. */
  readonly paragraph: number;
  /** Whether its line is not prose: a headline, a heading, a date line, a credit. */
  readonly heading: boolean;
}

/** One article as published: `text` is what all spans refer to and is never altered. */
export interface Article {
  /** The file's name without `.md`; unique in the corpus. */
  readonly id: string;
  /** Path of the Markdown file as a person would open it, relative to the working folder. */
  readonly file: string;
  readonly metadata: ArticleMetadata;
  readonly text: string;
  /** In order of the text; together with the white space between them they tile it. */
  readonly sentences: readonly Sentence[];
}
