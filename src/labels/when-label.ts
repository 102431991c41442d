import { type Label, label } from './label.ts';

/** The label of a stretch of days, as precise as its source: a day, a month, a year, or from one day to another. */
export function whenLabel({
  from,
  to,
  precision,
  derived,
}: {
  /** Inclusive days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year' | 'range';
  readonly derived: boolean;
}): Label {
  if (from === to) return label('timeline-date', { date: from });
  // A derived month or year ends with the day of publication, so its days are said.
  if (precision === 'month' && !derived) return label('timeline-month', { month: from.slice(0, 7) });
  if (precision === 'year' && !derived) return label('timeline-year', { year: from.slice(0, 4) });
  return label('timeline-range', { from, to });
}
