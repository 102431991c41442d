import { type Label, label } from './label.ts';

/** The label of one difference between a quotation and what is printed. */
export function differenceLabel({
  kind,
  quoted,
  printed,
}: {
  readonly kind: 'changed' | 'dropped' | 'added' | 'moved';
  readonly quoted: string;
  readonly printed: string;
}): Label {
  switch (kind) {
    case 'changed':
      return label('difference-changed', { quoted, printed });
    case 'dropped':
      return label('difference-dropped', { printed });
    case 'added':
      return label('difference-added', { quoted });
    case 'moved':
      return label('difference-moved', { quoted });
  }
}
