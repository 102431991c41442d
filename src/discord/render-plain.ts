import { MessageFlags } from 'discord.js';
import { buttonsBelow, contextButton, withPageLabel } from './buttons.ts';
import type { Piece } from './piece.ts';
import { type DrawnBlock, drawBlocks, type Look } from './render-blocks.ts';
import { buttonRows } from './render-components.ts';
import type { Reply } from './reply.ts';
import type { View } from './view.ts';
import type { Draft } from './write-payload.ts';

/** The reply as plain message text, quotes as block quotes, with the same buttons below and no link previews. */
export function drawPlain(reply: Reply, view: View, look: Look): Draft {
  const texts = drawBlocks(withPageLabel(reply), view, look, '> ').map(textOfBlock);
  const pieces = texts.flatMap((text, index): readonly Piece[] =>
    index === 0 ? text : [{ holds: 'frame', text: '\n\n' }, ...text],
  );
  const besideQuotes = reply.blocks.flatMap((block) =>
    block.type === 'quote' && block.contextButton ? [contextButton(block, 'below')] : [],
  );
  return {
    flags: MessageFlags.SuppressEmbeds,
    content: { pieces },
    components: [...buttonRows(besideQuotes), ...buttonRows(buttonsBelow(reply))],
  };
}

function textOfBlock(block: DrawnBlock): readonly Piece[] {
  if (block.type !== 'quote') return block.text;
  const lineBreak: Piece = { holds: 'frame', text: '\n' };
  return [
    ...(block.caption.length === 0 ? [] : [...block.caption, lineBreak]),
    ...block.words,
    lineBreak,
    ...block.credit,
  ];
}
