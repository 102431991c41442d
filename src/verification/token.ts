import type { Span } from '../text/span.ts';

/**
 * A word or a mark of a text in the form in which it is compared, with its place in the original. Quote marks, dashes
 * and white space are no tokens, so two texts that differ in these alone have the same tokens.
 */
export interface Token {
  readonly kind: 'word' | 'mark';
  readonly form: string;
  readonly span: Span;
  /** Whether a hyphen or the like makes it one word with the token before ("non-lethal", "2019–2020"). */
  readonly glued: boolean;
}

const INVISIBLE = '\u00ad\u200b-\u200d\u2060\ufeff';
const LETTERS = `[\\p{L}\\p{M}\\p{N}${INVISIBLE}]`;
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';

/** In this order: a number with its sign, currency, groups and per cent; an initialism; a letter of a script without spaces; a word; an ellipsis; any mark. */
const TOKEN = new RegExp(
  [
    `(?:(?<![\\p{L}\\p{M}\\p{N}])[-−])?(?:[$€£¥₹] ?)?\\d+(?:[.,:/]\\d+|[\\u00a0\\u202f\\u2009]\\d{3}(?!\\d))*(?:[ \\u00a0\\u202f]?[%‰°])?${LETTERS}*(?:['’ʼ]\\p{L}+)?`,
    `\\p{L}(?:\\.\\p{L})+(?!${LETTERS})(?:['’ʼ]\\p{L}+)?`,
    `[${UNSPACED}]`,
    `[\\p{L}\\p{N}](?:(?![${UNSPACED}])${LETTERS})*(?:['’ʼ](?:(?![${UNSPACED}])${LETTERS})+)*`,
    '…|\\.(?: ?\\.){2,}',
    '\\S',
  ].join('|'),
  'gu',
);
const STARTS_WORD = /^(?:[-−]?[$€£¥₹]? ?\d|[\p{L}\p{N}])/u;
const ASCII_WORD = /^[a-z0-9]+$/u;
const UNMARKED = new RegExp(
  `^[-‐‑‒–—―−﹘－"'“”„‟«»‹›‘’‚‛\`´′″「」『』\\p{M}${INVISIBLE}\\ufe0e\\ufe0f]$`,
  'u',
);
const HYPHEN = /^[-‐‑]$/u;
const RANGE_DASH = /^\s*(?:[-‐‑‒–—−]|--)\s*$/u;
const JOINT = /^[&@]$/u;
const ENDS_IN_DIGIT = /\d$/u;
const STARTS_WITH_DIGIT = /^\d/u;

/** The form of every word of `text`, in order, and where it begins: the words of `tokensOf` alone, for indexing. */
export function wordsOf(text: string): {
  readonly forms: readonly string[];
  readonly starts: readonly number[];
} {
  const forms: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (!STARTS_WORD.test(match[0])) continue;
    forms.push(wordForm(match[0]));
    starts.push(match.index);
  }
  return { forms, starts };
}

/** The tokens of `text` from `from`, which must not lie inside a word, up to the first that begins at `to` or later. */
export function tokensOf(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = from;
  let word: Token | undefined;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const [found] = match;
    const span = { start: match.index, end: match.index + found.length };
    if (STARTS_WORD.test(found)) {
      const between = word === undefined ? '' : text.slice(word.span.end, span.start);
      const range =
        RANGE_DASH.test(between) && ENDS_IN_DIGIT.test(word?.form ?? '') && STARTS_WITH_DIGIT.test(found);
      if (range)
        tokens.push({
          kind: 'mark',
          form: '-',
          span: { start: word?.span.end ?? 0, end: span.start },
          glued: true,
        });
      word = {
        kind: 'word',
        form: wordForm(found),
        span,
        glued: range || HYPHEN.test(between) || JOINT.test(between),
      };
      tokens.push(word);
    } else if (!UNMARKED.test(found)) {
      tokens.push({
        kind: 'mark',
        form: found.startsWith('.') && found.length > 1 ? '…' : found,
        span,
        glued: false,
      });
    }
  }
  return tokens;
}

function wordForm(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/−/gu, '-')
    .replace(/[\u00a0\u202f\u2009]/gu, ' ')
    .replace(/ (?=[%‰°])/u, '')
    .replace(/(?<=[$€£¥₹]) /u, '');
}
