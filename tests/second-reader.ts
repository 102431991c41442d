import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The text of every article of a folder by its id, read from the bytes of the files with no code of the bot's, so that
 * what the bot says of them can be checked by somebody else.
 */
export function secondReading(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /^[^.].*\.md$/u.test(name) && name !== 'README.md');
  return new Map(names.map((name) => [name.slice(0, -3), bodyOf(readFileSync(join(folder, name)))]));
}

/** What follows the second line that is `---`, its line ends as line feeds. */
function bodyOf(file: Buffer): string {
  const kept: number[] = [];
  let at = BYTE_ORDER_MARK.every((byte, index) => file[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  let fences = 0;
  while (fences < 2) {
    const end = file.indexOf(LINE_FEED, at);
    if (end === -1) throw new Error('the front matter has no end');
    if (/^---\r?$/u.test(file.toString('latin1', at, end))) fences += 1;
    at = end + 1;
  }
  for (; at < file.length; at += 1) {
    const byte = file[at] ?? 0;
    if (byte !== CARRIAGE_RETURN || file[at + 1] !== LINE_FEED) kept.push(byte);
  }
  return Buffer.from(kept).toString('utf8');
}
