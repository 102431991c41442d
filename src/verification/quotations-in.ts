import { readQuotation } from './quotation.ts';

/** Opening quote marks and what closes each. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”‟',
  '«': '»',
  '‹': '›',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
  '「': '」',
  '『': '』',
};
/** A message of more words that marks nothing as quoted is somebody's own words. */
const SHORT_WORDS = 60;

/**
 * The passages that a Discord message quotes, in order, without their quote marks and Markdown: in “…”, "…", «…», „…“
 * or ‘…’, and in block quotes. A message that marks none is one passage, when it is short. Passages too short to be
 * checked are left out, unless there is no other.
 */
export function quotationsIn(message: string): readonly string[] {
  const found = piecesOf(message.replaceAll('\r\n', '\n')).flatMap(({ text, block }) => {
    const plain = withoutMarkdown(text);
    return block ? [withoutOuterMarks(plain)] : quotedIn(plain);
  });
  const quoted = found.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
  const long = quoted.filter((text) => readQuotation(text) !== undefined);
  if (long.length > 0) return long;
  if (quoted.length > 0) return quoted;
  const whole = withoutMarkdown(message).trim();
  return whole !== '' && whole.split(/\s+/u).length <= SHORT_WORDS ? [whole] : [];
}

interface Piece {
  readonly text: string;
  readonly block: boolean;
}

/** The message's block quotes, and its text between them. `>>> ` quotes all that follows it. */
function piecesOf(message: string): readonly Piece[] {
  const pieces: { lines: string[]; block: boolean }[] = [];
  const lines = message.split('\n');
  for (const [number, line] of lines.entries()) {
    if (/^\s*>>> /u.test(line)) {
      const rest = [line.replace(/^\s*>>> /u, ''), ...lines.slice(number + 1)];
      pieces.push({ lines: rest, block: true });
      break;
    }
    const block = /^\s*> /u.test(line);
    const open = pieces.at(-1);
    const text = block ? line.replace(/^\s*> /u, '') : line;
    if (open !== undefined && open.block === block) open.lines.push(text);
    else pieces.push({ lines: [text], block });
  }
  return pieces.map(({ lines: text, block }) => ({
    text: (block ? withoutCredit(text) : text).join('\n'),
    block,
  }));
}

/** A last line that opens with a dash says who is quoted. */
function withoutCredit(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return last > 0 && /^\s*[-–—―~]\s*\S/u.test(lines[last] ?? '') ? lines.slice(0, last) : lines;
}

function quotedIn(text: string): readonly string[] {
  const found: string[] = [];
  for (let position = 0; position < text.length; position += 1) {
    const opening = text[position] ?? '';
    const closing = CLOSES[opening];
    if (closing === undefined || (opening === '»' && !text.includes('«', position))) continue;
    if (opening === '"' && /[\p{L}\p{N}]/u.test(text[position - 1] ?? '')) continue;
    const end = closingMark(text, position, opening, closing);
    if (end === undefined) continue;
    found.push(text.slice(position + 1, end));
    position = end;
  }
  return found;
}

/** Where the quotation that opens at `start` ends: at its closing mark; a curly one that is never closed ends with its paragraph. */
function closingMark(text: string, start: number, opening: string, closing: string): number | undefined {
  if (opening === '‘' || opening === '‚') return closingSingleMark(text, start, closing);
  let depth = 0;
  for (let position = start + 1; position < text.length; position += 1) {
    const mark = text[position] ?? '';
    // A mark that opens every paragraph of a long quotation opens no quotation within it.
    if (mark === opening && !closing.includes(opening) && /\S/u.test(lineBefore(text, position))) depth += 1;
    else if (closing.includes(mark) && !(mark === opening && /(?:^|\s)$/u.test(text.slice(0, position)))) {
      if (depth === 0) return position;
      depth -= 1;
    }
  }
  if (opening !== '“') return undefined;
  const paragraph = /\n\s*\n/u.exec(text.slice(start));
  return paragraph === null ? text.length : start + paragraph.index;
}

function lineBefore(text: string, position: number): string {
  return text.slice(text.lastIndexOf('\n', position - 1) + 1, position);
}

/** ’ is an apostrophe too: inside a word never a closing mark, after an s only when no other follows. */
function closingSingleMark(text: string, start: number, closing: string): number | undefined {
  const next = text.indexOf('‘', start + 1);
  const scope = text.slice(start + 1, next === -1 || closing.includes('‘') ? text.length : next);
  const candidates = [...scope.matchAll(new RegExp(`[${closing}](?![\\p{L}\\p{N}])`, 'gu'))].map(
    (match) => match.index,
  );
  const found = candidates.find((index) => !/s$/iu.test(scope.slice(0, index))) ?? candidates.at(-1);
  return found === undefined ? undefined : start + 1 + found;
}

function withoutOuterMarks(text: string): string {
  const trimmed = text.trim();
  const closing = CLOSES[trimmed[0] ?? ''];
  return closing?.includes(trimmed.at(-1) ?? ' ') === true ? trimmed.slice(1, -1) : trimmed;
}

/** The text as Discord shows it: links by their text, emphasis and escapes without their signs, mentions and emoji left out. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/gu, '')
    .replace(/\[([^\]\n]+)\]\(<?https?:[^)\s]+>?\)/gu, '$1')
    .replace(/<?https?:\/\/[^\s>]+>?/gu, '')
    .replace(/(?<!\\)(\*\*\*|\*\*|__|~~|\|\||\*|`)(?=\S)(.+?)(?<=\S)(?<!\\)\1/gsu, '$2')
    .replace(/(?<![\\\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/^(?:#{1,3}|-#) /gmu, '')
    .replace(/\\(?=[*_~`|>[\]()#\\-])/gu, '');
}
