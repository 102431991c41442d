import { describe, expect, test } from 'vitest';
import type { Answer, CitedQuote } from '../../src/answer/answer.ts';
import { answerReply } from '../../src/discord/answer-reply.ts';
import { buttonReply } from '../../src/discord/button-reply.ts';
import { decodeCustomId } from '../../src/discord/custom-id.ts';
import type { Audience } from '../../src/discord/quote-list-reply.ts';
import { render } from '../../src/discord/render.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { textsOf } from '../../src/discord/stored-message.ts';
import type { Style } from '../../src/discord/view.ts';
import { buttonsIn } from './message-parts.ts';
import { corpusOf } from './hostile-articles.ts';

const article = (name: string, extra = '') =>
  `---\nheadline: ${name} headline\nlanguage: en\n${extra}---\n` +
  `${name} one is the first sentence. ${name} two is the second one.\n\n${name} three is the third sentence.\n`;
const corpus = corpusOf({
  alpha: article('Alpha', 'publisher: Alpha Post\npublished: 2024-03-05\n'),
  beta: article('Beta', 'publisher: Beta Times\n'),
  gamma: article('Gamma', 'published: 2024-03-07\n'),
});
const asker = '100000000000000001';
const other = { id: '100000000000000002', name: 'Other *star*', mayManageMessages: false };

const quotes: readonly CitedQuote[] = [0, 1, 2].flatMap((nth) =>
  corpus.articles.flatMap(({ id, sentences }) => {
    const sentence = sentences[nth];
    return sentence === undefined ? [] : [{ articleId: id, span: sentence.span, score: 1, alsoIn: [] }];
  }),
);
const [first, second, third, ...further] = quotes;
if (first === undefined || second === undefined || third === undefined) throw new Error('too few quotes');
const missingTerms = ['Zeppelin', '*stars*'];
const three = { quotes: [first, second, third], further, missingTerms, figuresDiffer: false } as const;
const quoted: Answer = { kind: 'quoted', ...three };
const related: Answer = { kind: 'related', ...three };
const unanswered: Answer = { kind: 'unanswered', reason: 'no-evidence', missingTerms, further: quotes };

const say = (answer: Answer, audience: Audience, style: Style = 'components', locale = 'en-GB') =>
  render(answerReply(answer, { corpus, audience, askerId: asker }), { corpus, locale, style }).payload;
const wordsIn = (answer: Answer, audience: Audience, style?: Style): string =>
  textsOf(say(answer, audience, style)).join('\n');

const labels = (answer: Answer, audience: Audience, style?: Style) =>
  buttonsIn(say(answer, audience, style)).map(({ label }) => label);

const press = (answer: Answer, audience: Audience, label: string, presser = { ...other, id: asker }) => {
  const button = buttonsIn(say(answer, audience)).find((one) => one.label === label);
  if (button === undefined) throw new Error(`no button "${label}"`);
  return buttonReply(decodeCustomId(button.customId, corpus), {
    corpus,
    presser,
    message: { private: audience === 'private', askerId: audience === 'private' ? undefined : asker },
  });
};
const shownWords = (reply: Reply): string =>
  textsOf(render(reply, { corpus, locale: 'en-GB', style: 'components' }).payload).join('\n');

describe.each<Style>(['components', 'plain'])('an answer in %s', (style) => {
  test('gives each quote, then its number, headline, publisher and date', () => {
    const words = wordsIn(quoted, 'everyone', style);
    const order = [
      'Alpha one is the first sentence.',
      '**1** · Alpha headline',
      'Alpha Post · 5 March 2024',
      'Beta one is the first sentence.',
      '**2** · Beta headline',
      'Beta Times · date not stated',
      'Gamma one is the first sentence.',
      '**3** · Gamma headline',
      'publisher not stated · 7 March 2024',
      `3 articles searched · corpus ${corpus.version}`,
    ];
    const places = order.map((part) => words.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('says in its words whether it answers, may not, or does not', () => {
    expect(wordsIn(quoted, 'everyone', style)).not.toMatch(/may not|no answer/iu);
    expect(wordsIn(related, 'everyone', style)).toContain('May not answer your question');
    expect(wordsIn(unanswered, 'private', style)).toContain('No answer in these articles');
    expect(wordsIn(unanswered, 'private', style)).not.toContain('is the first sentence');
  });

  test('names the words that no article has only to the asker or below their own message', () => {
    for (const answer of [related, unanswered]) {
      for (const audience of ['private', 'below-question'] as const) {
        expect(wordsIn(answer, audience, style)).toContain('Zeppelin, \\*stars\\*');
      }
      expect(wordsIn(answer, 'everyone', style)).not.toContain('Zeppelin');
      expect(wordsIn(answer, 'everyone', style)).toContain('2 words of the question are in no article.');
    }
  });

  test('says that reports differ without choosing', () => {
    expect(wordsIn({ ...quoted, figuresDiffer: 'figures' }, 'everyone', style)).toContain(
      'These reports give different figures.',
    );
  });

  test('is in the reader’s language, and names the article’s when it is another', () => {
    const german = textsOf(say(quoted, 'everyone', style, 'de')).join('\n');
    expect(german).toContain('Alpha Post · 5. März 2024 · auf Englisch');
    expect(german).toContain('Alpha one is the first sentence.');
    expect(wordsIn(quoted, 'everyone', style)).not.toContain('in English');
  });

  test('names other articles with the same words', () => {
    const answer: Answer = { ...quoted, quotes: [{ ...first, alsoIn: ['beta', 'gamma'] }] };
    expect(wordsIn(answer, 'everyone', style)).toContain(
      'The same words also stand in: Beta headline · Beta Times · date not stated; Gamma headline · publisher not stated · 7 March 2024',
    );
  });
});

describe('the buttons of an answer', () => {
  test('share a private reply and remove a public one', () => {
    expect(labels(quoted, 'private')).toEqual([
      'Context',
      'Context',
      'Context',
      'More quotes',
      'Copy citation',
      'Share in channel',
    ]);
    expect(labels(quoted, 'everyone').at(-1)).toBe('Remove');
    expect(labels(quoted, 'below-question').at(-1)).toBe('Remove');
  });

  test('name the quotes whose context they show where they do not stand beside them', () => {
    expect(labels(quoted, 'private', 'plain').slice(0, 3)).toEqual(['Context 1', 'Context 2', 'Context 3']);
  });

  test('offer the nearest passages where there is no answer', () => {
    expect(labels(unanswered, 'private')).toEqual(['Nearest passages']);
    expect(labels({ ...unanswered, further: [] }, 'private')).toEqual([]);
  });

  test('are all different, and hold no word of the question', () => {
    const ids = buttonsIn(say(related, 'below-question')).map(({ customId }) => customId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.join(' ')).not.toContain('Zeppelin');
  });

  test('turn the page for the asker in place, and for others privately', () => {
    const own = press(quoted, 'everyone', 'More quotes');
    expect(own.type).toBe('update');
    expect(press(quoted, 'private', 'More quotes').type).toBe('update');
    const others = press(quoted, 'everyone', 'More quotes', other);
    expect(others.type).toBe('private');
    if (own.type !== 'update') throw new Error('not an update');
    expect(own.reply.visibility).toBe('public');
    expect(shownWords(own.reply)).toContain('**4** · Alpha headline');
    expect(shownWords(own.reply)).toContain('Quotes 4 to 6 of 9');
  });

  test('show the nearest passages of a public reply to one person alone, under a label', () => {
    const nearest = press(unanswered, 'below-question', 'Nearest passages');
    if (nearest.type !== 'private') throw new Error('not private');
    expect(shownWords(nearest.reply)).toContain('These passages are not an answer.');
  });

  test('share what was seen, with its numbers, under the name of who shared it', () => {
    const shared = press(related, 'private', 'Share in channel', other);
    if (shared.type !== 'public') throw new Error('not public');
    const words = shownWords(shared.reply);
    expect(words).toContain('May not answer your question');
    expect(words).toContain('Shared by Other \\*star\\*');
    expect(words).toContain('Alpha one is the first sentence.');
    expect(words).not.toContain('Zeppelin');
  });

  test('remove for the asker and for moderators, and refuse others with a reason', () => {
    expect(press(quoted, 'everyone', 'Remove')).toEqual({ type: 'remove' });
    expect(press(quoted, 'everyone', 'Remove', { ...other, mayManageMessages: true })).toEqual({
      type: 'remove',
    });
    const refused = press(quoted, 'everyone', 'Remove', other);
    if (refused.type !== 'private') throw new Error('not refused');
    expect(shownWords(refused.reply)).toContain('Only the person who asked');
  });

  test('show the quote in its context, with its place in the article', () => {
    const context = press(quoted, 'everyone', 'Context', other);
    if (context.type !== 'private') throw new Error('not private');
    const words = shownWords(context.reply);
    expect(words).toContain(
      '**Alpha one is the first sentence.** Alpha two is the second one.\n\nAlpha three',
    );
    expect(words).toContain('Paragraph 1 of 2');
  });

  test('give citations as plain text to copy', () => {
    const citation = press(quoted, 'everyone', 'Copy citation', other);
    if (citation.type !== 'private') throw new Error('not private');
    expect(shownWords(citation.reply)).toContain(
      '```\nAlpha one is the first sentence.\n\n— Alpha headline, Alpha Post, 5 March 2024\n```',
    );
  });
});

describe('a button that leads nowhere', () => {
  const view = { corpus, locale: 'en-GB', style: 'components' } as const;
  const answered = (button: Parameters<typeof buttonReply>[0]): string => {
    const message = { private: true, askerId: undefined };
    const outcome = buttonReply(button, { corpus, presser: other, message });
    if (outcome.type !== 'private') throw new Error('not a refusal');
    return textsOf(render(outcome.reply, view).payload).join('\n');
  };

  test('says so: other articles, a forged id, a page beyond the end', () => {
    expect(answered({ kind: 'corpus-changed' })).toContain('The articles have changed');
    expect(answered({ kind: 'unreadable' })).toContain('not one that this bot can read');
    const list = { kind: 'quoted', quotes, figuresDiffer: false } as const;
    for (const state of [
      { action: 'page', list, from: 9 },
      { action: 'sources', from: 3 },
    ] as const) {
      expect(answered({ kind: 'button', state })).toContain('nothing further');
    }
  });
});
