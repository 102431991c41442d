/** What news, chat and carelessness put into a text: marks that end sentences, blanks of every kind, other scripts. */
const PIECES: readonly string[] = [
  ...'.!?…,:;"“”‘’()[]—–-*_`~|<>@#/\\aeinorst ETAOIN 0123456789'.split(''),
  ...' \n\t\r\v\f\u0000\u0007\u0085\u00A0\u00AD\u200B\u200D\u200F\u2028\u2029\u202E\u202F\uFEFF\uFFFD\uD83D\uDE00'.split(
    '',
  ),
  ...'. |.” |?! | – |’s |://|```|\\n|Moscow|attack|The|he|said|killed|März|שלום|مرحبا؟|你好。|हिन्दी|Я|ß|İ'.split(
    '|',
  ),
  ...'U.S. |a.m. |Mr. |No. |J. |Inc. |e.g. |1. |3,000 |ISIS-K|🎉|👨‍👩‍👧|e\u0301|\n\n|\n\n\n|\r\n| \n \n'.split(
    '|',
  ),
];

/** A text of up to `most` such pieces, the same for the same stream of random numbers; it may hold half a surrogate pair. */
export function randomText(random: () => number, most: number): string {
  const length = Math.floor(random() * (most + 1));
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join('');
}
