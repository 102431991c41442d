/** Groups of words or phrases that mean the same in one corpus; it stands beside the articles in `synonyms.txt`. */
export type Synonyms = readonly (readonly string[])[];

/** The groups from lines such as `Kyiv, Kiev`; empty lines and lines that open with `#` count for nothing. */
export function parseSynonyms(content: string): Synonyms {
  return content
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    .map((line) =>
      line
        .split(',')
        .map((phrase) => phrase.trim())
        .filter((phrase) => phrase !== ''),
    );
}
