/** A label that is the same wherever it stands. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a label without values has none of any name
type None = Readonly<Record<never, never>>;

/**
 * The closed catalogue: every line that the bot can say in its own words, with the values that stand in it.
 * Dates are ISO 8601 days, times in milliseconds, languages BCP 47 tags.
 */
export interface LabelValues {
  // Answers
  'may-not-answer': None;
  'near-the-question': None;
  'no-answer': None;
  'no-words': None;
  'no-match': None;
  'no-evidence': None;
  'missing-words': { readonly words: readonly string[] };
  'missing-words-counted': { readonly count: number };
  'try-other-words': None;
  'figures-differ': None;
  'dates-differ': None;
  'nearest-passages': None;
  'not-an-answer': None;
  'more-quotes-page': { readonly from: number; readonly to: number; readonly total: number };
  searched: { readonly articles: number; readonly version: string };
  'searched-some': { readonly searched: number; readonly articles: number; readonly version: string };
  'found-sources': None;
  'found-near': None;
  'no-sources-found': None;

  // Attributions
  number: { readonly number: number };
  published: { readonly date: string };
  'date-not-stated': None;
  'publisher-not-stated': None;
  'in-language': { readonly language: string };
  'same-words-in': None;
  'same-words-in-others': { readonly count: number };
  'open-article': None;
  'quote-too-long': None;

  // Context, citation, sharing
  'in-context': None;
  'place-in-article': { readonly paragraph: number; readonly of: number };
  'marked-in-bold': None;
  'copy-below': None;
  'copy-has-backticks': None;
  'shared-by': { readonly name: string };

  // Buttons
  'button-more': None;
  'button-back': None;
  'button-nearest': None;
  'button-context': None;
  'button-context-of': { readonly number: number };
  'button-cite': None;
  'button-share': None;
  'button-remove': None;
  'button-next-page': None;
  'button-previous-page': None;

  // Help and the bot itself
  'help-what': { readonly articles: number };
  'help-how': None;
  'about-promise': None;
  'about-labels': None;
  'about-limits': None;
  'about-storage': None;
  'about-intents': None;
  'about-corpus': { readonly articles: number; readonly version: string };
  'about-heading': None;

  // Articles
  'sources-heading': { readonly articles: number };
  'sources-page': { readonly from: number; readonly to: number; readonly total: number };
  'opening-passage': None;

  // Refusals
  'refuse-empty-question': None;
  'refuse-empty-message': None;
  'refuse-too-many': { readonly seconds: number };
  'refuse-not-operator': { readonly command: string };
  'refuse-channel': None;
  'refuse-not-asker': None;
  'refuse-corpus-changed': None;
  'refuse-unreadable-button': None;
  'refuse-no-more': None;
  'refuse-already-shared': None;
  'refuse-unknown-article': None;
  'refuse-unknown-publisher': { readonly publisher: string };
  'refuse-date': { readonly typed: string };
  'refuse-date-order': { readonly from: string; readonly to: string };
  'refuse-expired': None;
  'refuse-message-gone': None;
  'refuse-missing-permission': { readonly permissions: readonly string[] };
  'refuse-cannot-send-here': None;
  'refuse-unknown-command': { readonly command: string };
  failed: { readonly reference: string };

  // Operators
  'reload-done': { readonly version: string; readonly articles: number; readonly milliseconds: number };
  'reload-same': { readonly version: string; readonly articles: number; readonly milliseconds: number };
  'reload-added': { readonly articles: readonly string[]; readonly further: number };
  'reload-changed': { readonly articles: readonly string[]; readonly further: number };
  'reload-removed': { readonly articles: readonly string[]; readonly further: number };
  'reload-kept': { readonly version: string; readonly problems: number; readonly milliseconds: number };
  'reload-problem': { readonly problem: string };
  'reload-more-problems': { readonly count: number };
  'reload-busy': None;
  'status-heading': None;
  'status-version': { readonly version: string };
  'status-corpus': { readonly articles: number; readonly version: string };
  'status-up-since': { readonly milliseconds: number };
  'status-servers': { readonly servers: number };
  'status-latency': { readonly milliseconds: number };
  'status-latency-unknown': None;
  'status-never-reloaded': None;
  'status-reload-done': { readonly time: string; readonly version: string; readonly milliseconds: number };
  'status-reload-kept': { readonly time: string; readonly problems: number };
  'status-permissions-whole': None;
  'status-permissions-missing': { readonly permissions: readonly string[] };

  // Checking quotations
  'verdict-exact': None;
  'verdict-typography': None;
  'verdict-differs': None;
  'verdict-joined': None;
  'verdict-elsewhere': None;
  'verdict-absent': None;
  'verdict-too-short': { readonly words: number; readonly characters: number };
  'checked-quotation': { readonly number: number; readonly of: number };
  'checked-words': { readonly text: string };
  'quoted-part-in-bold': None;
  'difference-changed': { readonly quoted: string; readonly printed: string };
  'difference-dropped': { readonly printed: string };
  'difference-added': { readonly quoted: string };
  'difference-moved': { readonly quoted: string };
  'more-differences': { readonly count: number };
  'shared-check': None;
  'no-quotations': None;
  'more-quotations': { readonly count: number };

  // Timeline
  'timeline-heading': None;
  'timeline-page': { readonly from: number; readonly to: number; readonly total: number };
  'timeline-date': { readonly date: string };
  'timeline-month': { readonly month: string };
  'timeline-year': { readonly year: string };
  'timeline-range': { readonly from: string; readonly to: string };
  'timeline-derived': { readonly expression: string };
  'timeline-unresolved': { readonly count: number };
  'timeline-empty': None;

  // Terminal
  'terminal-connect': None;
  'terminal-prompt': { readonly articles: number };
}

export type LabelKey = keyof LabelValues;
