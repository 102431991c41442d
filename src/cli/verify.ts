import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { indexQuotations } from '../verification/quotation-index.ts';
import { verificationJson } from '../verification/verification-json.ts';
import { MOST_CHARACTERS, verifyQuotation } from '../verification/verify-quotation.ts';
import { runCommandLine, UsageError } from './command-line.ts';
import { renderVerification } from './render-verification.ts';

const USAGE = `Usage: npm run verify -- "quotation" [--article ID] [--json]

Says whether the articles print these words, and how what they print differs.

  --article ID   the article that is said to have them: its id, its file or its origin
  --json         one JSON object on standard output`;

await runCommandLine(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      article: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const [text, ...rest] = positionals;
  if (text === undefined) throw new UsageError('The quotation is missing.');
  if (rest.length > 0) throw new UsageError('Expected one quotation; put it in quotation marks.');
  if (text.length > MOST_CHARACTERS)
    throw new UsageError(`A quotation has at most ${MOST_CHARACTERS} characters.`);
  const corpus = await readCorpus(readConfig().corpusDir);
  const articleId = values.article === undefined ? undefined : articleNamed(corpus, values.article);
  const verification = verifyQuotation(corpus, indexQuotations(corpus), text, articleId);
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const shown =
    values.json === true
      ? JSON.stringify(verificationJson(corpus, verification), null, 2)
      : renderVerification(verification, corpus, { colour });
  process.stdout.write(`${shown}\n`);
});

function articleNamed(corpus: Corpus, name: string): string {
  const article = corpus.articles.find(({ id, file, metadata }) =>
    [id, file, metadata.origin].includes(name),
  );
  if (article === undefined) throw new UsageError(`There is no article "${name}".`);
  return article.id;
}
