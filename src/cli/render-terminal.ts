import type { Answer, CitedQuote } from '../answer/answer.ts';
import { articleName } from '../corpus/article-name.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { textOf } from '../corpus/quote.ts';
import { type Label, label } from '../labels/label.ts';
import { languageOf, wordsOf } from '../labels/words-of.ts';

/** How an answer is printed. */
export interface TerminalStyle {
  readonly colour: boolean;
  /** A BCP 47 locale; British English when absent. */
  readonly locale?: string;
}

const CODES = { heading: '1', problem: '1;33', quiet: '2' } as const;

/**
 * The answer as a reader in a terminal wants it: the articles' own characters from the first column on, unwrapped and
 * unaltered, each with its credit and its file indented below.
 */
export function renderTerminal(answer: Answer, corpus: Corpus, style: TerminalStyle): string {
  const locale = style.locale ?? 'en-GB';
  const say = (words: Label): string => wordsOf(words, locale);
  const paint = (kind: keyof typeof CODES, text: string): string =>
    style.colour ? `\u001B[${CODES[kind]}m${text}\u001B[0m` : text;
  const missing =
    answer.missingTerms.length > 0 ? [say(label('missing-words', { words: answer.missingTerms }))] : [];
  const articles = corpus.articles.length;
  const footer = paint('quiet', say(label('searched', { articles, version: corpus.version })));
  if (answer.kind === 'unanswered') {
    const heading = paint('problem', say(label('no-answer')));
    return [[heading, say(label(answer.reason)), ...missing].join('\n'), footer].join('\n\n');
  }
  const headings =
    answer.kind === 'related'
      ? [
          [paint('problem', say(label('may-not-answer'))), say(label('near-the-question')), ...missing].join(
            '\n',
          ),
        ]
      : [];
  const differences =
    answer.figuresDiffer === false
      ? []
      : [
          paint(
            'heading',
            say(label(answer.figuresDiffer === 'figures' ? 'figures-differ' : 'dates-differ')),
          ),
        ];
  const quotes = answer.quotes.map((quote, index) => {
    const credit = creditLines(quote, corpus, locale, answer.quotes.length > 1 ? index + 1 : undefined);
    return [textOf(corpus, quote), ...credit.map((line) => paint('quiet', `    ${line}`))].join('\n');
  });
  return [...headings, ...differences, ...quotes, footer].join('\n\n');
}

/** Number and headline; publisher, date and language; other articles with the same words; the file. */
function creditLines(
  quote: CitedQuote,
  corpus: Corpus,
  locale: string,
  number: number | undefined,
): readonly string[] {
  const say = (words: Label): string => wordsOf(words, locale);
  const article = corpus.article(quote.articleId);
  const { publisher, published, language, url } = article.metadata;
  const dated = published === undefined ? label('date-not-stated') : label('published', { date: published });
  const foreign =
    language !== undefined && languageOf(language) !== languageOf(locale)
      ? [say(label('in-language', { language }))]
      : [];
  const others = quote.alsoIn.map((id) => articleName(corpus.article(id))).join('; ');
  return [
    [...(number === undefined ? [] : [String(number)]), articleName(article)].join(' · '),
    [publisher ?? say(label('publisher-not-stated')), say(dated), ...foreign].join(' · '),
    ...(others === '' ? [] : [`${say(label('same-words-in'))} ${others}`]),
    ...(url === undefined ? [] : [url]),
    article.file,
  ];
}
