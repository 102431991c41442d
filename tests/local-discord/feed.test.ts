import { expect, test } from 'vitest';
import { createFeed } from '../../src/local-discord/feed.ts';

test('a value is handed out once, whether it comes before or after somebody asks for it', async () => {
  const feed = createFeed<string>('a word');
  feed.push('early');
  const first = feed.next();
  const second = feed.next();
  feed.push('late');
  expect(await Promise.all([first, second])).toEqual(['early', 'late']);
});

test('a value that does not match waits for somebody else', async () => {
  const feed = createFeed<string>('a word');
  const long = feed.next((word) => word.length > 3);
  feed.push('no');
  feed.push('match');
  expect(await long).toBe('match');
  expect(await feed.next()).toBe('no');
});

test('what does not happen is named', async () => {
  await expect(createFeed('an edit').next(undefined, 1)).rejects.toThrow(
    'an edit did not happen within 1 ms',
  );
});

test('a feed that keeps nothing hands out only what is already awaited', async () => {
  const feed = createFeed<string>('a word', false);
  feed.push('lost');
  const awaited = feed.next();
  feed.push('found');
  expect(await awaited).toBe('found');
});
