/** Half-open range [start, end) of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` at the span. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without white space at either end; an all-white span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
  const slice = sliceOf(text, span);
  const trimmed = slice.trim();
  if (trimmed === '') return { start: span.start, end: span.start };
  const start = span.start + slice.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}
