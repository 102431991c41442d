import { textOf } from '../corpus/quote.ts';
import type { Quote } from '../corpus/quote.ts';
import { label } from '../labels/label.ts';
import type { Piece, Writing } from './piece.ts';
import type { View } from './view.ts';

/**
 * The quote and its source as plain text in a code block, which is copied as it stands. Words with three backticks
 * would end the block, so they stand without one, under a label that says so.
 */
export function citationPieces(quote: Quote, ordinal: number, view: View): readonly Piece[] {
  const { articleId, span } = quote;
  const { metadata } = view.corpus.article(articleId);
  const everything = [textOf(view.corpus, quote), ...Object.values(metadata)].join('\n');
  const inCode = !everything.includes('```');
  const writing: Writing = inCode ? 'bare' : 'escaped';
  const fields = (['author', 'name', 'publisher'] as const).filter(
    (field) => field === 'name' || metadata[field] !== undefined,
  );
  const credit = fields.flatMap((field): readonly Piece[] => [
    { holds: 'metadata', articleId, field, writing },
    { holds: 'frame', text: ', ' },
  ]);
  const missing = metadata.publisher === undefined ? [label('publisher-not-stated')] : [];
  const dated =
    metadata.published === undefined
      ? label('date-not-stated')
      : label('published', { date: metadata.published });
  const closing = [...missing, dated].flatMap((words, index): readonly Piece[] => [
    ...(index > 0 ? [{ holds: 'frame', text: ', ' } as const] : []),
    { holds: 'label', label: words, writing },
  ]);
  const address: readonly Piece[] =
    metadata.url === undefined
      ? []
      : [
          { holds: 'frame', text: '\n' },
          { holds: 'metadata', articleId, field: 'url', writing },
        ];
  const body: readonly Piece[] = [
    { holds: 'quote', ordinal, articleId, span, writing },
    { holds: 'frame', text: '\n\n' },
    { holds: 'frame', text: '— ' },
    ...credit,
    ...closing,
    ...address,
  ];
  if (inCode) return [{ holds: 'frame', text: '```\n' }, ...body, { holds: 'frame', text: '\n```' }];
  const notice: Piece = { holds: 'label', label: label('copy-has-backticks'), writing: 'escaped' };
  return [{ holds: 'frame', text: '-# ' }, notice, { holds: 'frame', text: '\n' }, ...body];
}
