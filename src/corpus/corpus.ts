import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { type Passage, passagesOf } from './passage.ts';
import type { Synonyms } from './synonyms.ts';

/** An immutable set of articles in the order of their ids. */
export interface Corpus {
  /** First 12 hexadecimal digits of the SHA-256 of all articles and synonyms: the same articles give the same version. */
  readonly version: string;
  readonly articles: readonly Article[];
  /** In order of the articles, then of their text. */
  readonly passages: readonly Passage[];
  readonly synonyms: Synonyms;
  /** The article with this id. Throws when there is none. */
  article(id: string): Article;
  /** The article with this id, or undefined. */
  find(id: string): Article | undefined;
}

/** The corpus made of these articles. Ids must be unique. */
export function buildCorpus(articles: readonly Article[], synonyms: Synonyms = []): Corpus {
  const ordered = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(ordered.map((article) => [article.id, article]));
  return {
    version: versionOf(ordered, synonyms),
    articles: ordered,
    passages: ordered.flatMap(passagesOf),
    synonyms,
    article(id) {
      const article = byId.get(id);
      if (article === undefined) throw new Error(`no article "${id}" in the corpus`);
      return article;
    },
    find: (id) => byId.get(id),
  };
}

function versionOf(articles: readonly Article[], synonyms: Synonyms): string {
  const hash = createHash('sha256').update(JSON.stringify(synonyms));
  for (const { id, metadata, text } of articles) {
    const fields = Object.entries(metadata).toSorted(([a], [b]) => (a < b ? -1 : 1));
    hash.update(JSON.stringify([id, fields, text]));
  }
  return hash.digest('hex').slice(0, 12);
}
