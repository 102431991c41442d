/** What a date expression states of itself; months from 1. */
export interface StatedDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** What an expression names: a whole month or year is no less sure than a day, but longer. */
export type Precision = 'day' | 'month' | 'year' | 'range';

/** Inclusive days, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** First and last day of a date with a year; undefined for one that no calendar has. */
export function daysOf({ year, month, day }: StatedDate): Days | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === undefined) return { from: isoDay(year, month, 1), to: isoDay(year, month, last) };
  return day > last ? undefined : { from: isoDay(year, month, day), to: isoDay(year, month, day) };
}

/** `YYYY-MM-DD`; months from 1. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day so many days later, or earlier. */
export function shiftDays(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The day, week (from Monday), weekend, month or year that a day lies in, or the one so many later or earlier. */
export function unitDays(day: string, unit: string, shift: number): Days {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (unit === 'day') return { from: shiftDays(day, shift), to: shiftDays(day, shift) };
  if (unit === 'year') return { from: isoDay(year + shift, 1, 1), to: isoDay(year + shift, 12, 31) };
  if (unit === 'month') {
    const first = new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString().slice(0, 10);
    const last = new Date(Date.UTC(year, month + shift, 0)).toISOString().slice(0, 10);
    return { from: first, to: last };
  }
  const monday = shiftDays(day, 7 * shift - ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { from: unit === 'weekend' ? shiftDays(monday, 5) : monday, to: shiftDays(monday, 6) };
}
