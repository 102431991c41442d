import { describe, expect, it } from 'vitest';
import { daysOf, shiftDays, unitDays } from '../../src/text/calendar.ts';

describe('daysOf', () => {
  it('gives the whole of a year or month, and a day', () => {
    expect(daysOf({ year: 2024 })).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(daysOf({ year: 2024, month: 2 })).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf({ year: 2024, month: 3, day: 7 })).toEqual({ from: '2024-03-07', to: '2024-03-07' });
  });

  it('knows no day that no calendar has, and none without a year', () => {
    expect(daysOf({ year: 2023, month: 2, day: 29 })).toBeUndefined();
    expect(daysOf({ month: 3, day: 7 })).toBeUndefined();
  });
});

describe('shiftDays', () => {
  it('crosses the ends of months and years', () => {
    expect(shiftDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(shiftDays('2024-01-01', -1)).toBe('2023-12-31');
  });
});

describe('unitDays', () => {
  it('gives the week from Monday, its weekend, the month and the year of a day', () => {
    expect(unitDays('2024-03-24', 'week', 0)).toEqual({ from: '2024-03-18', to: '2024-03-24' });
    expect(unitDays('2024-03-24', 'weekend', 0)).toEqual({ from: '2024-03-23', to: '2024-03-24' });
    expect(unitDays('2024-03-24', 'month', -1)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(unitDays('2024-03-24', 'year', 1)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('crosses the year when it goes back by months', () => {
    expect(unitDays('2024-01-31', 'month', -2)).toEqual({ from: '2023-11-01', to: '2023-11-30' });
  });
});
