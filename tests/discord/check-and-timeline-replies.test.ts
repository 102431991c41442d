import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/corpus/quote.ts';
import { type ButtonOutcome, buttonReply } from '../../src/discord/button-reply.ts';
import { decodeCustomId } from '../../src/discord/custom-id.ts';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import { render } from '../../src/discord/render.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { textsOf } from '../../src/discord/stored-message.ts';
import { timelineReply } from '../../src/discord/timeline-reply.ts';
import { verificationReply } from '../../src/discord/verification-reply.ts';
import type { Style, View } from '../../src/discord/view.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { indexQuotations } from '../../src/verification/quotation-index.ts';
import { verifyQuotation } from '../../src/verification/verify-quotation.ts';
import { withoutBlankLines } from './discord-markdown.ts';
import { corpusOf } from './hostile-articles.ts';
import { buttonsIn } from './message-parts.ts';
import { quoteSources, shownBy } from './unrender.ts';

const dates = Array.from({ length: 12 }, (_, index) => index + 1);
const corpus = corpusOf({
  river: `---
headline: The river
publisher: River Post
published: 2024-03-22
language: en
---
The **mayor** did not say that all 37 people were saved from the river. The search goes on.

${dates.map((day) => `On March ${day}, 2024, the water rose by ${day} centimetres at the *old* bridge.`).join('\n\n')}

On Friday the school was closed for the day.
`,
});
const asker = { id: '100000000000000001', name: 'Asker', mayManageMessages: false };
const index = indexQuotations(corpus);
const check = (...texts: readonly string[]): Reply =>
  verificationReply(
    texts.map((text) => verifyQuotation(corpus, index, text)),
    { corpus },
  );

describe.each<Style>(['components', 'plain'])('in %s', (style) => {
  const view: View = { corpus, locale: 'en-GB', style };
  const words = (reply: Reply): string => {
    const rendered = render(reply, view);
    expect(quoteGate(rendered, view)).toEqual([]);
    const blocks = rendered.shown.blocks.filter((block) => block.type === 'quote');
    const wrong = blocks.flatMap(({ quote }, ordinal) =>
      shownBy(quoteSources(rendered)[ordinal] ?? '').filter(
        ({ text }) => text !== withoutBlankLines(textOf(corpus, quote)),
      ),
    );
    expect(wrong).toEqual([]);
    return textsOf(rendered.payload).join('\n');
  };
  const press = (reply: Reply, label: string, presser = asker): ButtonOutcome => {
    const button = buttonsIn(render(reply, view).payload).find((one) => one.label === label);
    const message = { private: reply.visibility === 'private', askerId: asker.id };
    return buttonReply(decodeCustomId(button?.customId ?? '', corpus), { corpus, presser, message });
  };

  test('an exact quotation is called so, with the whole sentence and the quoted part in bold', () => {
    const shown = words(check('all 37 people were saved from the river'));
    expect(shown).toContain('Exact: the articles have these words');
    expect(shown).toContain('The \\*\\*mayor\\*\\* did not say that **all 37');
    expect(shown).toContain('River Post · 22 March 2024');
  });

  test('a changed number is called a difference, with what was quoted and what is printed', () => {
    const shown = words(check('all 73 people were saved from the river'));
    expect(shown).toContain('Differs from the article here');
    expect(shown).toContain('Changed: “73” instead of “37”');
  });

  test('what is in no article and what is too short is said to be so', () => {
    expect(words(check('Zeppelins crossed the purple mountains at noon'))).toContain('Not in these articles');
    expect(words(check('the river'))).toContain('at least 4 words and 12 characters');
    expect(words(check())).toContain('no quotation to check');
  });

  test('at most three quotations are checked at once, and the others counted', () => {
    const quotation = 'all 37 people were saved from the river';
    const shown = words(check(quotation, quotation, quotation, quotation, quotation));
    expect(shown).toContain('Quotation 3 of 3');
    expect(shown).toContain('2 more quotations were not checked.');
  });

  test('a quotation of 4,000 characters of markup is answered within the limits', () => {
    const shown = words(check('**bold** <@1> _under_ '.repeat(180)));
    expect(shown).toContain('Not in these articles');
  });

  test('sharing a check shows the passage and the verdict without the words that were typed', () => {
    const outcome = press(check('all 73 people were saved from the river'), 'Share in channel');
    if (outcome.type !== 'public') throw new Error('not shared');
    const shown = words(outcome.reply);
    expect(shown).toContain('A quotation was checked, with this result:');
    expect(shown).toContain('Differs from the article here');
    expect(shown).toContain('Shared by Asker');
    expect(shown).not.toContain('73');
  });

  test('a timeline gives dates in order, five sentences a page, and says what rests on the date of publication', () => {
    const context = { corpus, audience: 'everyone', askerId: asker.id } as const;
    const timeline = timelineOf(corpus);
    const first = timelineReply(timeline, context);
    const pages = [first];
    for (let outcome = press(first, 'Next'); outcome.type === 'update'; ) {
      pages.push(outcome.reply);
      outcome = press(outcome.reply, 'Next');
    }
    const shown = pages.map(words).join('\n');
    const order = dates.map((day) => shown.indexOf(`**${day} March 2024**`));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(shown).toContain('derived from “Friday” and the article’s date of publication');
    expect(words(first)).toContain(`of ${timeline.entries.length}`);
  });

  test('a timeline about something keeps to it on every page, and can be shared', () => {
    const context = { corpus, audience: 'private', askerId: asker.id } as const;
    const about = timelineReply(timelineOf(corpus, { from: '2024-03-03', to: '2024-03-10' }), context);
    const next = press(about, 'Next');
    if (next.type !== 'update') throw new Error('no next page');
    const shown = words(next.reply);
    expect(words(about)).not.toContain('**2 March 2024**');
    expect(shown).toContain('**10 March 2024**');
    expect(shown).not.toContain('**11 March 2024**');
    const shared = press(next.reply, 'Share in channel');
    if (shared.type !== 'public') throw new Error('not shared');
    expect(words(shared.reply)).toContain('**10 March 2024**');
    expect(words(shared.reply)).not.toContain('**3 March 2024**');
  });

  test('a timeline without entries says so', () => {
    const context = { corpus, audience: 'everyone', askerId: asker.id } as const;
    expect(words(timelineReply({ entries: [], unresolved: [] }, context))).toContain(
      'tied to a date like that',
    );
  });
});
