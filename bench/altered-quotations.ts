import type { Article } from '../src/corpus/article.ts';
import type { Verdict } from '../src/verification/verification.ts';
import { seededRandom } from './seeded-random.ts';

/** A quotation made from what an article prints, and the verdict that it deserves. */
export interface AlteredQuotation {
  /** The rule that made it. */
  readonly rule: string;
  readonly text: string;
  readonly expected: Verdict;
  /** The article named with it, if one is. */
  readonly articleId?: string;
}

type Rule = (sentence: string, random: () => number) => string | undefined;

const OPPOSITES: Readonly<Record<string, string>> = {
  more: 'less',
  less: 'more',
  first: 'last',
  last: 'first',
  before: 'after',
  after: 'before',
  with: 'without',
  without: 'with',
  under: 'over',
  over: 'under',
  high: 'low',
  highest: 'lowest',
  largest: 'smallest',
  large: 'small',
  public: 'private',
  publicly: 'privately',
  private: 'public',
  increased: 'reduced',
  strong: 'weak',
  real: 'imaginary',
  killed: 'saved',
  died: 'survived',
  attack: 'defence',
  attacks: 'defences',
  war: 'peace',
  warned: 'reassured',
  warning: 'reassurance',
  responsible: 'blameless',
  arrested: 'released',
  active: 'inactive',
  recent: 'ancient',
  north: 'south',
  east: 'west',
  new: 'old',
  many: 'few',
  early: 'late',
  best: 'worst',
  against: 'for',
  most: 'least',
  and: 'or',
  in: 'outside',
  all: 'none',
};
const NUMBER = /\d+(?:,\d{3})*|\b(?:two|three|four|six|seven|eight|ten|eleven)\b/gu;
const AUXILIARY = /\b(?:is|are|was|were|has|have|had|will|would|could|can|should|did)\b(?! not|n't)/gu;
const NEGATION = /\b(?:not|no|never) /u;

const INTERIOR: Readonly<Record<string, { readonly expected: Verdict; readonly make: Rule }>> = {
  'word dropped': { expected: 'differs', make: (text, random) => editWord(text, random, () => '') },
  'word added': {
    expected: 'differs',
    make: (text, random) =>
      editWord(
        text,
        random,
        (word) => `${pick(['reportedly', 'secret', 'young', 'possible', 'former'], random)} ${word}`,
      ),
  },
  'word replaced by its opposite': {
    expected: 'differs',
    make: (text, random) => editMatch(text, /\b[a-z]+\b/gu, random, (word) => OPPOSITES[word]),
  },
  'number changed': {
    expected: 'differs',
    make: (text, random) =>
      editMatch(text, NUMBER, random, (found) =>
        /\d/u.test(found)
          ? String(Number(found.replaceAll(',', '')) + 1 + Math.floor(random() * 20))
          : found === 'four'
            ? 'five'
            : 'four',
      ),
  },
  'negation added': {
    expected: 'differs',
    make: (text, random) => editMatch(text, AUXILIARY, random, (found) => `${found} not`),
  },
  'negation removed': {
    expected: 'differs',
    make: (text) => (NEGATION.test(text) ? text.replace(NEGATION, '') : undefined),
  },
  'words in another order': {
    expected: 'differs',
    make: (text, random) => {
      const words = text.split(' ');
      const at = 1 + Math.floor(random() * (words.length - 3));
      const [left, right] = [words[at], words[at + 1]];
      if (
        left === undefined ||
        right === undefined ||
        left.toLowerCase() === right.toLowerCase() ||
        !/^\p{L}+$/u.test(left + right)
      )
        return undefined;
      return words.toSpliced(at, 2, right, left).join(' ');
    },
  },
  'case changed': {
    expected: 'typography',
    make: (text, random) => changed(text, random() < 0.5 ? text.toUpperCase() : text.toLowerCase()),
  },
  'dashes changed': {
    expected: 'typography',
    make: (text, random) =>
      changed(
        text,
        text.replace(/[-–—]/gu, (dash) =>
          dash === '-' ? pick(['–', '‑'], random) : pick([' - ', ' – ', '--'], random),
        ),
      ),
  },
  'quote marks changed': {
    expected: 'typography',
    make: (text) =>
      changed(
        inside(text),
        inside(text)
          .replace(/["“”„«»]/gu, '')
          .replace(/[’']/gu, (mark) => (mark === '’' ? "'" : '’')),
      ),
  },
  'spaces changed': {
    expected: 'typography',
    make: (text, random) => editMatch(text, / /gu, random, () => pick(['  ', '\u00a0', '\n'], random)),
  },
  'whole sentence': { expected: 'exact', make: (text) => text },
  'part of a sentence': {
    expected: 'exact',
    make: (text, random) => {
      const words = text.split(' ');
      const from = Math.floor(random() * (words.length - 6));
      return words.slice(from, from + 6 + Math.floor(random() * (words.length - from - 6))).join(' ');
    },
  },
  'closing mark changed': { expected: 'exact', make: (text) => `“${text.replace(/[\p{P}]+$/u, '')},”` },
  'middle left out with an ellipsis': {
    expected: 'joined',
    make: (text) => {
      const words = text.split(' ');
      if (words.length < 16) return undefined;
      const middle = words.slice(6, words.length - 6);
      if (
        /\d|\b(?:not|no|never|without|none|neither|nor|half|third|one|two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|millions?)\b|n['’]t\b|non-/iu.test(
          middle.join(' '),
        )
      )
        return undefined;
      return [...words.slice(0, 6), '…', ...words.slice(-6)].join(' ');
    },
  },
};

/**
 * Up to `perRule` quotations for every rule, from the sentences of the articles by seeded choice, none of which an
 * article prints by chance. `strangers` are sentences that stand in none of them.
 */
export function alteredQuotations(
  articles: readonly Article[],
  strangers: readonly string[],
  perRule: number,
  seed: number,
): readonly AlteredQuotation[] {
  const random = seededRandom(seed);
  const sentences = articles.flatMap(({ id, text, sentences: all }) =>
    all
      .map(({ span }) => ({ id, text: text.slice(span.start, span.end) }))
      .filter(({ text: sentence }) => isProse(sentence)),
  );
  const printed = new Set(articles.map(({ text }) => plain(text)));
  const stands = (text: string): boolean => [...printed].some((article) => article.includes(plain(text)));
  const made: AlteredQuotation[] = [];
  const collect = (
    rule: string,
    expected: Verdict,
    make: () => Omit<AlteredQuotation, 'rule' | 'expected'> | undefined,
  ): void => {
    let kept = 0;
    for (let tries = 0; kept < perRule && tries < perRule * 60; tries += 1) {
      const quotation = make();
      if (quotation === undefined) continue;
      if (expected === 'differs' && stands(quotation.text)) continue;
      made.push({ rule, expected, ...quotation });
      kept += 1;
    }
  };
  const any = (): { id: string; text: string } => pick(sentences, random);
  for (const [rule, { expected, make }] of Object.entries(INTERIOR)) {
    collect(rule, expected, () => {
      const text = make(any().text, random);
      return text === undefined ? undefined : { text };
    });
  }
  collect('two sentences joined', 'joined', () => {
    const at = Math.floor(random() * (sentences.length - 4));
    const [first, second] = [
      sentences[at],
      random() < 0.5 ? sentences[at + 2 + Math.floor(random() * 2)] : any(),
    ];
    if (
      first === undefined ||
      second === undefined ||
      first.text === second.text ||
      stands(`${first.text} ${second.text}`)
    )
      return undefined;
    return { text: `${first.text} ${second.text}` };
  });
  collect('another article named', 'elsewhere', () => {
    const [{ text }, other] = [any(), pick(articles, random)];
    return plain(other.text).includes(plain(text)) ? undefined : { text, articleId: other.id };
  });
  collect('printed nowhere', 'absent', () => {
    const text = strangers.length === 0 ? '' : pick(strangers, random);
    return !isProse(text) || stands(text) ? undefined : { text };
  });
  return made;
}

function isProse(sentence: string): boolean {
  const words = sentence.split(/\s+/u).length;
  return words >= 10 && words <= 60 && /[.!?]["”’)]*$/u.test(sentence);
}

/** The words alone, as a second reader that shares no code with the check would compare them. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function inside(text: string): string {
  return text.replace(/^["“‘]|[\p{P}]+$/gu, '');
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after;
}

function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
}

function editWord(text: string, random: () => number, edit: (word: string) => string): string | undefined {
  const words = text.split(' ');
  const at = 1 + Math.floor(random() * (words.length - 2));
  const word = words[at];
  if (word === undefined || !/^\p{L}+$/u.test(word)) return undefined;
  return words
    .toSpliced(at, 1, edit(word))
    .filter((piece) => piece !== '')
    .join(' ');
}

function editMatch(
  text: string,
  pattern: RegExp,
  random: () => number,
  edit: (found: string) => string | undefined,
): string | undefined {
  const edits = [...text.matchAll(pattern)].flatMap((match) => {
    const after = edit(match[0]);
    return after === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, after }];
  });
  const chosen = edits.length === 0 ? undefined : pick(edits, random);
  return chosen === undefined
    ? undefined
    : text.slice(0, chosen.start) + chosen.after + text.slice(chosen.end);
}
