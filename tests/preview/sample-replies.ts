import type { Answer, CitedQuote } from '../../src/answer/answer.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { textOf } from '../../src/corpus/quote.ts';
import { aboutReply } from '../../src/discord/about-reply.ts';
import { answerReply } from '../../src/discord/answer-reply.ts';
import { articleReply } from '../../src/discord/article-reply.ts';
import { citationReply } from '../../src/discord/citation-reply.ts';
import { contextReply } from '../../src/discord/context-reply.ts';
import { helpReply } from '../../src/discord/help-reply.ts';
import { quoteListReply } from '../../src/discord/quote-list-reply.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { sourcesReply } from '../../src/discord/sources-reply.ts';
import { timelineReply } from '../../src/discord/timeline-reply.ts';
import { verificationReply } from '../../src/discord/verification-reply.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { indexQuotations } from '../../src/verification/quotation-index.ts';
import { verifyQuotation } from '../../src/verification/verify-quotation.ts';

/** Every kind of reply once, made of the corpus's own sentences, by name. */
export function sampleReplies(corpus: Corpus): Readonly<Record<string, Reply>> {
  const everyone = { corpus, audience: 'everyone', askerId: '100000000000000001' } as const;
  const alone = { ...everyone, audience: 'private' } as const;
  const quotes = oneQuotePerArticle(corpus);
  const [first, second, third, ...further] = quotes;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few articles');
  const found = { missingTerms: ['Crocus', 'tickets'], figuresDiffer: false } as const;
  const one: Answer = { ...found, kind: 'quoted', quotes: [first], further: [] };
  const three: Answer = { ...found, kind: 'quoted', quotes: [first, second, third], further };
  const reason = 'no-evidence';
  const declined: Answer = {
    kind: 'unanswered',
    reason,
    missingTerms: ['Crocus', 'tickets'],
    further: quotes,
  };
  const list = { kind: 'quoted', quotes, figuresDiffer: false } as const;
  return {
    'one-quote': answerReply(one, everyone),
    'three-quotes': answerReply(three, alone),
    'differing-figures': answerReply({ ...three, figuresDiffer: 'figures' }, everyone),
    related: answerReply({ ...three, kind: 'related' }, everyone),
    unanswered: answerReply(declined, alone),
    nearest: quoteListReply({ ...list, kind: 'nearest' }, 0, 3, alone),
    'second-page': quoteListReply(list, 3, 3, alone),
    context: contextReply(second, alone),
    citation: citationReply([first, second]),
    sources: sourcesReply(corpus),
    article: articleReply(first.articleId, alone),
    timeline: timelineReply(timelineOf(corpus), everyone),
    verification: verificationReply(
      [
        verifyQuotation(corpus, indexQuotations(corpus), alteredWords(first, corpus)),
        verifyQuotation(corpus, indexQuotations(corpus), textOf(corpus, second)),
      ],
      alone,
    ),
    about: aboutReply(corpus),
    help: helpReply(corpus),
  };
}

/** The quote's words with one of them left out. */
function alteredWords(quote: CitedQuote, corpus: Corpus): string {
  return textOf(corpus, quote).split(' ').toSpliced(3, 1).join(' ');
}

/** From each article, its longest quote-like sentences, in corpus order, then a second round. */
function oneQuotePerArticle({ articles }: Corpus): readonly CitedQuote[] {
  const rounds = [2, 4, 6].map((nth) =>
    articles.flatMap(({ id, sentences }): readonly CitedQuote[] => {
      const prose = sentences.filter(({ heading }) => !heading);
      const sentence = prose[nth];
      return sentence === undefined ? [] : [{ articleId: id, span: sentence.span, score: 1, alsoIn: [] }];
    }),
  );
  return rounds.flat().slice(0, 12);
}
