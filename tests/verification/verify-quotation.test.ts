import { describe, expect, test } from 'vitest';
import { indexQuotations } from '../../src/verification/quotation-index.ts';
import { verificationJson } from '../../src/verification/verification-json.ts';
import { MOST_CHARACTERS, verifyQuotation } from '../../src/verification/verify-quotation.ts';
import { corpusOf, REPORTS } from './invented.ts';

const corpus = corpusOf(REPORTS);
const index = indexQuotations(corpus);
const check = (text: string, articleId?: string) =>
  verificationJson(corpus, verifyQuotation(corpus, index, text, articleId));
const verdictOn = (text: string, articleId?: string): string => check(text, articleId).verdict;
const differencesOf = (text: string) => check(text).passages[0]?.differences ?? [];

describe('exact', () => {
  test('words as printed, whatever closes or encloses the quotation', () => {
    const texts = [
      'at least 137 people died',
      'at least 137 people died.',
      'at least 137 people died,',
      '“at least 137 people died”',
      '… at least 137 people died …',
      '"at least 137 people died?!"',
    ];
    expect(texts.filter((text) => verdictOn(text) !== 'exact')).toEqual([]);
  });

  test('the whole printed sentence is shown, with the quoted part marked inside it', () => {
    const [passage] = check('not rebuild the south pier').passages;
    expect(passage?.text).toBe(
      'The mayor said: “We will not rebuild the south pier—and nobody has asked us to.”',
    );
    expect(passage?.marked.text).toBe('not rebuild the south pier');
    expect(REPORTS.harbour.slice(passage?.start, passage?.end)).toBe(passage?.text);
    expect(REPORTS.harbour.slice(passage?.marked.start, passage?.marked.end)).toBe(passage?.marked.text);
  });

  test('one passage for each article that has the words, in corpus order', () => {
    expect(check('The minister did not resign over the fire').passages.map(({ article }) => article)).toEqual(
      ['harbour', 'wire'],
    );
  });

  test('letters composed in another way are the same letters', () => {
    expect(verdictOn('opened on Thursday under Judge Ida Møller'.normalize('NFD'))).toBe('exact');
  });
});

describe('whole words', () => {
  test('a number cut out of a longer one is not exact', () => {
    expect(verdictOn('at least 37 people died')).toBe('differs');
    expect(differencesOf('at least 37 people died')).toEqual([
      { kind: 'changed', quoted: '37', printed: '137' },
    ]);
  });

  test('a compound cut in two is not exact, and what was cut off is shown', () => {
    expect(verdictOn('lethal force against the crowd')).toBe('differs');
    expect(differencesOf('lethal force against the crowd')).toEqual([
      { kind: 'dropped', quoted: '', printed: 'non' },
    ]);
  });

  test('a sign, a currency and a per cent belong to their number', () => {
    expect(verdictOn('The temperature fell to 5 degrees that night')).toBe('differs');
    expect(verdictOn('Losses came to 5.5 million')).toBe('differs');
    expect(verdictOn("37 of the city's income")).toBe('differs');
    expect(verdictOn("or 37 % of the city's income")).toBe('typography');
  });
});

describe('typography', () => {
  test.each([
    ['case', 'THE MINISTER DID NOT RESIGN OVER THE FIRE'],
    ['an apostrophe', "The judge's first question was why"],
    ['a dash', 'rebuild the south pier - and nobody has asked'],
    ['quote marks', 'The mayor said: "We will not rebuild'],
    ['a line break between paragraphs', 'released seven of them. The minister did not resign'],
    ['a hyphen', 'Police used non lethal force'],
  ])('%s alone is no more than typography', (_, text) => {
    expect(verdictOn(text)).toBe('typography');
    expect(differencesOf(text)).toEqual([]);
  });

  test('a comma is more than typography', () => {
    expect(verdictOn('the alarm which had been tested in March never rang')).toBe('differs');
    expect(differencesOf('why the alarm, which had been tested in March never rang')).toEqual([
      { kind: 'dropped', quoted: '', printed: ',' },
    ]);
  });
});

describe('differs', () => {
  test('tells a dropped, an added, a changed and a moved word apart', () => {
    expect(differencesOf('Witnesses spoke of a blue lorry, some men and a smell of petrol')).toEqual([
      { kind: 'dropped', quoted: '', printed: 'in caps' },
    ]);
    expect(differencesOf('Rescuers found a black cat alive in the ruins')).toEqual([
      { kind: 'added', quoted: 'black', printed: '' },
    ]);
    expect(differencesOf('He promised money for the families of the dead')).toEqual([
      { kind: 'changed', quoted: 'money', printed: 'help' },
    ]);
    expect(differencesOf('Rescuers found alive a cat in the ruins after nine days')).toEqual([
      { kind: 'moved', quoted: 'alive', printed: 'alive' },
    ]);
  });

  test('a changed negation or number comes before what stands earlier in the passage', () => {
    expect(differencesOf('The prime minister did resign over the great fire')[0]).toEqual({
      kind: 'dropped',
      quoted: '',
      printed: 'not',
    });
    expect(
      differencesOf('Officers arrested 12 persons, including four sailors, and later released')[0],
    ).toMatchObject({
      quoted: expect.stringContaining('12'),
      printed: expect.stringContaining('11'),
    });
  });

  test('two numbers that change places are changed, not moved', () => {
    const found = differencesOf(
      'They arrested four people, including 11 sailors, and later released seven of them',
    );
    expect(found.map(({ kind, quoted, printed }) => [kind, quoted, printed])).toEqual([
      ['changed', 'four', '11'],
      ['changed', '11', 'four'],
    ]);
  });

  test('an ellipsis that hides a negation or a number is a difference, not a join', () => {
    expect(verdictOn('The minister did … resign over the fire')).toBe('differs');
    expect(verdictOn('They arrested … people, including four sailors')).toBe('differs');
  });

  test('the article that is named is compared first', () => {
    const { verdict, passages } = check('The minister did never resign over the fire', 'wire');
    expect(verdict).toBe('differs');
    expect(passages[0]?.article).toBe('wire');
  });
});

describe('joined', () => {
  test('sentences that do not follow each other, each with its own passage', () => {
    const { verdict, passages } = check(
      'An inquiry into the Verrin fire opened on Thursday under Judge Ida Møller. Rescuers found a cat alive in the ruins after nine days.',
    );
    expect(verdict).toBe('joined');
    expect(passages.map(({ marked }) => marked.text)).toEqual([
      'An inquiry into the Verrin fire opened on Thursday under Judge Ida Møller',
      'Rescuers found a cat alive in the ruins after nine days',
    ]);
  });

  test('a sentence skipped without a sign', () => {
    expect(
      verdictOn('Police used non-lethal force against the crowd. The minister did not resign over the fire.'),
    ).toBe('joined');
  });

  test('an ellipsis inside one sentence', () => {
    const { verdict, passages } = check(
      'Witnesses spoke of a blue lorry … and a smell of petrol near the south pier',
    );
    expect(passages.map(({ marked }) => marked.text)).toEqual([
      'Witnesses spoke of a blue lorry',
      'and a smell of petrol near the south pier',
    ]);
    expect(verdict).toBe('joined');
  });

  test('words that run on from a heading into the text', () => {
    const headed = corpusOf({
      a: 'The lead sentence of the report stands here.\n\nThe night of the fire\n\nIt began at nine in the old warehouse.',
    });
    const { verdict, passages } = verifyQuotation(
      headed,
      indexQuotations(headed),
      'The night of the fire It began at nine',
    );
    expect(verdict).toBe('joined');
    expect(passages).toHaveLength(2);
  });
});

describe('elsewhere, absent, too short', () => {
  test('words of another article than the one named are credited to the one that has them', () => {
    const { verdict, passages } = check('Rescuers found a cat alive in the ruins', 'harbour');
    expect(verdict).toBe('elsewhere');
    expect(passages.map(({ article }) => article)).toEqual(['wire']);
  });

  test('words that no article has are absent and show nothing', () => {
    expect(check('The moon landing was watched by millions of viewers')).toMatchObject({
      verdict: 'absent',
      passages: [],
    });
  });

  test('under four words or twelve characters is too short to say', () => {
    expect(verdictOn('137 people died')).toBe('too-short');
    expect(verdictOn('a b c d e')).toBe('too-short');
    expect(verdictOn('')).toBe('too-short');
    expect(verdictOn('🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂')).toBe('too-short');
  });

  test('a text longer than any quotation is refused', () => {
    expect(() => verifyQuotation(corpus, index, 'word '.repeat(MOST_CHARACTERS))).toThrow(RangeError);
  });
});
