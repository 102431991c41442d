import type { Corpus } from '../corpus/corpus.ts';
import { type Quote, textOf } from '../corpus/quote.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { datesIn } from '../text/dates.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { sliceOf } from '../text/span.ts';
import { statedEvents } from './stated-dates.ts';
import { statedFigures } from './stated-figures.ts';

/** What one article says, as the comparison of reports sees it. */
export interface Statement {
  /** What is quoted. */
  readonly text: string;
  /** What stands around it: the sentences beside it and the headline. */
  readonly context: string;
  /** ISO date of publication, absent when the source states none. */
  readonly published?: string;
  /** Statements of one article are not compared with each other. */
  readonly articleId: string;
}

/** Which statements give different values for the same thing. */
export interface Differing {
  readonly kind: 'figures' | 'dates';
  /** Indices of the statements: one for each value, each from another article, oldest publication first, undated last. */
  readonly chosen: readonly number[];
}

const ASKS_FIGURE =
  /\b(?:how (?:many|much)|number of|count of|toll|total|amount|what share|percentage|casualties|fatalities)\b/iu;
const ASKS_DATE = /\b(?:when|(?:what|which) (?:day|date|year|month)|dates?)\b/iu;
const ASKS_MEASURE = /\bhow much (?:is|was|are|were)\b/iu;
/** What stands before the measure of a thing itself. */
const MEASURES =
  /\b(?:is|was|are|were|at|of|totals?|totall?ed|amounts? to|amounted to|reach(?:es|ed)?|worth)\s+(?:at least |more than |about |around |nearly |almost |some |up to )?[$€£¥]?$/iu;
/** Verbs whose forms no stemmer brings together. */
const IRREGULAR: readonly (readonly string[])[] = [
  'begin began begun start',
  'sink sank sunk',
  'fall fell fallen',
  'win won',
  'die dead death',
  'break broke broken',
  'strike struck',
  'shoot shot',
  'steal stole stolen',
  'take took taken',
  'give gave given',
  'rise rose risen',
  'flee fled',
  'fight fought',
  'lose lost loss',
  'leav left',
  'kill slain',
  'catch caught',
  'hold held',
  'meet met',
  'pay paid',
  'sell sold',
  'buy bought',
  'send sent',
  'find found',
  'build built',
  'tear tore torn',
  'blow blew blown',
  'end finish over',
].map((forms) => forms.split(' '));
/** Words of a question that say what kind of answer it wants, not what it is about. */
const ASKING =
  /\b(?:how|many|much|number|count|total|amount|share|percentage|toll|exact(?:ly)?|official|figure|(?<!\S\s*)when|what|which|who|day|date|time|year|month|happen(?:ed)?|occur(?:red)?|take place|took place|first|people|persons?|ppl|lives|victims|come|came|go|went|there)\b/giu;
/** These count people as such; any other noun counts some of them. */
const PEOPLE = new Set([
  'peopl',
  'person',
  'live',
  'life',
  'victim',
  'human',
  'individu',
  'soul',
  'other',
  'total',
]);
/** Dates of one event are not reported so many years apart: they are two occasions. */
const OTHER_OCCASION_YEARS = 5;
/** Two figures are the same when one is rounded and they lie this close together. */
const ROUNDING = 0.06;
/** To say, announce, plan or prevent is another event than what is said, planned or prevented. */
const ABOUT_EVENT =
  /\b(?:warn\p{L}*|alert\p{L}*|advis\p{L}*|announc\p{L}*|report(?:ed|s|ing)?|said|says|told|plan(?:s|ned|ning)?|plot\p{L}*|foil\p{L}*|prevent\p{L}*|thwart\p{L}*|neutrali\p{L}*|detain\p{L}*|arrest\p{L}*|condemn\p{L}*|publish\p{L}*|post(?:ed|s)?|mark(?:ed|s)?|commemorat\p{L}*|anniversary|investigat\p{L}*|inquiry|trial|court|charg\p{L}*|sentenc\p{L}*|mourn\p{L}*|visit\p{L}*|after|before|following|since|despite|respond\p{L}*|accus\p{L}*|den(?:y|ied)|confirm\p{L}*|suspect\p{L}*|threat\p{L}*|calls?|called|urg\p{L}*|demand\p{L}*|refus\p{L}*|likely|expected|first(?= \p{Ll}+ed\b)|second(?= time)|again|also|previous(?:ly)?|another)\b/giu;
/** A question about something said asks for the day of saying it. */
const ABOUT_SAYING =
  /\b(?:warn|alert|advis|announc|report|sa(?:y|id)|t(?:ell|old)|publish|post|releas|statement|notice)/iu;

/**
 * Whether statements from different articles give different figures, or dates, for what the question asks, and which to
 * show. The first statement that answers sets the subject; one that may be about something else is left out, since a
 * false alarm harms trust. Undefined when the question asks for neither, or all that answer agree.
 */
export function differingStatements(
  question: string,
  statements: readonly Statement[],
  lexicon: Lexicon,
): Differing | undefined {
  const asked = askedOf(question, lexicon);
  if (ASKS_FIGURE.test(question)) {
    const stated = statements.map((statement) => figureOf(question, asked, statement, lexicon));
    const chosen = chooseDiffering(
      statements,
      stated,
      sameFigure,
      (a, b) =>
        !tellOfDifferentTimes(a.statement, b.statement) &&
        sameSubject(a.statement, b.statement, lexicon, a.value.words, b.value.words),
    );
    return chosen.length > 1 ? { kind: 'figures', chosen } : undefined;
  }
  if (ASKS_DATE.test(question)) {
    const stated = statements.map((statement) => dateOf(question, asked, statement, lexicon));
    const chosen = chooseDiffering(statements, stated, sameDate, (a, b) =>
      sameSubject(a.statement, b.statement, lexicon),
    );
    return chosen.length > 1 ? { kind: 'dates', chosen } : undefined;
  }
  return undefined;
}

/** Whether quotes differ in the figure or date that the question asks for, and those to show: the best for each value. */
export function figuresDiffer<T extends Quote>(
  corpus: Corpus,
  question: string,
  quotes: readonly T[],
  lexicon: Lexicon,
): { readonly kind: 'figures' | 'dates'; readonly quotes: readonly T[] } | undefined {
  const statements = quotes.map((quote) => statementOf(corpus, quote));
  const differing = differingStatements(question, statements, lexicon);
  if (differing === undefined) return undefined;
  return { kind: differing.kind, quotes: differing.chosen.flatMap((index) => quotes[index] ?? []) };
}

function statementOf(corpus: Corpus, quote: Quote): Statement {
  const { id, metadata, text, sentences } = corpus.article(quote.articleId);
  const first = sentences.findIndex(({ span }) => span.end > quote.span.start);
  const last = sentences.findLastIndex(({ span }) => span.start < quote.span.end);
  const beside = [sentences[first - 1], sentences[last + 1]].flatMap((sentence) =>
    sentence !== undefined && sentence.block === sentences[first]?.block
      ? [sliceOf(text, sentence.span)]
      : [],
  );
  return {
    text: textOf(corpus, quote),
    context: [metadata.headline ?? '', ...beside].join('\n'),
    articleId: id,
    ...(metadata.published === undefined ? {} : { published: metadata.published }),
  };
}

/** What a question asks about: the words that say what happened or is counted, and the names. */
interface Asked {
  readonly things: readonly (readonly string[])[];
  /** Things that may stand beside the statement: where and in what ("in the attack", "at the hall"). */
  readonly setting: readonly (readonly string[])[];
  readonly names: readonly (readonly string[])[];
}

function askedOf(question: string, lexicon: Lexicon): Asked {
  const toll = /\b(?:death )?toll\b|\bfatalities\b/iu.test(question) ? ' died' : '';
  const blank = question.replace(ASKING, (word) => ' '.repeat(word.length)) + toll;
  const things: (readonly string[])[] = [];
  const setting: (readonly string[])[] = [];
  const names: (readonly string[])[] = [];
  const bySpan = new Map<number, string[]>();
  for (const { term, span } of lexicon(blank))
    bySpan.set(span.start, [...(bySpan.get(span.start) ?? []), term]);
  for (const [start, terms] of bySpan) {
    const named = start > 0 && /^\p{Lu}/u.test(blank.slice(start));
    const placed =
      /\b(?:in|at|during|after|by|from|near|of)\s+(?:the |an? )?(?:[\p{L}-]+\s+)?$|(?<=\S\s+)\b(?:when|while|as)\s/u.test(
        blank.slice(0, start),
      ) && things.length > 0;
    (named ? names : placed ? setting : things).push(
      terms.flatMap((term) => IRREGULAR.find((forms) => forms.includes(term)) ?? [term]),
    );
  }
  return { things, setting, names };
}

function holds(terms: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some((term) => terms.has(term));
}

function termsOfText(text: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(lexicon(text).map(({ term }) => term));
}

/**
 * Whether the statement, with what stands around it, has every name that the question asks about, and most of the
 * setting. A statement that lacks a name may bring no name of its own: it is about that one, not about the headline's.
 */
function isOnSubject({ names, setting }: Asked, { text, context }: Statement, lexicon: Lexicon): boolean {
  const around = termsOfText(`${text}\n${context}`, lexicon);
  if (!names.every((terms) => holds(around, terms))) return false;
  if (setting.filter((terms) => holds(around, terms)).length * 2 < setting.length) return false;
  const own = termsOfText(text, lexicon);
  if (names.every((terms) => holds(own, terms))) return true;
  const beside = termsOfText(context, lexicon);
  const others = [...text.matchAll(/(?<=\p{L},? )\p{Lu}[\p{L}’'-]+/gu)].map(([name]) =>
    lexicon(name).map(({ term }) => term),
  );
  return others.every((terms) => terms.length === 0 || holds(beside, terms));
}

interface Figure {
  readonly value: number;
  readonly upTo: number;
  readonly about: boolean;
  readonly sign: string;
  /** The words that the number belongs to. */
  readonly words: string;
}

/** The one figure of the statement that counts what is asked, or undefined when there is none, or more than one. */
function figureOf(
  question: string,
  asked: Asked,
  statement: Statement,
  lexicon: Lexicon,
): Figure | undefined {
  if (asked.things.length === 0 || !isOnSubject(asked, statement, lexicon)) return undefined;
  const found: Figure[] = [];
  for (const span of sentenceSpans(statement.text)) {
    for (const { reading, terms, counted, words } of statedFigures(sliceOf(statement.text, span), lexicon)) {
      if (!asked.things.every((thing) => holds(terms, thing))) continue;
      if (countsOther(asked, counted, terms, reading.sign !== undefined)) continue;
      const number = span.start + reading.span.start;
      if (ASKS_MEASURE.test(question) && !MEASURES.test(statement.text.slice(span.start, number))) continue;
      const { value, upTo = value, bound, sign = '' } = reading;
      found.push({ value, upTo, about: bound === 'about', sign, words });
    }
  }
  const [first] = found;
  return first !== undefined && found.every((figure) => sameFigure(figure, first)) ? first : undefined;
}

/** Whether the number counts something narrower than what is asked (children of the dead), or something besides (and the wounded). */
function countsOther(
  { things, setting, names }: Asked,
  counted: readonly string[],
  terms: ReadonlySet<string>,
  measured: boolean,
): boolean {
  const asked = new Set([...things, ...setting, ...names].flat());
  const noun =
    measured ||
    counted.length === 0 ||
    counted.some((term) => things.flat().includes(term) || PEOPLE.has(term) || /^\p{N}/u.test(term));
  const other = HARM.some(
    (group) => [...terms].some((term) => group.has(term)) && ![...asked].some((term) => group.has(term)),
  );
  return !noun || other;
}

/** Words that tell the dead from the wounded, the missing and the arrested, as terms. */
const HARM: readonly ReadonlySet<string>[] = [
  new Set(['die', 'dead', 'death', 'kill', 'fatal', 'slain', 'murder']),
  new Set(['injur', 'wound', 'hurt', 'injuri', 'hospit', 'hospitalis', 'hospitaliz']),
  new Set(['miss', 'unaccount']),
  new Set(['arrest', 'detain', 'custodi']),
  new Set(['rescu', 'surviv', 'evacu', 'save']),
  new Set(['sentenc', 'convict', 'charg']),
];

function sameFigure(a: Figure, b: Figure): boolean {
  if (a.sign !== b.sign) return true;
  if (a.value <= b.upTo && b.value <= a.upTo) return true;
  const gap = Math.max(a.value, b.value) - Math.min(a.upTo, b.upTo);
  return (a.about || b.about) && gap <= ROUNDING * Math.max(a.upTo, b.upTo);
}

interface Day {
  readonly when?: { readonly from: string; readonly to: string };
  readonly month?: number;
  readonly day?: number;
}

/** The one date of the statement on which what is asked happened, or undefined when there is none, or more than one. */
function dateOf(question: string, asked: Asked, statement: Statement, lexicon: Lexicon): Day | undefined {
  const things = [...asked.things, ...asked.setting];
  if (things.length === 0) return undefined;
  const around = termsOfText(`${statement.text}\n${statement.context}`, lexicon);
  if (![...things, ...asked.names].every((terms) => holds(around, terms))) return undefined;
  const found: Day[] = [];
  for (const span of sentenceSpans(statement.text)) {
    const sentence = sliceOf(statement.text, span);
    const own = termsOfText(sentence, lexicon);
    for (const { reading, terms, words } of statedEvents(sentence, statement.published, lexicon)) {
      if (asked.things.some((thing) => !holds(terms, thing)) && !mostHeld(things, terms)) continue;
      if (!holds(terms, things[0] ?? []) && !holds(terms, things[1] ?? [])) continue;
      if (!asked.names.every((name) => holds(own, name))) continue;
      if (tellsOfEvent(question, asked, words, lexicon)) continue;
      const { when, stated } = reading;
      found.push({
        ...(when === undefined ? {} : { when }),
        ...(stated.month === undefined ? {} : { month: stated.month }),
        ...(stated.day === undefined ? {} : { day: stated.day }),
      });
    }
  }
  const [first] = found;
  return found.length === 1 ? first : undefined;
}

function mostHeld(things: readonly (readonly string[])[], terms: ReadonlySet<string>): boolean {
  return things.length > 2 && things.filter((thing) => holds(terms, thing)).length * 3 >= things.length * 2;
}

/** Whether the date is that of a report, a plan, an aftermath or another occasion, and the question asks for none. */
function tellsOfEvent(question: string, { things }: Asked, words: string, lexicon: Lexicon): boolean {
  const typed = question.toLowerCase();
  const saying = ABOUT_SAYING.test(question);
  const [first, ...others] = things;
  if (first !== undefined && inPassing(first, others.length === 0, words, lexicon)) return true;
  if (things.some((thing) => infinitives(words, lexicon).some((terms) => holds(new Set(terms), thing))))
    return true;
  return [...words.matchAll(ABOUT_EVENT)].some(
    ([word]) => !typed.includes(word.toLowerCase().slice(0, 4)) && !(saying && ABOUT_SAYING.test(word)),
  );
}

/**
 * Whether the thing asked about only says what another is of ("the search for victims of the avalanche ended"), or, when
 * it alone is asked about, is one of several ("a strike", beside "the strike").
 */
function inPassing(thing: readonly string[], alone: boolean, words: string, lexicon: Lexicon): boolean {
  const found = lexicon(words).find(({ term }) => thing.includes(term));
  if (found === undefined) return false;
  const before = words.slice(0, found.span.start);
  if (alone && /(?:^|\s)an? (?:[\p{L}-]+ )?$/iu.test(before)) return true;
  return /(?<!responsibility )\b(?:of|for|over|about|from|after|against)\s+(?:the |an? |this |that )?(?:[\p{L}-]+ )?$/iu.test(
    before,
  );
}

/** What somebody is "to" do is not done. */
function infinitives(words: string, lexicon: Lexicon): readonly (readonly string[])[] {
  return [...words.matchAll(/\bto (\p{Ll}+)/gu)].map((match) =>
    lexicon(match[1] ?? '').map(({ term }) => term),
  );
}

function sameDate(a: Day, b: Day): boolean {
  if (a.when !== undefined && b.when !== undefined) {
    const apart = Math.abs(Number(a.when.from.slice(0, 4)) - Number(b.when.from.slice(0, 4)));
    return apart >= OTHER_OCCASION_YEARS || (a.when.from <= b.when.to && b.when.from <= a.when.to);
  }
  const [first, second] = [monthAndDay(a), monthAndDay(b)];
  if (first.month === undefined || second.month === undefined) return true;
  if (first.month !== second.month) return false;
  return first.day === undefined || second.day === undefined || first.day === second.day;
}

function monthAndDay({ when, month, day }: Day): { readonly month?: number; readonly day?: number } {
  if (month !== undefined) return { month, ...(day === undefined ? {} : { day }) };
  if (when === undefined || when.from !== when.to) return {};
  return { month: Number(when.from.slice(5, 7)), day: Number(when.from.slice(8, 10)) };
}

interface Valued<V> {
  readonly index: number;
  readonly value: V;
  readonly statement: Statement;
}

/** One statement for each value, each from another article and about the same as the first, oldest first, undated last. */
function chooseDiffering<V>(
  statements: readonly Statement[],
  values: readonly (V | undefined)[],
  same: (a: V, b: V) => boolean,
  aboutTheSame: (a: Valued<V>, b: Valued<V>) => boolean,
): readonly number[] {
  const chosen: Valued<V>[] = [];
  for (const [index, statement] of statements.entries()) {
    const value = values[index];
    if (value === undefined || chosen.some((other) => other.statement.articleId === statement.articleId))
      continue;
    const [first] = chosen;
    if (first !== undefined && !aboutTheSame(first, { index, value, statement })) continue;
    if (chosen.every((other) => !same(other.value, value))) chosen.push({ index, value, statement });
  }
  const day = ({ published }: Statement): string => published ?? '9999';
  return chosen
    .toSorted((a, b) =>
      day(a.statement) < day(b.statement) ? -1 : day(a.statement) > day(b.statement) ? 1 : a.index - b.index,
    )
    .map(({ index }) => index);
}

/** Two statements are about one thing when they share a name and name no different places. */
function sameSubject(a: Statement, b: Statement, lexicon: Lexicon, words = '', otherWords = ''): boolean {
  const [places, others] = [placesOf(words, a, lexicon), placesOf(otherWords, b, lexicon)];
  const apart =
    places.length > 0 &&
    others.length > 0 &&
    !places.some((place) => others.some((other) => holds(new Set(other), place)));
  const [names, otherNames] = [namesIn(a, lexicon), namesIn(b, lexicon)];
  return !apart && [...names].some((name) => otherNames.has(name));
}

/** The places that go with a figure, or where its own words name none, all that the statement names. */
function placesOf(words: string, { text }: Statement, lexicon: Lexicon): readonly (readonly string[])[] {
  const own = placesIn(words, lexicon);
  return own.length > 0 ? own : placesIn(text, lexicon);
}

function placesIn(text: string, lexicon: Lexicon): readonly (readonly string[])[] {
  return [
    ...text.matchAll(
      /\b(?:in|at|near|outside|on the outskirts of)\s+(?:the\s+|central\s+|northern\s+|southern\s+|eastern\s+|western\s+)*(?=\p{Lu})((?:[\p{Lu}][\p{L}’'-]+\s?)+)/gu,
    ),
  ]
    .map((match) => match[1] ?? '')
    .filter((name) => datesIn(name, '2000-06-15').length === 0)
    .map((name) => lexicon(name).map(({ term }) => term))
    .filter((terms) => terms.length > 0);
}

function namesIn({ text, context }: Statement, lexicon: Lexicon): ReadonlySet<string> {
  const names = [...`${text}\n${context}`.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(([name]) => name);
  return new Set(lexicon(names.join(' . ')).map(({ term }) => term));
}

/** Whether one tells of a year that is neither the other's nor that of its publication. */
function tellOfDifferentTimes(a: Statement, b: Statement): boolean {
  const [years, others] = [yearsOf(a), yearsOf(b)];
  if (years.length > 0 && others.length > 0) return !years.some((year) => others.includes(year));
  const [stated, silent] = years.length > 0 ? [years, b] : [others, a];
  if (stated.length === 0) return false;
  const year = silent.published?.slice(0, 4);
  return year === undefined || !stated.includes(year);
}

function yearsOf({ text }: Statement): readonly string[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}.,$€£¥-])(?:19|20)\d{2}(?![\p{L}\p{N}%]|,\d| \p{Ll}+s\b| people\b)/gu),
  ].map(([year]) => year);
}
