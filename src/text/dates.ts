import * as chrono from 'chrono-node';
import { overlaps, type Span } from './span.ts';

/** What a date expression states of itself; months from 1. */
export interface StatedDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** An expression of time in a text. */
export interface DateReading {
  /** The expression's place: "On March 7" gives "March 7". */
  readonly span: Span;
  readonly stated: StatedDate;
  /** Inclusive days, `YYYY-MM-DD`; absent when neither the expression nor the day of publication settles them. */
  readonly when?: { readonly from: string; readonly to: string };
  /** What the expression names: a whole month or year is no less sure than a day, but longer. */
  readonly precision: 'day' | 'month' | 'year' | 'range';
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
const AHEAD =
  /\b(?:will|shall|won['’]t|going to|to be held|due to|scheduled|set to|expected to|plans? to|upcoming)\b/iu;
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

/** How one expression reads before ranges are put together. */
interface Draft {
  readonly start: number;
  readonly end: number;
  readonly stated: StatedDate;
  readonly from?: string;
  readonly to?: string;
  readonly precision: DateReading['precision'];
  readonly derived: boolean;
}

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
    const count = COUNTS[ago[1]?.toLowerCase() ?? ''] ?? Number(ago[1]);
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

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

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

function unsettled(start: number, expression: string): Draft {
  return { start, end: start + expression.length, stated: {}, precision: 'range', derived: true };
}

function statedDraft(start: number, end: number, stated: StatedDate): Draft {
  const days = daysOf(stated);
  return { start, end, stated, ...days, precision: precisionOf(stated), derived: false };
}

function precisionOf({ month, day }: StatedDate): 'day' | 'month' | 'year' {
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** First and last day of a date with a year; undefined for one that no calendar has. */
function daysOf({ year, month, day }: StatedDate): { from: string; to: string } | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return { from: iso(year, 1, 1), to: iso(year, 12, 31) };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === undefined) return { from: iso(year, month, 1), to: iso(year, month, last) };
  return day > last ? undefined : { from: iso(year, month, day), to: iso(year, month, day) };
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function shiftDays(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** A day and month without a year: the last one before publication, or the next when its clause looks ahead. */
function yearlessDraft(
  text: string,
  start: number,
  end: number,
  stated: StatedDate,
  today: string | undefined,
  years: ReadonlySet<number>,
): Draft {
  const year = today === undefined ? undefined : yearOf(stated, today, looksAhead(text, start));
  // Another year in the sentence or before it: the report tells of another time.
  if (year === undefined || (years.size > 0 && !years.has(year))) {
    return { start, end, stated, precision: precisionOf(stated), derived: true };
  }
  const draft = { ...statedDraft(start, end, { ...stated, year }), stated, derived: true };
  const past =
    today !== undefined && draft.from !== undefined && draft.from <= today && !looksAhead(text, start);
  return past && draft.to !== undefined && draft.to > today ? { ...draft, to: today } : draft;
}

function yearOf({ month = 1, day = 1 }: StatedDate, today: string, ahead: boolean): number {
  const year = Number(today.slice(0, 4));
  const same = iso(year, month, day);
  if (ahead) return same < today ? year + 1 : year;
  return same > today ? year - 1 : year;
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

function weekdayDraft(
  text: string,
  start: number,
  end: number,
  weekday: string,
  today: string | undefined,
): Draft {
  if (today === undefined) return { start, end, stated: {}, precision: 'day', derived: true };
  const names = ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur'];
  const wanted = names.indexOf(weekday.replace(/day$/u, ''));
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const back = (now - wanted + 7) % 7;
  const ahead =
    /\b(?:next|coming)\b/iu.test(text.slice(Math.max(0, start - 8), end)) || looksAhead(text, start);
  const last = /\blast\b/iu.test(text.slice(Math.max(0, start - 5), end));
  const day = shiftDays(today, ahead ? (back === 0 ? 7 : 7 - back) : -(last && back === 0 ? 7 : back));
  return { start, end, stated: {}, from: day, to: day, precision: 'day', derived: true };
}

/** Whether the clause around the offset speaks of what will be. */
function looksAhead(text: string, offset: number): boolean {
  const start = Math.max(...[',', ';', '—', ':', '.'].map((mark) => text.lastIndexOf(mark, offset - 2))) + 1;
  const rest = text.slice(offset + 1).search(/[;—:.]|, /u);
  return AHEAD.test(text.slice(start, rest === -1 ? text.length : offset + 1 + rest));
}

/** The week, month or year of publication, or one so many before or after it; what is told of the present one has happened. */
function relativeUnit(
  start: number,
  expression: string,
  unit: string,
  shift: number,
  today: string | undefined,
  ahead = false,
): Draft {
  const end = start + expression.length;
  if (today === undefined) return { start, end, stated: {}, precision: 'range', derived: true };
  const { from, to } = unitDays(today, unit, shift);
  const past = shift === 0 && !ahead && to > today && from <= today;
  const precision = unit === 'day' || unit === 'month' || unit === 'year' ? unit : 'range';
  return { start, end, stated: {}, from, to: past ? today : to, precision, derived: true };
}

function unitDays(
  today: string,
  unit: string,
  shift: number,
): { readonly from: string; readonly to: string } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (unit === 'day') return { from: shiftDays(today, shift), to: shiftDays(today, shift) };
  if (unit === 'year') return { from: iso(year + shift, 1, 1), to: iso(year + shift, 12, 31) };
  if (unit === 'month') {
    const first = new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString().slice(0, 10);
    const last = new Date(Date.UTC(year, month + shift, 0)).toISOString().slice(0, 10);
    return { from: first, to: last };
  }
  const monday = shiftDays(today, 7 * shift - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { from: unit === 'weekend' ? shiftDays(monday, 5) : monday, to: shiftDays(monday, 6) };
}

function rangeDraft(
  start: number,
  end: number,
  first: StatedDate,
  last: StatedDate,
  today: string | undefined,
  years: ReadonlySet<number>,
): Draft {
  const inferred = last.year ?? (today === undefined ? undefined : yearOf(last, today, false));
  const year =
    last.year === undefined && inferred !== undefined && years.size > 0 && !years.has(inferred)
      ? undefined
      : inferred;
  const from = daysOf(year === undefined ? first : { year, ...first })?.from;
  const to = daysOf(year === undefined ? last : { ...last, year })?.to;
  const days = from === undefined || to === undefined || from > to ? {} : { from, to };
  return { start, end, stated: {}, ...days, precision: 'range', derived: last.year === undefined };
}

/** "between August and October 1944", "June and July 1754": the first takes the year of the second. */
function withSharedYears(text: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, order) => {
    const next = drafts[order + 1];
    if (
      next?.stated.year === undefined ||
      draft.stated.year !== undefined ||
      draft.stated.month === undefined
    )
      return draft;
    if (!/^ (?:and|to|or|until) $|^[-–—]$/u.test(text.slice(draft.end, next.start))) return draft;
    return statedDraft(draft.start, draft.end, { ...draft.stated, year: next.stated.year });
  });
}

/** Two dates that are the ends of one stretch of time become one reading. */
function withRanges(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const first = joined.at(-1);
    const between = first === undefined ? '' : text.slice(first.end, draft.start);
    const lead = first === undefined ? '' : text.slice(0, first.start);
    const range =
      /^ (?:to|until|through) $|^ ?[-–—] ?$/u.test(between) ||
      (/^ and $/u.test(between) && /\bbetween (?:\p{Ll}+ )?$/iu.test(lead));
    if (range && first?.from !== undefined && draft.to !== undefined && first.from <= draft.to) {
      joined[joined.length - 1] = {
        start: first.start,
        end: draft.end,
        stated: {},
        from: first.from,
        to: draft.to,
        precision: 'range',
        derived: first.derived || draft.derived,
      };
    } else joined.push(draft);
  }
  return joined;
}
