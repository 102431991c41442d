import { ButtonStyle, ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord.js';
import { type Button, buttonsBelow, contextButton, withPageLabel } from './buttons.ts';
import { BUTTONS_IN_A_ROW } from './limits.ts';
import type { Piece } from './piece.ts';
import { type DrawnBlock, drawBlocks, type Look } from './render-blocks.ts';
import type { Reply } from './reply.ts';
import type { View } from './view.ts';
import type { Draft } from './write-payload.ts';

/** Sets kinds of replies apart at a glance; their words say it too. */
const ACCENTS: Readonly<Record<Reply['tone'], number>> = {
  answer: 0x2d8f6f,
  related: 0xd29922,
  unanswered: 0x80848e,
  notice: 0x5865f2,
  problem: 0xda373c,
};

/**
 * The reply as one container: a quote's words are a text display of their own, free of any styling, so that copying
 * the text gives the article's characters; its credit stands below, with a button that shows the context.
 */
export function drawComponents(reply: Reply, view: View, look: Look): Draft {
  const blocks = drawBlocks(withPageLabel(reply), view, look, '');
  const body = blocks.flatMap((block, index) => [
    ...(needsDivider(blocks[index - 1], block) ? [divider] : []),
    ...drawBlock(block),
  ]);
  const container = {
    type: ComponentType.Container,
    accent_color: ACCENTS[reply.tone],
    components: [...body, ...buttonRows(buttonsBelow(reply))],
  };
  return { flags: MessageFlags.IsComponentsV2, components: [container] };
}

/** Rows of at most five buttons. */
export function buttonRows(buttons: readonly Button[]): readonly Draft[] {
  const rows: Draft[] = [];
  for (let from = 0; from < buttons.length; from += BUTTONS_IN_A_ROW) {
    const row = buttons.slice(from, from + BUTTONS_IN_A_ROW);
    rows.push({ type: ComponentType.ActionRow, components: row.map(drawButton) });
  }
  return rows;
}

function drawBlock(block: DrawnBlock): readonly Draft[] {
  if (block.type !== 'quote') return [textDisplay(block.text)];
  const credit = textDisplay(block.credit);
  return [
    ...(block.caption.length === 0 ? [] : [textDisplay(block.caption)]),
    textDisplay(block.words),
    block.block.contextButton
      ? {
          type: ComponentType.Section,
          components: [credit],
          accessory: drawButton(contextButton(block.block, 'beside')),
        }
      : credit,
  ];
}

function needsDivider(previous: DrawnBlock | undefined, block: DrawnBlock): boolean {
  if (previous === undefined) return false;
  return previous.type === 'labels' ? block.type === 'quote' : previous.type === 'quote';
}

const divider = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };

function textDisplay(pieces: readonly Piece[]): Draft {
  return { type: ComponentType.TextDisplay, content: { pieces } };
}

function drawButton({ label, state }: Button): Draft {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: { pieces: [{ holds: 'label', label, writing: 'bare' }] },
    custom_id: { pieces: [{ holds: 'button', state }] },
  };
}
