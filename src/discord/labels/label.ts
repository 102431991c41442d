/** A line of the closed catalogue with its values; rendered in a locale only when the reply is. */
export interface Label {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}
