/** A button as a message has it. */
export interface ShownButton {
  readonly label: string;
  readonly customId: string;
}

/** The buttons of a message, in the order in which they are met. */
export function buttonsIn(part: unknown): readonly ShownButton[] {
  if (Array.isArray(part)) return part.flatMap(buttonsIn);
  if (typeof part !== 'object' || part === null) return [];
  const own =
    'custom_id' in part && 'label' in part
      ? [{ label: String(part.label), customId: String(part.custom_id) }]
      : [];
  return [...own, ...Object.values(part).flatMap(buttonsIn)];
}
