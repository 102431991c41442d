import { describe, expect, it } from 'vitest';
import { composeQuote, QUOTE_WORDS } from '../../src/answer/compose-quote.ts';
import { wordCount } from '../../src/corpus/passage.ts';
import { sliceOf } from '../../src/text/span.ts';
import { filler, madeArticle } from './made-corpus.ts';

function quoted(
  text: string,
  sentence: string,
  others?: { readonly relevant?: readonly string[]; readonly shown?: readonly string[] },
): string {
  const article = madeArticle('a', text);
  const ordinalOf = (start: string): number =>
    article.sentences.findIndex(({ span }) => sliceOf(text, span).startsWith(start));
  const { relevant = [], shown = [] } = others ?? {};
  const known = { relevant: relevant.map(ordinalOf), shown: new Set(shown.map(ordinalOf)) };
  const { span } = composeQuote(article, ordinalOf(sentence), others === undefined ? undefined : known);
  return sliceOf(text, span);
}

describe('composeQuote', () => {
  it('takes along the sentence that a pronoun points back to, across paragraphs', () => {
    const before = `The minister spoke at noon ${filler(30)}`;
    expect(quoted(`${before}\n\nHe promised revenge ${filler(25)}`, 'He promised')).toContain(
      'The minister spoke',
    );
  });

  it('takes along the sentence that says who speaks, where the speech itself has only a pronoun', () => {
    const named = `“The dam was old,” the engineer Ana Ruiz said ${filler(25)}`;
    const speech = `“Nobody listened ${filler(20).slice(0, -1)},” she added.`;
    expect(quoted(`${named} ${speech}`, '“Nobody')).toBe(`${named} ${speech}`);
    expect(quoted(`${named} ${speech.replace('she added', 'Ruiz added')}`, '“Nobody')).not.toContain(
      'The dam',
    );
  });

  it('keeps a sentence by itself when its neighbours would make it long', () => {
    const alone = `Seven people died ${filler(20)}`;
    expect(quoted(`${filler(40)} ${alone} ${filler(40)}`, 'Seven')).toBe(alone);
  });

  it('takes along what follows while the quote stays short', () => {
    expect(quoted('Seven people died. Nine were hurt.', 'Seven')).toBe('Seven people died. Nine were hurt.');
  });

  it('takes along the more relevant neighbour, and no other that would make the quote long', () => {
    const before = `The court met ${filler(20)}`;
    const sentence = `Seven people died ${filler(15)}`;
    const after = `Nine were hurt ${filler(15)}`;
    const text = `${before} ${sentence} ${after}`;
    expect(quoted(text, 'Seven')).toBe(`${sentence} ${after}`);
    expect(quoted(text, 'Seven', { relevant: ['The court'] })).toBe(`${before} ${sentence}`);
    expect(quoted(text, 'Seven', { relevant: ['The court', 'Nine'] })).toBe(`${before} ${sentence}`);
  });

  it('takes along what follows only while the quote is shorter still, where nothing beside it is relevant', () => {
    const sentence = `Seven people died ${filler(20)}`;
    expect(quoted(`${sentence} Nine were hurt ${filler(15)}`, 'Seven', {})).toBe(sentence);
    expect(quoted(`${sentence} Nine were hurt.`, 'Seven', {})).toBe(`${sentence} Nine were hurt.`);
  });

  it('does not take along what is shown already, even where the sentence hangs on it', () => {
    const text = 'The minister spoke at noon. He promised revenge. Nobody believed him.';
    expect(quoted(text, 'He', { shown: ['The minister'] })).toBe('He promised revenge. Nobody believed him.');
  });

  it('does not take along a relevant sentence that would make the quote too long, nor one that is not beside it', () => {
    const sentence = `Seven people died ${filler(20)}`;
    expect(quoted(`The court met ${filler(40)} ${sentence}`, 'Seven', { relevant: ['The court'] })).toBe(
      sentence,
    );
    const text = `The court met. ${filler(40)} ${sentence}`;
    expect(quoted(text, 'Seven', { relevant: ['The court'] })).toBe(sentence);
  });

  it('does not take along a sentence that itself hangs on one that is not shown', () => {
    const text = `${filler(50)} He left at noon. Seven people died ${filler(30)}`;
    expect(quoted(text, 'Seven')).toMatch(/^Seven/u);
  });

  it('never grows past the limit for the sake of a pronoun', () => {
    const text = `${filler(60)} He left the hall ${filler(20)}`;
    expect(wordCount(quoted(text, 'He left'))).toBeLessThanOrEqual(QUOTE_WORDS);
  });

  it('never runs across a heading or a place where lines were left out', () => {
    expect(quoted('One thing happened.\n\nA heading\n\nHe left.', 'He left')).toBe('He left.');
    expect(quoted('One thing happened.\n\n\nHe left.', 'He left')).toBe('He left.');
  });

  it('shows a heading by itself', () => {
    expect(quoted('A heading\n\nOne thing happened.', 'A heading')).toBe('A heading');
  });

  it('refuses a sentence that the article does not have', () => {
    expect(() => composeQuote(madeArticle('a', 'One.'), 5)).toThrow(RangeError);
  });
});
