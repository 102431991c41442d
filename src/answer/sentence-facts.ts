import type { Article } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type Span, sliceOf } from '../text/span.ts';
import { answerKindsIn } from './answer-kind.ts';
import { composeQuote } from './compose-quote.ts';
import type { AskedFor } from './question.ts';

/** What the ranking needs to know of one sentence, whatever is asked. */
export interface SentenceFacts {
  readonly text: string;
  readonly terms: readonly string[];
  readonly termSet: ReadonlySet<string>;
  /** Terms that it writes with a capital though no sentence begins there, and those that it writes without. */
  readonly capitalised: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  /** Terms of the neighbours in the same block, and of what is stated of the article. */
  readonly beside: ReadonlySet<string>;
  readonly heading: boolean;
  /** The kinds of thing asked for that it holds something of. */
  readonly kinds: ReadonlySet<AskedFor>;
  /** The quote that shows the sentence. */
  readonly quote: Quote;
  /** The terms of that quote. */
  readonly quoteTerms: ReadonlySet<string>;
}

/** The facts of one sentence of an article. Throws RangeError when the article has no such sentence. */
export type FactsOf = (article: Article, ordinal: number) => SentenceFacts;

/** Facts kept at hand: all of a small corpus, the latest asked about of a large one. */
const KEPT = 20_000;

/** A sentence may open with a quotation mark before its first word. */
const OPENING = 1;

const beginsWithCapital = (text: string, { start }: Span): boolean =>
  /^\p{Lu}/u.test(text.slice(start, start + 2));

/** The facts of a corpus's sentences, worked out once for each sentence that is asked about. */
export function sentenceFacts(lexicon: Lexicon): FactsOf {
  const kept = new Map<string, SentenceFacts>();
  const termsOf = (text: string): readonly string[] => lexicon(text).map(({ term }) => term);
  return (article, ordinal) => {
    const key = `${article.id}#${ordinal}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const sentence = article.sentences[ordinal];
    if (sentence === undefined) throw new RangeError(`${article.id} has no sentence ${ordinal}`);
    const text = sliceOf(article.text, sentence.span);
    const written = lexicon(text);
    const terms = written.map(({ term }) => term);
    const { headline, publisher, author, source } = article.metadata;
    const quote = composeQuote(article, ordinal);
    const facts: SentenceFacts = {
      text,
      terms,
      termSet: new Set(terms),
      capitalised: new Set(
        written
          .filter(({ span }) => span.start > OPENING && beginsWithCapital(text, span))
          .map(({ term }) => term),
      ),
      plain: new Set(written.filter(({ span }) => !beginsWithCapital(text, span)).map(({ term }) => term)),
      beside: new Set(
        termsOf(
          [
            neighbourText(article, ordinal, -1),
            neighbourText(article, ordinal, 1),
            headline,
            publisher,
            author,
            source,
          ].join('\n'),
        ),
      ),
      heading: sentence.heading,
      kinds: answerKindsIn(text),
      quote,
      quoteTerms: new Set(termsOf(sliceOf(article.text, quote.span))),
    };
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, facts);
    return facts;
  };
}

/** The text of the sentence before (-1) or after (1) this one in the same block; empty where there is none. */
export function neighbourText(article: Article, ordinal: number, step: 1 | -1): string {
  const neighbour = article.sentences[ordinal + step];
  return neighbour !== undefined && neighbour.block === article.sentences[ordinal]?.block
    ? sliceOf(article.text, neighbour.span)
    : '';
}
