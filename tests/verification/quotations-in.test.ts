import { describe, expect, test } from 'vitest';
import { quotationsIn } from '../../src/verification/quotations-in.ts';

describe('the passages that a message quotes', () => {
  test.each([
    ['curly', 'He said “we will not rebuild the pier” and left.', ['we will not rebuild the pier']],
    ['straight', 'He said "we will not rebuild the pier" and left.', ['we will not rebuild the pier']],
    ['angled', 'Il dit « nous ne le referons pas demain ».', ['nous ne le referons pas demain']],
    ['low and high', 'Er sagte: „wir bauen das nicht wieder auf“.', ['wir bauen das nicht wieder auf']],
    ['single', 'He said ‘we won’t rebuild the pier’ and left.', ['we won’t rebuild the pier']],
    [
      'two',
      '“We will not rebuild it” but also “nobody has asked us to”',
      ['We will not rebuild it', 'nobody has asked us to'],
    ],
    ['nested', 'She wrote “he told me ‘never again’ at the door”.', ['he told me ‘never again’ at the door']],
    [
      'never closed',
      'He said “we will not rebuild the pier\n\nWhat a man.',
      ['we will not rebuild the pier'],
    ],
  ])('%s quote marks', (_, message, expected) => {
    expect(quotationsIn(message)).toEqual(expected);
  });

  test('a block quote is one passage, without its mark, its quote marks and its credit', () => {
    expect(
      quotationsIn(
        'look:\n> “We will not rebuild the pier,\n> and nobody has asked us to.”\n> — the mayor\nwow',
      ),
    ).toEqual(['We will not rebuild the pier,\nand nobody has asked us to.']);
  });

  test('three marks quote all that follows', () => {
    expect(quotationsIn('see\n>>> We will not rebuild.\n\nNobody has asked us to.')).toEqual([
      'We will not rebuild.\n\nNobody has asked us to.',
    ]);
  });

  test('Markdown, mentions, emoji and addresses are not part of the words', () => {
    expect(
      quotationsIn(
        '<@123456789012345678> “we will **not** rebuild the _south_ pier [here](https://example.org/a)” <:sad:123456789012345678>',
      ),
    ).toEqual(['we will not rebuild the south pier here']);
  });

  test('scare quotes are left out beside a passage that can be checked', () => {
    expect(quotationsIn('The “expert” said “we will not rebuild the pier”.')).toEqual([
      'we will not rebuild the pier',
    ]);
    expect(quotationsIn('The “expert” spoke.')).toEqual(['expert']);
  });

  test('a short message without quote marks is one passage, a long one none', () => {
    expect(quotationsIn('we will not rebuild the pier')).toEqual(['we will not rebuild the pier']);
    expect(quotationsIn('word '.repeat(200))).toEqual([]);
    expect(quotationsIn('')).toEqual([]);
  });

  test('an apostrophe or an inch opens nothing', () => {
    expect(quotationsIn("it's 5'10\" of the mayor's best and that's all there is")).toEqual([
      "it's 5'10\" of the mayor's best and that's all there is",
    ]);
  });
});
