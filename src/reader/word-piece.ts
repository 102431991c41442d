/** Turns text into the ids of a BERT vocabulary, as the model was trained: uncased, accents dropped, greedy longest pieces. */
export interface WordPiece {
  /** Ids without special tokens, at most `limit` of them, from the start of the text. */
  idsOf(text: string, limit: number): readonly number[];
  /** The id of a special token. Throws when the vocabulary lacks it. */
  special(token: string): number;
}

/** A longer run of letters is not a word of any language that the vocabulary knows. */
const LONGEST_WORD = 100;

/** The tokenizer of a vocabulary: one piece a line, its id the number of its line from 0. */
export function wordPiece(vocabulary: string): WordPiece {
  const ids = new Map(vocabulary.split('\n').map((piece, id) => [piece.replace(/\r$/u, ''), id]));
  const special = (token: string): number => {
    const id = ids.get(token);
    if (id === undefined) throw new Error(`the vocabulary lacks ${token}`);
    return id;
  };
  const unknown = special('[UNK]');

  function pieces(word: string): readonly number[] {
    const letters = Array.from(word);
    if (letters.length > LONGEST_WORD) return [unknown];
    const found: number[] = [];
    for (let start = 0; start < letters.length; ) {
      let end = letters.length;
      let id: number | undefined;
      for (; end > start; end -= 1) {
        id = ids.get((start === 0 ? '' : '##') + letters.slice(start, end).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [unknown];
      found.push(id);
      start = end;
    }
    return found;
  }

  return {
    special,
    idsOf(text, limit) {
      const found: number[] = [];
      for (const word of wordsOf(text)) {
        found.push(...pieces(word));
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
  };
}

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFFFD]/gu;
const CHINESE =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/** Every ASCII mark counts as punctuation, also those that Unicode calls symbols. */
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/gu;

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/[\t\n\r]/gu, ' ')
    .replace(CONTROL, '')
    .replace(CHINESE, ' $& ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(PUNCTUATION, ' $& ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}
