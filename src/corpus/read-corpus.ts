import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Article } from './article.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { CorpusError, type CorpusProblem } from './corpus-problem.ts';
import { parseArticle } from './parse-article.ts';
import { parseSynonyms, type Synonyms } from './synonyms.ts';

/** Names that begin with a dot are what editors and systems leave beside a file. */
const ARTICLE = /^[^.].*\.md$/isu;
const ENDING = /\.md$/iu;
const NOT_AN_ARTICLE = /^README\.md$/iu;
const LINE_FEED = 0x0a;
const SYNONYMS = 'synonyms.txt';

/**
 * The corpus that the Markdown files directly in `folder` make up; its README is not an article.
 * Throws one CorpusError that holds every problem of every file.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const shown = (name: string): string => relative(process.cwd(), join(folder, name)) || '.';
  let names: readonly string[];
  try {
    names = (await readdir(folder))
      .filter((name) => ARTICLE.test(name) && !NOT_AN_ARTICLE.test(name))
      .toSorted();
  } catch (error) {
    throw new CorpusError([
      { file: shown(''), message: `cannot read the folder of articles (${codeOf(error)})` },
    ]);
  }
  const problems: CorpusProblem[] = [];
  const articles: Article[] = [];
  const fileOfId = new Map<string, string>();
  for (const name of names) {
    const file = shown(name);
    const content = await readUtf8(join(folder, name));
    if (typeof content !== 'string') {
      problems.push({ file, ...content.problem });
      continue;
    }
    const id = name.replace(ENDING, '').normalize('NFC').toLowerCase();
    const twin = fileOfId.get(id);
    if (twin !== undefined)
      problems.push({ file, message: `has the same id "${id}" as ${twin}; rename one of them` });
    fileOfId.set(id, file);
    const article = parseArticle(id, file, content);
    if ('text' in article) articles.push(article);
    else problems.push(...article);
  }
  if (names.length === 0) {
    problems.push({
      file: shown(''),
      message: 'holds no article; add Markdown files (see corpus/README.md for the format)',
    });
  }
  const synonyms = await readSynonyms(join(folder, SYNONYMS));
  if ('problem' in synonyms) problems.push({ file: shown(SYNONYMS), ...synonyms.problem });
  if (problems.length > 0 || 'problem' in synonyms) throw new CorpusError(problems);
  return buildCorpus(articles, synonyms);
}

async function readSynonyms(path: string): Promise<Synonyms | Unreadable> {
  const content = await readUtf8(path);
  if (typeof content === 'string') return parseSynonyms(content);
  return content.missing ? [] : content;
}

/** Why a file has no text. */
interface Unreadable {
  readonly problem: Omit<CorpusProblem, 'file'>;
  readonly missing: boolean;
}

async function readUtf8(path: string): Promise<string | Unreadable> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = codeOf(error);
    const message = `cannot be read (${code}); check that it is a file and its permissions`;
    return { problem: { message }, missing: code === 'ENOENT' };
  }
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const message = 'is not valid UTF-8; save it as UTF-8';
  return { problem: { line: lineOfInvalidUtf8(bytes), message }, missing: false };
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged by itself. */
function lineOfInvalidUtf8(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
