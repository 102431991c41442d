import { expect, test } from 'vitest';
import { onceForEach } from '../../src/text/once-for-each.ts';

test('work is done once for each object, even where it comes to nothing', () => {
  const worked: string[] = [];
  const first = onceForEach(({ word }: { readonly word: string }) => {
    worked.push(word);
    return word === '' ? undefined : word.length;
  });
  const [seven, none] = [{ word: 'article' }, { word: '' }];
  expect([first(seven), first(none), first(seven), first(none)]).toEqual([7, undefined, 7, undefined]);
  expect(worked).toEqual(['article', '']);
  expect(first({ word: 'article' })).toBe(7);
  expect(worked).toHaveLength(3);
});
