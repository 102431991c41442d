import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokensOf, wordsOf } from './token.ts';

/** A run of words of one article: `from` and `to` count the article's words from 0, half open. */
export interface WordRun {
  readonly articleId: string;
  readonly from: number;
  readonly to: number;
}

/** Where every word of a corpus stands. Built once; four bytes a word, and the vocabulary. */
export interface QuotationIndex {
  /** The runs that hold these words in this order, in corpus order, at most `limit`; of one article only, when it is named. */
  phrase(forms: readonly string[], limit: number, articleId?: string): readonly WordRun[];
  /** The most words from `forms[from]` on that stand somewhere in this order, and up to `limit` places of these; none below `least` words. */
  longest(forms: readonly string[], from: number, least: number, limit: number): readonly WordRun[];
  /** The runs that share most with these words, whatever their order, best first; ties in corpus order. */
  nearest(forms: readonly string[], limit: number, articleId?: string): readonly WordRun[];
  /** The tokens of a run of an article, and of `margin` words on both sides. */
  tokens(run: WordRun, margin: number): readonly Token[];
  /** The share of all words of the corpus that are this word, from 0 to 1. */
  share(form: string): number;
}

/** Words between two remembered places of an article: enough to find a word's characters without reading the whole text. */
const STRIDE = 128;
/** Votes cast for one quotation, rarest words first; they bound the time that a quotation of common words takes. */
const VOTES = 150_000;
/** A place with a smaller share of the best place's votes cannot be the nearest. */
const RUNNER_UP = 0.6;

/** Indexes the words of all articles. Pure: the same corpus gives the same index. */
export function indexQuotations(corpus: Corpus): QuotationIndex {
  const { vocabulary, words, starts, strides } = readWords(corpus.articles);
  const { offsets, places } = invert(words, vocabulary.size);
  const ordinals = new Map(corpus.articles.map(({ id }, ordinal) => [id, ordinal]));
  const total = places.length;

  const numberOf = (form: string): number => vocabulary.get(form) ?? -1;
  const countOf = (word: number): number => (word < 0 ? 0 : at(offsets, word + 1) - at(offsets, word));
  const articleAt = (place: number): number => lastNotAbove(starts, place);
  const boundsOf = (articleId: string | undefined): Span => {
    if (articleId === undefined) return { start: 0, end: total };
    const ordinal = ordinals.get(articleId);
    if (ordinal === undefined) throw new Error(`no article "${articleId}" in the index`);
    return { start: at(starts, ordinal), end: at(starts, ordinal + 1) };
  };
  const runAt = (start: number, length: number): WordRun => {
    const ordinal = articleAt(start);
    const first = at(starts, ordinal);
    return { articleId: articleOf(ordinal).id, from: start - first, to: start - first + length };
  };
  const articleOf = (ordinal: number): Article => {
    const article = corpus.articles[ordinal];
    if (article === undefined) throw new RangeError(`no article ${ordinal}`);
    return article;
  };
  /** Whether the word stands at the place: a search in its own list of places. */
  const stands = (word: number, place: number): boolean => {
    if (word < 0) return false;
    let low = at(offsets, word);
    let high = at(offsets, word + 1) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = at(places, middle);
      if (found === place) return true;
      if (found < place) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
  /** Places where all of `words` stand in this order inside one article; the rarest word leads. */
  const placesOf = (query: readonly number[], bounds: Span, limit: number): number[] => {
    let lead = 0;
    query.forEach((word, index) => {
      if (countOf(word) < countOf(query[lead] ?? -1)) lead = index;
    });
    const rare = query[lead] ?? -1;
    const found: number[] = [];
    if (countOf(rare) === 0) return found;
    const stop = at(offsets, rare + 1);
    for (
      let index = firstNotBelow(places, bounds.start + lead, at(offsets, rare), stop);
      index < stop;
      index += 1
    ) {
      const start = at(places, index) - lead;
      if (start + query.length > bounds.end) break;
      if (!query.every((word, step) => step === lead || stands(word, start + step))) continue;
      if (start + query.length > at(starts, articleAt(start) + 1)) continue;
      found.push(start);
      if (found.length === limit) break;
    }
    return found;
  };

  return {
    phrase(forms, limit, articleId) {
      return placesOf(forms.map(numberOf), boundsOf(articleId), limit).map((start) =>
        runAt(start, forms.length),
      );
    },
    longest(forms, from, least, limit) {
      const query = forms.slice(from).map(numberOf);
      if (query.length < least) return [];
      let best: number[] = [];
      let length = 0;
      for (const start of placesOf(query.slice(0, least), boundsOf(undefined), VOTES)) {
        const end = at(starts, articleAt(start) + 1);
        let reach = least;
        while (reach < query.length && start + reach < end && stands(query[reach] ?? -1, start + reach))
          reach += 1;
        if (reach > length) {
          best = [];
          length = reach;
        }
        if (reach === length && best.length < limit) best.push(start);
      }
      return best.map((start) => runAt(start, length));
    },
    nearest(forms, limit, articleId) {
      const bounds = boundsOf(articleId);
      const shift = Math.max(5, Math.ceil(Math.log2(forms.length * 1.25 + 1)));
      const base = bounds.start >>> shift;
      const buckets = (bounds.end >>> shift) - base + 1;
      const votes = new Float32Array(buckets);
      const voted = new Int32Array(buckets).fill(-1);
      let cast = 0;
      const query = [...new Set(forms.map(numberOf))].filter((word) => countOf(word) > 0);
      for (const [rank, word] of query.toSorted((a, b) => countOf(a) - countOf(b) || a - b).entries()) {
        if (rank > 2 && cast + countOf(word) > VOTES) break;
        const weight = Math.log(1 + total / countOf(word));
        const stop = at(offsets, word + 1);
        for (
          let index = firstNotBelow(places, bounds.start, at(offsets, word), stop);
          index < stop;
          index += 1
        ) {
          const place = at(places, index);
          if (place >= bounds.end) break;
          const bucket = (place >>> shift) - base;
          cast += 1;
          // A word counts once for a pair of buckets, however often it stands there: a pair with all words has most votes.
          for (let pair = Math.max(0, bucket - 1); pair <= bucket; pair += 1) {
            if (voted[pair] === rank) continue;
            voted[pair] = rank;
            votes[pair] = at(votes, pair) + weight;
          }
        }
      }
      return bestPairs(votes, limit).flatMap((bucket) => {
        const start = Math.max(bounds.start, (base + bucket) << shift);
        const end = Math.min(bounds.end, (base + bucket + 2) << shift);
        const runs: WordRun[] = [];
        for (let place = start; place < end; ) {
          const stop = Math.min(end, at(starts, articleAt(place) + 1));
          runs.push(runAt(place, stop - place));
          place = stop;
        }
        return runs;
      });
    },
    tokens({ articleId, from, to }, margin) {
      const ordinal = ordinals.get(articleId);
      if (ordinal === undefined) throw new Error(`no article "${articleId}" in the index`);
      const { text } = articleOf(ordinal);
      const remembered = strides[ordinal] ?? new Uint32Array(0);
      // One word more than asked for is read before the run, since whether a word is glued shows only beside its neighbour.
      const first = Math.max(0, Math.floor((from - margin - 1) / STRIDE));
      const tokens = tokensOf(
        text,
        remembered[first] ?? 0,
        remembered[Math.ceil((to + margin) / STRIDE) + 1] ?? text.length,
      );
      let word = first * STRIDE - 1;
      return tokens.filter(({ kind }) => {
        if (kind === 'word') word += 1;
        return word >= from - margin && word < to + margin;
      });
    },
    share: (form) => countOf(numberOf(form)) / Math.max(1, total),
  };
}

interface Words {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The number of each word, one array an article. */
  readonly words: readonly Uint32Array[];
  /** The place of each article's first word, and after the last article the number of all words. */
  readonly starts: Uint32Array;
  /** Where every 128th word of each article begins. */
  readonly strides: readonly Uint32Array[];
}

function readWords(articles: readonly Article[]): Words {
  const vocabulary = new Map<string, number>();
  const starts = new Uint32Array(articles.length + 1);
  const words: Uint32Array[] = [];
  const strides: Uint32Array[] = [];
  articles.forEach(({ text }, ordinal) => {
    const { forms, starts: begins } = wordsOf(text);
    const numbers = new Uint32Array(forms.length);
    forms.forEach((form, index) => {
      let number = vocabulary.get(form);
      if (number === undefined) {
        number = vocabulary.size;
        vocabulary.set(form, number);
      }
      numbers[index] = number;
    });
    words.push(numbers);
    strides.push(Uint32Array.from(begins.filter((_, index) => index % STRIDE === 0)));
    starts[ordinal + 1] = at(starts, ordinal) + numbers.length;
  });
  return { vocabulary, words, starts, strides };
}

/** For each word its places in ascending order, one after the other in one array. */
function invert(words: readonly Uint32Array[], size: number): { offsets: Uint32Array; places: Uint32Array } {
  const offsets = new Uint32Array(size + 1);
  for (const numbers of words) for (const word of numbers) offsets[word + 1] = at(offsets, word + 1) + 1;
  for (let word = 0; word < size; word += 1) offsets[word + 1] = at(offsets, word + 1) + at(offsets, word);
  const places = new Uint32Array(at(offsets, size));
  const next = offsets.slice();
  let place = 0;
  for (const numbers of words) {
    for (const word of numbers) {
      places[at(next, word)] = place;
      next[word] = at(next, word) + 1;
      place += 1;
    }
  }
  return { offsets, places };
}

/** The pairs of neighbouring buckets with most votes, best first; no bucket serves twice. */
function bestPairs(votes: Float32Array, limit: number): readonly number[] {
  const best: number[] = [];
  for (let pair = 0; pair < votes.length; pair += 1) {
    const score = at(votes, pair);
    if (score === 0 || (best.length === limit * 3 && score <= at(votes, best.at(-1) ?? 0))) continue;
    let rank = best.length;
    while (rank > 0 && at(votes, best[rank - 1] ?? 0) < score) rank -= 1;
    best.splice(rank, 0, pair);
    if (best.length > limit * 3) best.pop();
  }
  const kept: number[] = [];
  for (const pair of best) {
    if (at(votes, pair) < at(votes, best[0] ?? 0) * RUNNER_UP) break;
    if (kept.length < limit && kept.every((other) => Math.abs(other - pair) > 1)) kept.push(pair);
  }
  return kept;
}

function at(numbers: Uint32Array | Float32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** The last index whose number is not above `value`, in ascending numbers of which the last is above it. */
function lastNotAbove(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (at(numbers, middle) <= value) low = middle;
    else high = middle;
  }
  return low;
}

function firstNotBelow(numbers: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(numbers, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
