import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { CorpusError, type CorpusProblem } from '../corpus/corpus-problem.ts';
import type { Archive } from './archive.ts';

/** The ids of articles by what became of them between two corpora, each list in corpus order. */
export interface CorpusChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** How a reload went. */
export type Reload = { readonly at: Date; readonly elapsedMs: number } & (
  | {
      readonly kind: 'swapped';
      readonly version: string;
      readonly articles: number;
      readonly changes: CorpusChanges;
    }
  /** The articles have problems, so the old corpus stays. */
  | { readonly kind: 'kept'; readonly version: string; readonly problems: readonly CorpusProblem[] }
);

/** The archive that answers now, and the means to replace it whole. */
export interface LiveArchive {
  /** One immutable snapshot: whoever takes it answers from it to the end, whatever is reloaded meanwhile. */
  readonly current: Archive;
  /** The last reload that came to an end; undefined before the first. */
  readonly lastReload: Reload | undefined;
  /**
   * Reads and indexes the articles aside and swaps them in; undefined when another reload is under way.
   * A corpus with problems is a result; any other error is thrown. Either way the old archive stays.
   */
  reload(): Promise<Reload | undefined>;
}

/** A live archive that holds `first` until `load` has made another. */
export function liveArchive(first: Archive, load: () => Promise<Archive>): LiveArchive {
  let current = first;
  let lastReload: Reload | undefined;
  let underWay = false;

  async function loadAside(): Promise<Reload> {
    const started = performance.now();
    const end = () => ({ at: new Date(), elapsedMs: performance.now() - started });
    const before = current.corpus;
    try {
      const next = await load();
      const { version, articles } = next.corpus;
      const changes = changesBetween(before, next.corpus);
      current = next;
      return { ...end(), kind: 'swapped', version, articles: articles.length, changes };
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      return { ...end(), kind: 'kept', version: before.version, problems: error.problems };
    }
  }

  return {
    get current() {
      return current;
    },
    get lastReload() {
      return lastReload;
    },
    async reload() {
      if (underWay) return undefined;
      underWay = true;
      try {
        lastReload = await loadAside();
        return lastReload;
      } finally {
        underWay = false;
      }
    },
  };
}

/** What became of the articles of `before` in `after`; an article has changed when its text or its metadata has. */
export function changesBetween(before: Corpus, after: Corpus): CorpusChanges {
  return {
    added: idsOf(after).filter((id) => before.find(id) === undefined),
    changed: idsOf(after).filter((id) => {
      const old = before.find(id);
      return old !== undefined && published(old) !== published(after.article(id));
    }),
    removed: idsOf(before).filter((id) => after.find(id) === undefined),
  };
}

function idsOf(corpus: Corpus): readonly string[] {
  return corpus.articles.map((article) => article.id);
}

function published({ text, metadata }: Article): string {
  return JSON.stringify([text, Object.entries(metadata).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
