import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { textOf } from '../../src/corpus/quote.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { overlaps } from '../../src/text/span.ts';
import { madeArticle, madeCorpus } from '../answer/made-corpus.ts';

const corpus = madeCorpus({
  ferry:
    'The ferry sank on Tuesday near Odra. Seven passengers died in the cold water. The captain was arrested on Friday.',
  storm: 'A storm closed the airport for two days. Nobody was hurt there.',
});

describe('an archive without a reader', () => {
  it('quotes the sentence that has the words of the question', async () => {
    const answer = await (await openArchive(corpus)).ask('when did the ferry sink near Odra');
    expect(answer.kind).toBe('quoted');
    expect(answer.kind === 'quoted' && textOf(corpus, answer.quotes[0])).toContain(
      'The ferry sank on Tuesday',
    );
  });

  it.each([
    ['what is it', 'no-words'],
    ['quantum chromodynamics', 'no-match'],
  ])('does not answer "%s", and says why', async (question, reason) => {
    expect(await (await openArchive(corpus)).ask(question)).toMatchObject({ kind: 'unanswered', reason });
  });

  it('gives the same answer to the same question', async () => {
    const archive = await openArchive(corpus);
    expect(await archive.ask('who died')).toEqual(await archive.ask('who died'));
    expect(await (await openArchive(corpus)).ask('who died')).toEqual(await archive.ask('who died'));
  });

  it('quotes only articles that the filter admits; an undated one passes no date', async () => {
    const dated = buildCorpus([
      madeArticle('old', 'The ferry sank on Tuesday.', { published: '2024-01-01', publisher: 'The Post' }),
      madeArticle('undated', 'The ferry sank near Odra on Tuesday.'),
    ]);
    const archive = await openArchive(dated);
    const quotedFrom = async (filter: object): Promise<readonly string[]> =>
      (await archive.nearest('ferry sank', 5, filter)).map(({ articleId }) => articleId);
    expect(await quotedFrom({ publisher: 'The Post' })).toEqual(['old']);
    expect(await quotedFrom({ from: '2023-01-01' })).toEqual(['old']);
    expect(await quotedFrom({ to: '2023-12-31' })).toEqual([]);
    expect((await quotedFrom({})).toSorted()).toEqual(['old', 'undated']);
  });
});

/** A reader that judges by a rule, so that what is made of its judgement can be seen. */
function rulingReader(rule: (sentence: string) => number): Reader {
  return {
    // All sentences are on the question's topic, and none is nearer in meaning than another.
    embed: async (texts) => texts.map(() => Float32Array.of(0.6)),
    read: async (_question, readings) => readings.map(({ sentence }) => rule(sentence)),
    close: async () => {},
  };
}

describe('an archive with a reader', () => {
  it('quotes first what the reader judges best, whatever the words say', async () => {
    const archive = await openArchive(
      corpus,
      rulingReader((sentence) => (sentence.startsWith('The captain') ? 5 : -5)),
    );
    const answer = await archive.ask('ferry sank Tuesday');
    expect(answer.kind === 'quoted' && textOf(corpus, answer.quotes[0])).toContain(
      'The captain was arrested',
    );
  });

  it('does not answer when the reader finds that nothing does', async () => {
    const archive = await openArchive(
      corpus,
      rulingReader(() => -9),
    );
    expect((await archive.ask('ferry sank Tuesday')).kind).toBe('unanswered');
  });

  it('puts what the reader judged before what it had no time to read, and loses none', async () => {
    const hasty = {
      ...rulingReader(() => -3),
      read: async () => [-3],
    };
    const { ranked } = await (await openArchive(corpus, hasty)).explain('the airport that a storm closed');
    expect(ranked.map(({ score }) => score > 0)).toEqual([true, ...ranked.slice(1).map(() => false)]);
    expect(ranked.length).toBeGreaterThan(1);
    for (const { id, sentences } of corpus.articles) {
      const quoted = ranked.filter(({ articleId }) => articleId === id);
      expect(sentences.filter(({ span }) => !quoted.some((quote) => overlaps(quote.span, span)))).toEqual([]);
    }
  });

  it.each([
    ['when was the story about the ferry published', 'quoted'],
    ['who wrote the story about the ferry', 'related'],
  ])('answers "%s" from what the article states of itself, or says that it may not know', async (question, kind) => {
    const dated = buildCorpus([
      madeArticle('ferry', '23 March 2024\n\nThe ferry sank near Odra.\n', { published: '2024-03-23' }),
    ]);
    const answer = await (
      await openArchive(
        dated,
        rulingReader((sentence) => (sentence.startsWith('The ferry') ? 5 : -5)),
      )
    ).ask(question);
    expect(answer.kind).toBe(kind);
    const first = answer.kind === 'unanswered' ? undefined : answer.quotes[0];
    expect(first && textOf(dated, first)).toBe(
      kind === 'quoted' ? '23 March 2024' : 'The ferry sank near Odra.',
    );
  });
});
