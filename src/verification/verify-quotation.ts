import type { Corpus } from '../corpus/corpus.ts';
import { differencesIn, formsIn } from './differences.ts';
import { type ExactPlace, exactPlaces } from './exact-places.ts';
import { joinedParts } from './joined-parts.ts';
import { type NearestPassage, nearestPassage, omittingParts } from './nearest-passage.ts';
import { blockParts, printedPassage } from './printed-passage.ts';
import { type Quotation, readQuotation } from './quotation.ts';
import type { QuotationIndex } from './quotation-index.ts';
import type { Verdict, Verification, VerifiedPassage } from './verification.ts';

/** Longer texts are not quotations but articles; comparing them would take seconds. */
export const MOST_CHARACTERS = 20_000;
/** Passages shown of a quotation that stands in many articles; one an article. */
const MOST_PASSAGES = 5;
/** With more words that the nearest passage has not, a join of exact parts explains a quotation better than a change. */
const MOST_CHANGED = 3;

/**
 * Whether the articles print `text`, and how what they print differs. With `articleId` the article named is judged first.
 * A changed negation or number is never less than *differs*. Throws a RangeError for a text over 20,000 characters and
 * an error for an unknown article. Same corpus, same text: same verdict.
 */
export function verifyQuotation(
  corpus: Corpus,
  index: QuotationIndex,
  text: string,
  articleId?: string,
): Verification {
  if (text.length > MOST_CHARACTERS)
    throw new RangeError(`a quotation has at most ${MOST_CHARACTERS} characters`);
  const quotation = readQuotation(text);
  if (quotation === undefined) return { text, verdict: 'too-short', passages: [] };
  const says = (verdict: Verdict, passages: readonly VerifiedPassage[]): Verification => ({
    text,
    verdict,
    passages,
  });

  const named = articleId === undefined ? [] : exactPlaces(corpus, index, quotation, articleId);
  const places = named.length > 0 ? named : exactPlaces(corpus, index, quotation);
  if (places.length > 0) {
    const exact = places.filter((place) => place.exact);
    const shown = onePerArticle(exact.length > 0 ? exact : places);
    const whole = shown.filter((place) => partsOf(corpus, place).length === 1);
    if (articleId !== undefined && named.length === 0) return says('elsewhere', passagesOf(corpus, shown));
    if (whole.length === 0) return says('joined', passagesOf(corpus, shown.slice(0, 1)));
    return says(exact.length > 0 ? 'exact' : 'typography', passagesOf(corpus, whole));
  }

  const here = articleId === undefined ? undefined : nearestPassage(index, quotation, articleId);
  const nearest = here ?? nearestPassage(index, quotation);
  if (nearest !== undefined) {
    const article = corpus.article(nearest.articleId);
    const omitting = omittingParts(article, nearest, quotation.forms.length);
    if (omitting !== undefined)
      return says(
        'joined',
        omitting.map((part) => printedPassage(article, part)),
      );
  }
  if (nearest === undefined || unexplained(nearest) > MOST_CHANGED) {
    const parts = joinedParts(corpus, index, quotation, articleId);
    if (parts !== undefined) return says('joined', passagesOf(corpus, parts));
  }
  if (nearest === undefined) return says('absent', []);
  return says('differs', [differingPassage(corpus, quotation, nearest)]);
}

/** Words of the quotation that the passage has not, wherever it may have them. */
function unexplained({ gaps }: NearestPassage): number {
  const missing = new Map<string, number>();
  for (const form of gaps.flatMap(({ printed }) => formsIn(printed)))
    missing.set(form, (missing.get(form) ?? 0) + 1);
  let count = 0;
  for (const form of gaps.flatMap(({ quoted }) => formsIn(quoted))) {
    const left = missing.get(form) ?? 0;
    if (left > 0) missing.set(form, left - 1);
    else count += 1;
  }
  return count;
}

function differingPassage(
  corpus: Corpus,
  quotation: Quotation,
  { articleId, marked, gaps }: NearestPassage,
): VerifiedPassage {
  const article = corpus.article(articleId);
  return printedPassage(article, marked, differencesIn(gaps, quotation.text, article.text));
}

function onePerArticle(places: readonly ExactPlace[]): readonly ExactPlace[] {
  const first = places.filter(
    ({ articleId }, rank) => places.findIndex((other) => other.articleId === articleId) === rank,
  );
  return first.slice(0, MOST_PASSAGES);
}

function partsOf(corpus: Corpus, { articleId, span }: ExactPlace): ReturnType<typeof blockParts> {
  return blockParts(corpus.article(articleId), span);
}

function passagesOf(corpus: Corpus, places: readonly ExactPlace[]): readonly VerifiedPassage[] {
  return places.flatMap((place) => {
    const article = corpus.article(place.articleId);
    return partsOf(corpus, place).map((part) => printedPassage(article, part));
  });
}
