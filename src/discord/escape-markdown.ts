/**
 * What Discord would read as markup wherever it stands. A lone `[`, `|`, `~`, `@` or `<` changes nothing and keeps its
 * plain form, because the client's "Copy Text" copies the source, backslashes included.
 */
const INLINE = /[\\`*_]|\|(?=\|)|(?<=\|)\||~(?=~)|(?<=~)~|<(?=\S)|@(?=everyone|here)/gu;

/** Without its middle, `](`, nothing is a masked link. */
const LINK_MIDDLE = /\]\(/gu;

/** Headings, subtext, bullets and quotes at the start of a line; a heading needs its blank, as `#1` is no heading. */
const LINE_START = /^([ \t]*)(?=(?:#{1,3}|-#|[-*+]|>{1,3})\s)/gmu;

/** `2024. ` at the start of a line would become an item of a numbered list. */
const NUMBERED = /^([ \t]*\d+)\.(?=\s|$)/gmu;

/** `://` would become a link, and `:tada:` an emoji; of numbers only 100 and 1234 are, so 05:06:07 stays as it is. */
const COLON = /:(?=\/\/|(?!(?!100:|1234:)\d+:)[\w+-]{1,64}:)/gu;

/** An invitation unfurls without a scheme. */
const INVITATION = /\b(discord(?:app)?)\.(?=(?:gg|com)\/)/giu;

/**
 * The source that Discord displays as exactly `text`, with no backslash that is not needed.
 * Limits count the result, in code points. `unescapeMarkdown` gives the text back.
 * Lines may be escaped one by one: no rule looks beyond its line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(LINK_MIDDLE, ']\\(')
    .replace(LINE_START, '$1\\')
    .replace(NUMBERED, '$1\\.')
    .replace(COLON, '\\:')
    .replace(INVITATION, '$1\\.');
}

/** The same for words that do not stand at the start of a line, where a number or a dash begins no list. */
export function escapeWithinLine(text: string): string {
  return escapeMarkdown(`·${text}`).slice(1);
}

/** The text that `escapeMarkdown` was given: `unescapeMarkdown(escapeMarkdown(text)) === text` for every string. */
export function unescapeMarkdown(source: string): string {
  return source.replace(/\\([\s\S])/gu, '$1');
}
