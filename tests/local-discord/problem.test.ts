import { expect, test } from 'vitest';
import { errorTree, lengthOf } from '../../src/local-discord/problem.ts';

test('problems are named along their paths, several at one place together', () => {
  const tree = errorTree([
    { path: 'data.components.0.label', code: 'A', message: 'a' },
    { path: 'data.components.0.label', code: 'B', message: 'b' },
    { path: 'data.components', code: 'C', message: 'c' },
    { path: '', code: 'D', message: 'd' },
  ]);
  expect(tree).toEqual({
    _errors: [{ code: 'D', message: 'd' }],
    data: {
      components: {
        _errors: [{ code: 'C', message: 'c' }],
        0: {
          label: {
            _errors: [
              { code: 'A', message: 'a' },
              { code: 'B', message: 'b' },
            ],
          },
        },
      },
    },
  });
});

test('a length counts code points', () => {
  expect(lengthOf('𝒳é')).toBe(2);
  expect(lengthOf(undefined)).toBe(0);
});
