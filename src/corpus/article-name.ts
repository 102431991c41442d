import { basename } from 'node:path';
import type { Article } from './article.ts';

/** Controls that would turn the direction of what follows, and characters that nobody sees; joiners of letters stay. */
const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\uFEFF\u00AD]/gu;

/** What an article is called: its headline on one line, or its file's name where the source states none. */
export function articleName(article: Article): string {
  return onOneLine(article.metadata.headline ?? '') || fileName(article);
}

/** The name of the article's file. */
export function fileName({ file }: Article): string {
  return basename(file);
}

/** A field of the front matter on one line, without characters that would disturb what stands around it. */
export function onOneLine(field: string): string {
  return field
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
