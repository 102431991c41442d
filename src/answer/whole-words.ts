/**
 * The pattern where neither a letter nor a digit stands before or after it. For text in small letters: a pattern for any case
 * takes several times as long to compile, and the first to ask waits.
 */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');
}
