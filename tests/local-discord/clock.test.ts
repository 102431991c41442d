import { expect, test } from 'vitest';
import { createClock } from '../../src/local-discord/clock.ts';

test('what falls due while time is skipped happens before the skip ends, in the order in which it fell due', () => {
  const clock = createClock();
  const happened: string[] = [];
  clock.after(2000, () => happened.push('second'));
  clock.after(1000, () => happened.push('first'));
  clock.after(3_600_000, () => happened.push('much later'));
  const before = clock.now();
  clock.skip(2500);
  expect(clock.now() - before).toBeGreaterThanOrEqual(2500);
  expect(happened).toEqual(['first', 'second']);
});

test('what was called off does not happen', () => {
  const clock = createClock();
  const happened: string[] = [];
  const callOff = clock.after(1000, () => happened.push('called off'));
  clock.after(1000, () => happened.push('stopped'));
  callOff();
  clock.stop();
  clock.skip(5000);
  expect(happened).toEqual([]);
});
