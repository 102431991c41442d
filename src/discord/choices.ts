import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Corpus } from '../corpus/corpus.ts';
import { articleName } from '../corpus/article-name.ts';
import { CHOICE_CHARACTERS, CHOICES } from './limits.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** A choice with the words by which it is found, in the form in which typed words are compared. */
interface Findable {
  readonly choice: Choice;
  readonly key: string;
}

interface CorpusChoices {
  readonly publishers: readonly Findable[];
  readonly articles: readonly Findable[];
}

/** The publishers whose name contains what was typed, in the order of their names; those that begin with it first. */
export function publisherChoices(corpus: Corpus, typed: string): readonly Choice[] {
  return matching(choicesOf(corpus).publishers, typed);
}

/** The articles whose headline, or file name where they have none, contains what was typed, in corpus order; those that begin with it first. */
export function articleChoices(corpus: Corpus, typed: string): readonly Choice[] {
  return matching(choicesOf(corpus).articles, typed);
}

/** The id of the article that a choice, or whoever typed on, names: by its id, else by its whole headline or file name. */
export function articleNamed(corpus: Corpus, typed: string): string | undefined {
  const exact = corpus.find(typed.trim());
  if (exact !== undefined) return exact.id;
  const key = comparable(typed);
  return corpus.articles.find((article) => comparable(articleName(article)) === key)?.id;
}

/** A corpus never changes, so what each key stroke needs is made once. */
const made = new WeakMap<Corpus, CorpusChoices>();

function choicesOf(corpus: Corpus): CorpusChoices {
  const known = made.get(corpus);
  if (known !== undefined) return known;
  const publishers = new Set(corpus.articles.flatMap(({ metadata }) => metadata.publisher ?? []));
  const choices = {
    publishers: [...publishers]
      .toSorted((a, b) => a.localeCompare(b, 'en'))
      .flatMap((name) => findable(name, name)),
    articles: corpus.articles.flatMap((article) => findable(articleName(article), article.id)),
  };
  made.set(corpus, choices);
  return choices;
}

/** Discord takes no value over its limit; what has a longer one must be typed. */
function findable(name: string, value: string): readonly Findable[] {
  if (value.length > CHOICE_CHARACTERS) return [];
  return [{ choice: { name: shortened(name), value }, key: comparable(name) }];
}

function matching(all: readonly Findable[], typed: string): readonly Choice[] {
  const key = comparable(typed);
  const beginning: Choice[] = [];
  const within: Choice[] = [];
  for (const one of all) {
    if (one.key.startsWith(key)) beginning.push(one.choice);
    else if (within.length < CHOICES && one.key.includes(key)) within.push(one.choice);
    if (beginning.length === CHOICES) break;
  }
  return [...beginning, ...within].slice(0, CHOICES);
}

/** Case and accents are not compared. */
function comparable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** A menu entry is no quote: a long name is cut between two characters as people see them. */
function shortened(name: string): string {
  if (name.length <= CHOICE_CHARACTERS) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    if (kept.length + segment.length > CHOICE_CHARACTERS - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
