import type { FixedKey } from './label.ts';
import type { LabelKey, LabelValues } from './label-values.ts';
import type { Wording } from './wording.ts';

/** The catalogue in one language. A label that is missing, or one too many, does not compile. */
export type Messages = {
  readonly [Key in LabelKey]: Key extends FixedKey
    ? string
    : (values: LabelValues[Key], say: Wording) => string;
};
