import type { ArticleFilter } from '../archive/archive.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Label, label } from '../labels/label.ts';
import type { Invocation } from './command.ts';

/** The filter that a command's options state, or why they state none. */
export type FilterOptions =
  | { readonly kind: 'filter'; readonly filter: ArticleFilter }
  | { readonly kind: 'refused'; readonly reason: Label };

/** Reads the options `publisher`, `from` and `to`, as far as they are given. */
export function filterOptions(options: Invocation['options'], corpus: Corpus): FilterOptions {
  const typed = (name: string) => {
    const value = options[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [publisher, from, to] = [typed('publisher'), typed('from'), typed('to')];
  const known = publisher === undefined ? undefined : publisherNamed(publisher, corpus);
  if (publisher !== undefined && known === undefined) {
    return { kind: 'refused', reason: label('refuse-unknown-publisher', { publisher }) };
  }
  for (const day of [from, to]) {
    if (day !== undefined && !isDay(day))
      return { kind: 'refused', reason: label('refuse-date', { typed: day }) };
  }
  if (from !== undefined && to !== undefined && from > to) {
    return { kind: 'refused', reason: label('refuse-date-order', { from, to }) };
  }
  return {
    kind: 'filter',
    filter: {
      ...(known === undefined ? {} : { publisher: known }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  };
}

function publisherNamed(typed: string, corpus: Corpus): string | undefined {
  const publishers = corpus.articles.flatMap(({ metadata }) => metadata.publisher ?? []);
  return (
    publishers.find((name) => name === typed) ??
    publishers.find((name) => name.toLowerCase() === typed.toLowerCase())
  );
}

/** `YYYY-MM-DD`, and a day that the calendar has. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
