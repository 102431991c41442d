import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { sentenceSpans } from '../../src/text/sentences.ts';
import { sliceOf } from '../../src/text/span.ts';
import { randomText } from '../random-text.ts';

function sentencesOf(text: string): readonly string[] {
  return sentenceSpans(text).map((span) => sliceOf(text, span).trim());
}

/** The first place where the spans leave out, repeat or reorder a character, or hold nothing. */
function gapIn(text: string): string | undefined {
  let at = 0;
  for (const { start, end } of sentenceSpans(text)) {
    if (start !== at || end <= start) return `[${start}, ${end}) after ${at} in ${JSON.stringify(text)}`;
    at = end;
  }
  return at === text.length ? undefined : `ends at ${at} of ${text.length} in ${JSON.stringify(text)}`;
}

const PROSE = 'Mr. J. A. Smith saw the U.S. Army and the bus. Nobody spoke to him! ';
const ENDLESS = 'Mr. J. A. Smith, U.S. ';

describe('sentences', () => {
  it.each(['corpus', 'tests/fixtures/corpus-hard'])('tile every file of %s exactly', (folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect(gapIn(readFileSync(join(folder, file), 'utf8'))).toBeUndefined();
  });

  it('tile 1,000 random texts exactly', () => {
    const random = seededRandom(20240323);
    const texts = Array.from({ length: 1000 }, () => randomText(random, 60));
    expect(texts.map(gapIn).filter((gap) => gap !== undefined)).toEqual([]);
    expect(texts.filter((text) => sentenceSpans(text).length > 3).length).toBeGreaterThan(500);
  });

  it('are none in an empty text', () => {
    expect(sentenceSpans('')).toEqual([]);
  });

  it('hold the white space that follows them, and blank lines apart', () => {
    const text = 'One.  \nTwo.\n\n\nThree.';
    expect(sentenceSpans(text).map((span) => sliceOf(text, span))).toEqual([
      'One.  \n',
      'Two.\n',
      '\n\n',
      'Three.',
    ]);
  });

  it('end with their line, full stop or not', () => {
    expect(sentencesOf('Previous threats\nOn March 3 he\nleft.')).toEqual([
      'Previous threats',
      'On March 3 he',
      'left.',
    ]);
  });

  it.each([
    ['a title', ['Mr. Putin met Gen. Rourke and Dr. Marsh.', 'They spoke.']],
    ['titles in a row', ['Lt. Gen. Abe Rourke arrived.', 'Rep. Jones left.']],
    ['initials', ['J. K. Rowling and A. A. Milne wrote.', 'P.J. Marsh read.']],
    ['a country', ['U.S. Rep. Dan Smith spoke for the U.S. Army.', 'It was late.']],
    ['a country at the end', ['He left the U.S.', 'The embassy closed.']],
    ['a time of day', ['It began at 7 p.m. Moscow time.', 'It ended at 9 a.m.', 'They slept.']],
    ['decimals and thousands', ['It cost $1.2 billion, or 3,000 each.', 'Nobody paid 0.5.']],
    ['a month', ['He came on Jan. 9 and Sept. 12.', 'He left.']],
    ['a numbered thing', ['He read report No. 47 and pp. 5-6.', 'He wept.']],
    ['the word no', ['Had he seen it?', 'No.', 'He had not.']],
    ['a company', ['He sued Hollis Inc. on Monday.', 'He won against Marsh Ltd.', 'The judge smiled.']],
    ['a company and its lawyer', ['Hollis Co. Inc. Director Bram Oyelaran resigned.']],
    ['an abbreviation before small letters', ['Fruit, e.g. pears, i.e. the soft ones, vs. apples.']],
    ['a quotation that ends with it', ['“Go home.”', 'She left.']],
    ['a quotation that goes on', ['“Why?” he asked.', '"No!" said she.']],
    ['a quotation in a quotation', ['He said, ‘She told me “it will hold.”’', 'It held.']],
    ['a bracket', ['They won (at last.)', 'He cried.']],
    ['an ellipsis before small letters', ['He paused... and went on.']],
    ['an ellipsis before a capital', ['He paused...', 'Nobody spoke.']],
    ['several marks', ['What?!', 'Yes!!!', 'Good.']],
    ['a word that keeps its small letter', ['The bank fell. iPhone sales rose.']],
    ['a list number', ['1. Pay the men.', '2. Let them rest.']],
    ['a file or an address', ['Read example.com or v1.2.3 today.', 'Then go.']],
    ['emoji', ['They won!', '🎉 It was late.']],
    ['Arabic', ['هل تأخر القطار؟', 'نعم، تأخر ساعتين.']],
    ['Chinese', ['会议持续了三天。', '没有人离开！']],
    ['Hindi', ['वह गया।', 'वह आया।']],
  ])('are not misled by %s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('of a line as long as a book cost as much each as those of a short one', () => {
    for (const text of [PROSE, ENDLESS]) {
      const time = (times: number): number => {
        const started = performance.now();
        sentenceSpans(text.repeat(times));
        return performance.now() - started;
      };
      time(100);
      expect(time(8000) / Math.max(1, time(500))).toBeLessThan(16 * 4);
    }
  });

  it.each([
    ['The clock struck 12. It was late. ', 2],
    ['Etc. 123, 456, 789 (…) 😀 and so on. ', 1],
  ])('are the same wherever in a long line they stand: %j', (text, sentences) => {
    for (let shift = 0; shift < text.length; shift += 1) {
      const line = `A${'a'.repeat(shift)} word. ${text.repeat(100)}`;
      expect(gapIn(line)).toBeUndefined();
      expect(sentenceSpans(line)).toHaveLength(1 + sentences * 100);
    }
  });

  it('are one where a long line has no end mark at all', () => {
    expect(sentenceSpans('words without any end mark at all, and then some '.repeat(200))).toHaveLength(1);
  });
});
