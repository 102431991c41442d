import type { Corpus } from '../corpus/corpus.ts';
import type { Difference, Verdict, Verification } from './verification.ts';

/** A verification as other programs read it; metadata that the source does not state is null. */
export interface VerificationJson {
  readonly text: string;
  readonly verdict: Verdict;
  readonly passages: readonly {
    readonly article: string;
    readonly origin: string | null;
    readonly file: string;
    /** UTF-16 offsets of the whole printed sentences into the article's text. */
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** The part of the sentences that the quotation is about; offsets into the article's text. */
    readonly marked: { readonly start: number; readonly end: number; readonly text: string };
    readonly differences: readonly Difference[];
  }[];
}

/** What `npm run verify -- --json` prints. */
export function verificationJson(
  corpus: Corpus,
  { text, verdict, passages }: Verification,
): VerificationJson {
  return {
    text,
    verdict,
    passages: passages.map(({ articleId, span, marked, differences }) => {
      const article = corpus.article(articleId);
      return {
        article: articleId,
        origin: article.metadata.origin ?? null,
        file: article.file,
        ...span,
        text: article.text.slice(span.start, span.end),
        marked: { ...marked, text: article.text.slice(marked.start, marked.end) },
        differences,
      };
    }),
  };
}
