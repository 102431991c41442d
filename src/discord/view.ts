import type { Corpus } from '../corpus/corpus.ts';

/** How replies are shown: as containers of components, or as plain message text for bridges and for reading by ear. */
export type Style = 'components' | 'plain';

/** What a reply is rendered with. The same reply and view give the same payload, byte for byte. */
export interface View {
  readonly corpus: Corpus;
  /** The person's locale as Discord names it, such as `es-419`. */
  readonly locale: string;
  readonly style: Style;
  /** Where the articles' files can be read on the web, when that is configured; without a slash at the end or with one. */
  readonly corpusBaseUrl?: string | undefined;
}
