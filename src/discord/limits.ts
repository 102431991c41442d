/** Discord's limits on a message, counted in code points: https://docs.discord.com/developers/resources/message */
export const CONTENT_CODE_POINTS = 2000;

/** All text displays of a message together: https://docs.discord.com/developers/components/reference#text-display */
export const TEXT_DISPLAY_CODE_POINTS = 4000;

/** All components of a message, nested ones counted. */
export const COMPONENTS = 40;

/** A component's custom id. */
export const CUSTOM_ID_CHARACTERS = 100;

/** The buttons of one row. */
export const BUTTONS_IN_A_ROW = 5;

/** The name of a choice in autocomplete; its value has the same limit. */
export const CHOICE_CHARACTERS = 100;

/** The choices of one autocomplete. */
export const CHOICES = 25;

/** The length that Discord counts: code points, not UTF-16 code units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
