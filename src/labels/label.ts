import type { LabelKey, LabelValues } from './label-values.ts';

/** The keys of labels that are the same wherever they stand. */
export type FixedKey = {
  [Key in LabelKey]: keyof LabelValues[Key] extends never ? Key : never;
}[LabelKey];

/** A line of the closed catalogue with its values; put into words only when the reply is rendered in a locale. */
export type Label = {
  [Key in LabelKey]: Key extends FixedKey
    ? { readonly key: Key }
    : { readonly key: Key; readonly values: LabelValues[Key] };
}[LabelKey];

/** The label of this key with these values; a label of fixed words takes none. */
export function label(key: FixedKey): Label;
export function label<Key extends Exclude<LabelKey, FixedKey>>(key: Key, values: LabelValues[Key]): Label;
export function label(key: LabelKey, values?: object): object {
  return values === undefined ? { key } : { key, values };
}
