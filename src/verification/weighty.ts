import { SMALL_NUMBER_WORD } from '../text/numbers.ts';

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|cant|dont|didnt|doesnt|isnt|wasnt|wont|hardly|barely|scarcely|non|.+n't)$/u;
const NUMBER_WORD = new RegExp(
  `^(?:${SMALL_NUMBER_WORD}|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|double|triple|third|quarter)$`,
  'u',
);

/** Whether a word in its compared form denies or counts, so that a change of it reverses or falsifies what is said. */
export function isWeighty(form: string): boolean {
  return /\p{N}/u.test(form) || NEGATION.test(form) || NUMBER_WORD.test(form);
}

/** Whether two runs of words do not deny and count alike: the same weighty words, each as often. */
export function weighsOtherwise(quoted: readonly string[], printed: readonly string[]): boolean {
  return weightyWords(quoted) !== weightyWords(printed);
}

function weightyWords(forms: readonly string[]): string {
  return forms.filter(isWeighty).toSorted().join(' ');
}
