import type { Archive } from '../archive/archive.ts';
import { quotationIndexOf } from '../archive/quotation-index-of.ts';
import { textOf } from '../corpus/quote.ts';
import { answerReply } from './answer-reply.ts';
import { outgoing } from './outgoing.ts';
import type { View } from './view.ts';

/** Locales whose rules for numbers and dates are loaded before anybody asks. */
const LOCALES = ['en-US', 'en-GB'];

/**
 * Answers a question and throws the answer away, so that the first person who asks does not wait for the program to be
 * compiled: that takes a good part of the three seconds that Discord gives.
 */
export async function rehearse(
  archive: Archive,
  settings: Pick<View, 'style' | 'corpusBaseUrl'>,
): Promise<void> {
  const { corpus } = archive;
  quotationIndexOf(corpus);
  const [article] = corpus.articles;
  const sentence = article?.sentences[0];
  if (article === undefined || sentence === undefined) return;
  const question = textOf(corpus, { articleId: article.id, span: sentence.span });
  for (const locale of LOCALES) {
    const answer = await archive.ask(question);
    const reply = answerReply(answer, { corpus, audience: 'everyone', askerId: '0' });
    outgoing(reply, { ...settings, corpus, locale });
  }
}
