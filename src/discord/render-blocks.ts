import type { Label } from '../labels/label.ts';
import { label } from '../labels/label.ts';
import type { Piece } from './piece.ts';
import { attributionPieces, type Ornament } from './render-attribution.ts';
import { citationPieces } from './render-citation.ts';
import { type LinePrefix, quotePieces } from './render-quote.ts';
import type { Block, Item, QuoteBlock } from './reply.ts';
import type { View } from './view.ts';

/** How much of a reply is drawn. */
export interface Look extends Ornament {
  /** A sole quote that cannot fit is replaced by the label that says so. */
  readonly words: 'shown' | 'too long';
}

/** One or more blocks as texts that stand below each other; a quote's words are a text of their own. */
export type DrawnBlock =
  | { readonly type: 'labels'; readonly text: readonly Piece[] }
  | {
      readonly type: 'quote';
      readonly block: QuoteBlock;
      /** Empty when there is none. */
      readonly caption: readonly Piece[];
      readonly words: readonly Piece[];
      readonly credit: readonly Piece[];
    }
  | { readonly type: 'source' | 'citation'; readonly text: readonly Piece[] };

/** The blocks drawn in order, neighbouring labels together. Quotes are counted from 0 as they come. */
export function drawBlocks(
  blocks: readonly Block[],
  view: View,
  look: Look,
  prefix: LinePrefix,
): readonly DrawnBlock[] {
  const drawn: DrawnBlock[] = [];
  let ordinal = 0;
  for (const block of blocks) {
    const previous = drawn.at(-1);
    if (block.type === 'label') {
      const line = labelLine(block.label, block.weight);
      if (previous?.type === 'labels') {
        drawn[drawn.length - 1] = {
          type: 'labels',
          text: [...previous.text, { holds: 'frame', text: '\n' }, ...line],
        };
      } else drawn.push({ type: 'labels', text: line });
    } else {
      drawn.push(drawItem(block, ordinal, view, look, prefix));
      if (block.type !== 'source') ordinal += 1;
    }
  }
  return drawn;
}

/** A label on a line of its own. */
export function labelLine(words: Label, weight: 'heading' | 'body' | 'small'): readonly Piece[] {
  const piece: Piece = { holds: 'label', label: words, writing: 'escaped' };
  switch (weight) {
    case 'heading':
      return [{ holds: 'frame', text: '### ' }, piece];
    case 'body':
      return [piece];
    case 'small':
      return [{ holds: 'frame', text: '-# ' }, piece];
  }
}

function drawItem(item: Item, ordinal: number, view: View, look: Look, prefix: LinePrefix): DrawnBlock {
  // Small print directly below a block quote is not read as such everywhere.
  const size = prefix === '' ? 'small' : 'text';
  switch (item.type) {
    case 'quote':
      return {
        type: 'quote',
        block: item,
        caption: captionPieces(item.captions ?? []),
        words:
          look.words === 'shown'
            ? quotePieces(item, ordinal, view.corpus, prefix)
            : labelLine(label('quote-too-long'), 'body'),
        credit: attributionPieces(
          { articleId: item.quote.articleId, number: item.number, quote: item.quote, size },
          view,
          look,
        ),
      };
    case 'source':
      return { type: 'source', text: attributionPieces({ ...item, size: 'text' }, view, look) };
    case 'citation':
      return {
        type: 'citation',
        text:
          look.words === 'shown'
            ? citationPieces(item.quote, ordinal, view)
            : labelLine(label('quote-too-long'), 'body'),
      };
  }
}

function captionPieces(captions: readonly Label[]): readonly Piece[] {
  return captions.flatMap((caption, index): readonly Piece[] =>
    index === 0
      ? [
          { holds: 'frame', text: '**' },
          { holds: 'label', label: caption, writing: 'escaped within a line' },
          { holds: 'frame', text: '**' },
        ]
      : [{ holds: 'frame', text: '\n' }, ...labelLine(caption, 'small')],
  );
}
