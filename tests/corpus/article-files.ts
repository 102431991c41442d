import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/corpus/article.ts';
import { describeProblem } from '../../src/corpus/corpus-problem.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';

/** The article with this text and these lines of front matter. Throws when there are problems with it. */
export function articleWith(text: string, frontMatter = '', id = 'x'): Article {
  const article = parseArticle(
    id,
    `${id}.md`,
    `---\n${frontMatter}${frontMatter === '' ? '' : '\n'}---\n${text}`,
  );
  if (!('text' in article)) throw new Error(article.map(describeProblem).join('\n'));
  return article;
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
