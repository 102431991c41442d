import { describe, expect, it } from 'vitest';
import { storedDifferences, textsOf } from '../../src/discord/stored-message.ts';

const message = (...texts: readonly string[]) => ({
  content: '',
  components: [{ type: 17, components: texts.map((content) => ({ type: 10, content })) }],
});

describe('a stored message', () => {
  it('reads as it was sent when every text is the same, whatever Discord adds', () => {
    const stored = {
      ...message('a', 'b'),
      id: '1',
      components: [{ id: 1, ...message('a', 'b').components[0] }],
    };
    expect(storedDifferences(message('a', 'b'), stored)).toEqual([]);
    expect(textsOf(stored)).toEqual(['a', 'b']);
  });

  it('differs from where its first character does, and the words are not told', () => {
    expect(storedDifferences(message('a', 'secret words'), message('a', 'secret wards'))).toEqual([
      'text 2 differs from character 8 on',
    ]);
  });

  it('differs when a text is missing', () => {
    expect(storedDifferences(message('a', 'b'), message('a'))).toEqual(['2 texts were sent, 1 are stored']);
  });
});
