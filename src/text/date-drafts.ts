import { daysOf, isoDay, type Precision, type StatedDate, shiftDays, unitDays } from './calendar.ts';

const AHEAD =
  /\b(?:will|shall|won['’]t|going to|to be held|due to|scheduled|set to|expected to|plans? to|upcoming)\b/iu;

/** How one expression reads before ranges are put together. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly stated: StatedDate;
  readonly from?: string;
  readonly to?: string;
  readonly precision: Precision;
  readonly derived: boolean;
}

/** An expression of time that is tied to no date. */
export function unsettled(start: number, expression: string): Draft {
  return { start, end: start + expression.length, stated: {}, precision: 'range', derived: true };
}

/** A date as the expression itself states it. */
export function statedDraft(start: number, end: number, stated: StatedDate): Draft {
  const days = daysOf(stated);
  return { start, end, stated, ...days, precision: precisionOf(stated), derived: false };
}

function precisionOf({ month, day }: StatedDate): 'day' | 'month' | 'year' {
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** A day and month without a year: the last one before publication, or the next when its clause looks ahead. */
export function yearlessDraft(
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
  const same = isoDay(year, month, day);
  if (ahead) return same < today ? year + 1 : year;
  return same > today ? year - 1 : year;
}

/** A weekday: the last one up to the day of publication, or the next when its clause looks ahead. */
export function weekdayDraft(
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
export function looksAhead(text: string, offset: number): boolean {
  const start = Math.max(...[',', ';', '—', ':', '.'].map((mark) => text.lastIndexOf(mark, offset - 2))) + 1;
  const rest = text.slice(offset + 1).search(/[;—:.]|, /u);
  return AHEAD.test(text.slice(start, rest === -1 ? text.length : offset + 1 + rest));
}

/** The week, month or year of publication, or one so many before or after it; what is told of the present one has happened. */
export function relativeUnit(
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

/** From one day to another that one expression names: the last one's year serves for both. */
export function rangeDraft(
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
