import { type Draft, statedDraft } from './date-drafts.ts';

/** "between August and October 1944", "June and July 1754": the first takes the year of the second. */
export function withSharedYears(text: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, order) => {
    const next = drafts[order + 1];
    if (
      next?.stated.year === undefined ||
      draft.stated.year !== undefined ||
      draft.stated.month === undefined
    )
      return draft;
    if (!/^ (?:and|to|or|until) $|^[-–—]$/u.test(text.slice(draft.end, next.start))) return draft;
    return statedDraft(draft.start, draft.end, { ...draft.stated, year: next.stated.year });
  });
}

/** Two dates that are the ends of one stretch of time become one reading. */
export function withRanges(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const first = joined.at(-1);
    const between = first === undefined ? '' : text.slice(first.end, draft.start);
    const lead = first === undefined ? '' : text.slice(0, first.start);
    const range =
      /^ (?:to|until|through) $|^ ?[-–—] ?$/u.test(between) ||
      (/^ and $/u.test(between) && /\bbetween (?:\p{Ll}+ )?$/iu.test(lead));
    if (range && first?.from !== undefined && draft.to !== undefined && first.from <= draft.to) {
      joined[joined.length - 1] = {
        start: first.start,
        end: draft.end,
        stated: {},
        from: first.from,
        to: draft.to,
        precision: 'range',
        derived: first.derived || draft.derived,
      };
    } else joined.push(draft);
  }
  return joined;
}
