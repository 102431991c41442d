import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveLoader } from '../src/archive/load-archive.ts';
import type { OpenArchive } from '../src/archive/open-archive.ts';
import { textOf } from '../src/corpus/quote.ts';
import { archiveLoader } from './compiled-archive.ts';

/** The examples at the head of the README: a question in bold, then what is quoted, each with a line for its source. */
const examples = readFileSync('README.md', 'utf8')
  .split(/\n\n+(?=> \*\*)/u)
  .slice(1)
  .map((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('> '));
    const [question = '', ...shown] = lines.map((line) => line.slice('> '.length));
    return {
      question: question.replaceAll('**', ''),
      quoted: shown.filter((_, at) => shown[at + 1]?.startsWith('— ')),
      shown,
    };
  });

describe('the README', () => {
  let loader: ArchiveLoader;
  let archive: OpenArchive;
  beforeAll(async () => {
    loader = await archiveLoader('corpus', 'auto');
    archive = await loader.load();
  }, 120_000);
  afterAll(async () => loader.close());

  it('begins with a question that is answered and one that is not', () => {
    expect(examples.map(({ quoted }) => quoted.length > 0)).toEqual([true, false]);
  });

  it.each(examples)('shows what the bot answers to "$question"', async ({ question, quoted, shown }) => {
    const answer = await archive.ask(question);
    const unanswered = answer.kind === 'unanswered';
    const texts = unanswered ? [] : answer.quotes.map((quote) => textOf(archive.corpus, quote));
    expect(texts).toEqual(quoted);
    expect(shown.at(-1)).toContain(unanswered ? answer.missingTerms.join(', ') : `— ${texts.length} · `);
  });
});
