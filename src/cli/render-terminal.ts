import type { Answer } from '../answer/answer.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { textOf } from '../corpus/quote.ts';

/** The answer as a reader in a terminal wants it: the articles' own characters, each with its credit. */
export function renderTerminal(answer: Answer, corpus: Corpus, _style: { readonly colour: boolean }): string {
  if (answer.kind === 'unanswered') return answer.reason;
  return answer.quotes.map((quote) => `${textOf(corpus, quote)}\n  ${corpus.article(quote.articleId).file}`).join('\n\n');
}
