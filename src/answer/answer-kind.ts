import { SMALL_NUMBER_WORD } from '../text/numbers.ts';
import type { AskedFor } from './question.ts';

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const NUMBER_WORD = `${SMALL_NUMBER_WORD}|hundreds?|thousands?|millions?|billions?|dozens?|several|half|both|none`;

const SIGNS: readonly (readonly [AskedFor, RegExp])[] = [
  ['number', new RegExp(`\\d|\\b(?:${NUMBER_WORD})\\b`, 'iu')],
  [
    'date',
    new RegExp(
      `\\b(?:${MONTH})\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:19|20)\\d{2}\\b|\\b(?:today|yesterday|tomorrow|noon|midnight|morning|evening|night|week|month|year|decade|century|ago)s?\\b`,
      'u',
    ),
  ],
  [
    'place',
    /\b(?:in|at|near|from|outside|inside|around|on the outskirts of|to|of)\s+(?:the\s+)?(?:\p{L}+ern\s+)?\p{Lu}/u,
  ],
  ['person', /(?:^|[\s“"‘'(])\p{Lu}[\p{L}’'-]+(?:\s+(?:al-|bin |van |von |de |da )?\p{Lu}[\p{L}’'-]+)+/u],
  [
    'reason',
    /\b(?:because|due to|since|so that|in order to|in response|response to|retaliation|reason|motive|as a result|after|caused?|owing|thanks to|therefore|thus|amid|aimed? (?:to|at)|to (?:prevent|avoid|protect|avenge|force))\b/iu,
  ],
  [
    'statement',
    /[“”"«»]|\b(?:said|says|told|added|stated|according to|announced|warned|claimed|asked|called|condemned|denied|vowed|promised)\b/iu,
  ],
];

/** The kinds of thing asked for that the sentence holds something of; never `anything`. */
export function answerKindsIn(sentence: string): ReadonlySet<AskedFor> {
  return new Set(SIGNS.filter(([, sign]) => sign.test(sentence)).map(([kind]) => kind));
}
