import * as chrono from 'chrono-node';
import { type Days, type Precision, type StatedDate, shiftDays } from './calendar.ts';
import {
  type Draft,
  looksAhead,
  rangeDraft,
  relativeUnit,
  statedDraft,
  unsettled,
  weekdayDraft,
  yearlessDraft,
} from './date-drafts.ts';
import { withRanges, withSharedYears } from './date-ranges.ts';
import { SMALL_NUMBERS } from './numbers.ts';
import { overlaps, type Span } from './span.ts';

/** An expression of time in a text. */
export interface DateReading {
  /** The expression's place: "On March 7" gives "March 7". */
  readonly span: Span;
  readonly stated: StatedDate;
  /** Inclusive days, `YYYY-MM-DD`; absent when neither the expression nor the day of publication settles them. */
  readonly when?: Days;
  readonly precision: Precision;
  /** Whether `when` rests on the day of publication, and not on the expression alone. */
  readonly derived: boolean;
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const UNIT = '(?:day|week|month|year|decade|centur(?:y|ie))s?';
const YEAR = '(?:1[0-9]|20)\\d{2}';

/** Without one of these a text ties nothing to a date; looking for them first spares most sentences the parser. */
const HINT = new RegExp(
  `\\b(?:${MONTH}|${WEEKDAY}|today|yesterday|tomorrow|tonight|ago|century|decade|weekend|week|month|year|weeks|months|years|days|day|hours)\\b|\\b${YEAR}\\b`,
  'iu',
);
/** What happens again and again happens on no date. */
const RECURRING = /\b(?:annually|yearly|monthly|weekly|every|each|usually|normally|always|often)\b/iu;
const QUOTED = /“[^”]*(?:”|$)|"[^"]*"|«[^»]*»/gu;
const VAGUE =
  /\b(?:more than|over|nearly|almost|about|around|some|at least|less than|up to|roughly|approximately|a few|several|just|many)\s+$/iu;

/** Expressions that the parser does not know, or that no day of publication settles. */
const UNSETTLED = new RegExp(
  [
    `\\b(?:in |over |during )?(?:the )?(?:past|last|recent|next|coming|previous) (?:few |several |couple of |${UNIT} )?(?:\\w+ )?(?:days|weeks|months|years|decades?|hours|century)\\b`,
    '\\b(?<!\\b(?:\\d|an?|one|two|three|four|five|six|seven|eight|nine|ten) )(?:a few |several |just |some |many )?(?:days|weeks|months|years|decades|moments|hours) (?:ago|earlier|later|before|after)\\b',
    '\\b(?:the )?(?:beginning|start|end|middle|turn) of (?:the|this|last) (?:decade|century)\\b',
    '\\bthe (?:same|previous|following|next) (?:day|night|week|month|year)\\b',
  ].join('|'),
  'giu',
);
const PART_OF_UNIT = /\b(?:the )?(?:beginning|start|end|middle) of (?:the|this) (week|month|year)\b/giu;
const BARE_YEAR = new RegExp(
  `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|till|[Ff]rom|of|[Dd]uring|[Bb]efore|[Aa]fter|[Ll]ate|[Ee]arly|[Mm]id|[Bb]etween|and|to|through|year)[ -]|\\(|[-–—])(${YEAR})(?![\\p{L}\\p{N}]|[.,]\\d|s\\b| (?!was|is|has|as|its|this|his|us\\b|does)\\p{Ll}+s\\b| (?:people|men|women|children|percent|per cent)\\b)`,
  'gu',
);

/**
 * The dates of a text, in order. `published` (`YYYY-MM-DD`, or longer) settles "on Friday", "March 7" or "this month":
 * in a report these lie behind, unless its clause speaks of what will be. `context` is what stands before the text in
 * its paragraph: a year stated there forbids to take a date without one for the year of publication. chrono-node reads
 * English dates; what it gets wrong in news is set right here.
 */
export function datesIn(text: string, published?: string, context = ''): readonly DateReading[] {
  if (!HINT.test(text)) return [];
  const today = published?.slice(0, 10);
  const instant = new Date(`${today ?? '2000-01-01'}T12:00:00Z`);
  const quoted = [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const years = new Set(
    [...`${context} ${text}`.matchAll(new RegExp(`\\b${YEAR}\\b`, 'gu'))].map(([year]) => Number(year)),
  );
  const drafts: Draft[] = [];
  const add = (draft: Draft | undefined): void => {
    if (draft !== undefined && !drafts.some((other) => overlaps(other, draft))) drafts.push(draft);
  };
  for (const match of text.matchAll(PART_OF_UNIT)) {
    add(
      relativeUnit(
        match.index,
        match[0],
        match[1] ?? '',
        0,
        insideAny(quoted, match.index) ? undefined : today,
      ),
    );
  }
  for (const match of text.matchAll(UNSETTLED)) add(unsettled(match.index, match[0]));
  for (const result of chrono.en.casual.parse(text, { instant, timezone: 0 })) {
    add(draftOf(text, result, insideAny(quoted, result.index) ? undefined : today, today, years));
  }
  for (const match of text.matchAll(BARE_YEAR)) {
    add(statedDraft(match.index, match.index + match[0].length, { year: Number(match[1]) }));
  }
  const ordered = drafts.toSorted((a, b) => a.start - b.start);
  return withRanges(text, withSharedYears(text, ordered)).map(
    ({ start, end, stated, from, to, precision, derived }) => ({
      span: { start, end },
      stated,
      ...(from === undefined || to === undefined ? {} : { when: { from, to } }),
      precision,
      derived,
    }),
  );
}

function insideAny(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => offset > start && offset < end);
}

function draftOf(
  text: string,
  result: chrono.ParsedResult,
  speechDay: string | undefined,
  today: string | undefined,
  years: ReadonlySet<number>,
): Draft | undefined {
  const { index, text: found, start, end } = result;
  const lead = /^(?:on|at|in|the|from|by)\s+/iu.exec(found)?.[0].length ?? 0;
  const expression = found.slice(lead).replace(/[\s,]+$/u, '');
  const from = index + lead;
  const to = from + expression.length;
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const monthNamed = new RegExp(`(?<!\\p{L})${MONTH}(?!\\p{L})`, 'u').test(expression);
  const sure = (component: chrono.Component, parsed = start): boolean => parsed.isCertain(component);

  if (
    new RegExp(`\\b(?:this|last|next) (?:week|month|year|weekend)\\b`, 'iu').test(expression) &&
    !monthNamed
  ) {
    if (/^ of\b/u.test(after)) return undefined;
    const [, which = '', unit = ''] =
      /\b(this|last|next) (week|month|year|weekend)\b/iu.exec(expression) ?? [];
    const shift = { this: 0, last: -1, next: 1 }[which.toLowerCase()] ?? 0;
    const wider = /\b(?:earlier|later|early|late) $/iu.exec(before)?.[0].length ?? 0;
    return relativeUnit(
      from - wider,
      text.slice(from - wider, to),
      unit.toLowerCase(),
      shift,
      speechDay,
      looksAhead(text, from),
    );
  }
  const ago = new RegExp(`^(\\p{L}+|\\d+) (day|week|month|year)s? ago$`, 'iu').exec(expression);
  if (ago !== null) {
    const count = countOf(ago[1]?.toLowerCase() ?? '');
    const unsure = VAGUE.test(before) || Number.isNaN(count) || speechDay === undefined;
    return unsure
      ? unsettled(from, expression)
      : relativeUnit(from, expression, ago[2]?.toLowerCase() ?? '', -count, speechDay);
  }
  if (/^(?:today|yesterday|tomorrow|tonight|last night)\b/iu.test(expression)) {
    if (speechDay === undefined) return unsettled(from, expression);
    const day = shiftDays(
      speechDay,
      /^(?:yesterday|last night)/iu.test(expression) ? -1 : /^tomorrow/iu.test(expression) ? 1 : 0,
    );
    return { start: from, end: to, stated: {}, from: day, to: day, precision: 'day', derived: true };
  }
  if (monthNamed || (sure('year') && /\d{4}/u.test(expression) && (sure('day') || sure('month')))) {
    if (isRelative(result.tags())) return unsettled(from, expression);
    const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/u.exec(expression);
    if (
      slashed !== null &&
      slashed[1] !== slashed[2] &&
      Number(slashed[1]) <= 12 &&
      Number(slashed[2]) <= 12
    ) {
      return unsettled(from, expression);
    }
    const first = statedIn(start);
    if (end !== null && end !== undefined && (sure('month', end) || sure('day', end))) {
      const last = {
        ...statedIn(end),
        ...(statedIn(end).year === undefined ? {} : { year: statedIn(end).year }),
      };
      return rangeDraft(
        from,
        to,
        { ...(last.year === undefined ? {} : { year: last.year }), ...first },
        last,
        today,
        years,
      );
    }
    if (first.day === undefined && first.year === undefined)
      return monthAlone(text, from, expression, first, today, years);
    return first.year === undefined
      ? yearlessDraft(text, from, to, first, today, years)
      : statedDraft(from, to, first);
  }
  const weekday = new RegExp(`\\b(${WEEKDAY})\\b`, 'u').exec(expression)?.[1];
  if (weekday !== undefined) {
    if (/^s\b/u.test(after) || RECURRING.test(text) || /\b(?:first|second|third|fourth|last) $/u.test(before))
      return undefined;
    return weekdayDraft(text, from, to, weekday, speechDay);
  }
  return /\b(?:later|earlier|before|after|next|past|last)\b/iu.test(expression) &&
    new RegExp(`\\b(?:${UNIT}|hours?)\\b`, 'iu').test(expression)
    ? unsettled(from, expression)
    : undefined;
}

function countOf(word: string): number {
  return word === 'a' || word === 'an' ? 1 : (SMALL_NUMBERS[word] ?? Number(word));
}

function isRelative(tags: ReadonlySet<string>): boolean {
  return [...tags].some((tag) => tag.startsWith('result/relativeDate') || tag.startsWith('casualReference'));
}

function statedIn(parsed: chrono.ParsedComponents): StatedDate {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((component) =>
    parsed.isCertain(component) ? (parsed.get(component) ?? undefined) : undefined,
  );
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** A month without a day and a year is a date only after a preposition or the like ("the March battle" is a name). */
function monthAlone(
  text: string,
  start: number,
  expression: string,
  stated: StatedDate,
  today: string | undefined,
  years: ReadonlySet<number>,
): Draft | undefined {
  const before = text.slice(0, start);
  const end = start + expression.length;
  if (RECURRING.test(text) || /^ \p{Lu}/u.test(text.slice(end))) return undefined;
  if (
    !/\b(?:in|since|by|until|from|of|this|last|next|early|late|mid|during|before|after|between|and|earlier)[ -]$/iu.test(
      before,
    ) &&
    !/^(?:this|last|next|early|late|mid)/iu.test(expression)
  ) {
    return undefined;
  }
  return yearlessDraft(text, start, end, stated, today, years);
}
