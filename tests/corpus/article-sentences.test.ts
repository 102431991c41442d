import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { sliceOf } from '../../src/text/span.ts';
import { randomText } from '../random-text.ts';
import { articleWith } from './article-files.ts';

/** Each sentence as `block.paragraph text`, headings marked with `#`. */
function outline(text: string, headline?: string): readonly string[] {
  const { sentences } = articleWith(
    text,
    headline === undefined ? '' : `headline: ${JSON.stringify(headline)}`,
  );
  return sentences.map(
    ({ span, block, paragraph, heading }) =>
      `${block}.${paragraph}${heading ? '#' : ''} ${sliceOf(text, span)}`,
  );
}

describe('the sentences of an article', () => {
  it('have no outer white space', () => {
    const text = '\n\n  One. \u00A0Two.\t \n\u00A0\n Three.  ';
    expect(outline(text)).toEqual(['0.0 One.', '0.0 Two.', '0.1 Three.']);
  });

  it('count a paragraph for each line that holds more than white space', () => {
    expect(outline('One. Two.\nThree.\n \n\u00A0Four.')).toEqual([
      '0.0 One.',
      '0.0 Two.',
      '0.1 Three.',
      '0.2 Four.',
    ]);
  });

  it('run on across one blank line, and not across two', () => {
    expect(outline('One.\n\nTwo.\n\n\nThree.\n \n\t\n\nFour.')).toEqual([
      '0.0 One.',
      '0.1 Two.',
      '1.2 Three.',
      '2.3 Four.',
    ]);
  });

  it('do not run on across a heading, a date line or a credit', () => {
    const text =
      'It began.\n\nPrevious threats\n\nIt went on.\nSunday 14 September 2031\nIt ended.\n\nSource: Coastal Wire';
    expect(outline(text)).toEqual([
      '0.0 It began.',
      '1.1# Previous threats',
      '2.2 It went on.',
      '3.3# Sunday 14 September 2031',
      '4.4 It ended.',
      '5.5# Source: Coastal Wire',
    ]);
  });

  it.each([
    'It ended.',
    'Why?',
    '“Go home”',
    'He said:',
    'pears, apples;',
    'It ended (at last.)',
    'لماذا؟',
    '没有人离开！',
  ])('take %s for prose', (line) => {
    expect(outline(`It began.\n${line}\nIt went on.`)[1]).toBe(`0.1 ${line}`);
  });

  it('take a long line without a full stop for prose', () => {
    const line = 'word '.repeat(16).trim();
    expect(outline(`It began.\n${line}`)).toEqual(['0.0 It began.', `0.1 ${line}`]);
  });

  it('take the headline for a heading, however long and however it ends', () => {
    const headline = `The gate ${'was open '.repeat(20)}at dawn!`;
    expect(outline(`It began.\n${headline}\nIt went on.`, headline)).toEqual([
      '0.0 It began.',
      `1.1# ${headline}`,
      '2.2 It went on.',
    ]);
  });

  it('are all headings in a heading of two', () => {
    expect(outline('It went on. And then\n\nIt ended.')).toEqual([
      '0.0# It went on.',
      '0.0# And then',
      '1.1 It ended.',
    ]);
  });

  it.each([
    'corpus',
    'tests/fixtures/corpus-hard',
  ])('hold every character of %s that is not white space, once', async (folder) => {
    for (const { text, sentences } of (await readCorpus(folder)).articles) {
      expect(
        leftOver(
          text,
          sentences.map(({ span }) => span),
        ),
      ).toMatch(/^\s*$/u);
    }
  });

  it('hold every character of random texts that is not white space, once, and never count backwards', () => {
    const random = seededRandom(11);
    const wrong: unknown[] = [];
    for (let run = 0; run < 500; run += 1) {
      const { text, sentences } = articleWith(`x${randomText(random, 60)}`);
      const spans = sentences.map(({ span }) => span);
      if (leftOver(text, spans).trim() !== '') wrong.push({ text, spans });
      sentences.forEach((sentence, at) => {
        const before = sentences[at - 1] ?? { span: { start: 0, end: 0 }, block: 0, paragraph: 0 };
        const blocks = sentence.block - before.block;
        const paragraphs = sentence.paragraph - before.paragraph;
        const steps =
          (blocks === 0 || blocks === 1) && (paragraphs === 1 || (paragraphs === 0 && blocks === 0));
        if (!steps || sentence.span.start < before.span.end) wrong.push({ text, before, sentence });
      });
    }
    expect(wrong).toEqual([]);
  });
});

function leftOver(text: string, spans: readonly { start: number; end: number }[]): string {
  let at = 0;
  let left = '';
  for (const { start, end } of spans) {
    left += text.slice(at, start);
    at = end;
  }
  return left + text.slice(at);
}
