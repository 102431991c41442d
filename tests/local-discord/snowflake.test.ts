import { expect, test } from 'vitest';
import { createSnowflakes } from '../../src/local-discord/snowflake.ts';

test('ids have as many digits as those of today, and grow even within a millisecond and when the time steps back', () => {
  const times = [Date.UTC(2026, 10, 21), Date.UTC(2026, 10, 21), Date.UTC(2026, 10, 20)];
  const newId = createSnowflakes(() => times.shift() ?? 0);
  const ids = [newId(), newId(), newId()];
  expect(ids.map((id) => id.length)).toEqual([19, 19, 19]);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(3);
});
