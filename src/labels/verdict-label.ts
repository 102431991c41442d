import { type FixedKey, type Label, label } from './label.ts';

const KEYS = {
  exact: 'verdict-exact',
  typography: 'verdict-typography',
  differs: 'verdict-differs',
  joined: 'verdict-joined',
  elsewhere: 'verdict-elsewhere',
  absent: 'verdict-absent',
} as const satisfies Readonly<Record<string, FixedKey>>;

/** The label of what became of a quotation; `least` is how long one must be to be checked. */
export function verdictLabel(
  verdict: keyof typeof KEYS | 'too-short',
  least: { readonly words: number; readonly characters: number },
): Label {
  return verdict === 'too-short' ? label('verdict-too-short', least) : label(KEYS[verdict]);
}
