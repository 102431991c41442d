import type { LabelKey, LabelValues } from './label-values.ts';

/** A line of the closed catalogue with its values; put into words only when the reply is rendered in a locale. */
export type Label = {
  [Key in LabelKey]: { readonly key: Key; readonly values: LabelValues[Key] };
}[LabelKey];

type KeyWithoutValues = {
  [Key in LabelKey]: keyof LabelValues[Key] extends never ? Key : never;
}[LabelKey];

/** The label of this key with these values; a label of fixed words takes none. */
export function label(key: KeyWithoutValues): Label;
export function label<Key extends LabelKey>(key: Key, values: LabelValues[Key]): Label;
export function label(key: LabelKey, values = {}): Label {
  return { key, values } as Label;
}
