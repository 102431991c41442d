import { MessageFlags } from 'discord.js';

/** The texts that people read in a message as Discord's API has it, in order: its content, then its text displays. */
export function textsOf(message: unknown): readonly string[] {
  if (typeof message !== 'object' || message === null) return [];
  const content = 'content' in message && typeof message.content === 'string' ? [message.content] : [];
  const components = 'components' in message && Array.isArray(message.components) ? message.components : [];
  return [...content.filter((text) => text !== ''), ...components.flatMap(textsOf)];
}

/** Where the stored message reads otherwise than what was sent, without the words themselves; empty when nowhere. */
export function storedDifferences(sent: unknown, stored: unknown): readonly string[] {
  const [ours, theirs] = [textsOf(sent), textsOf(stored)];
  if (ours.length !== theirs.length) return [`${ours.length} texts were sent, ${theirs.length} are stored`];
  return ours.flatMap((text, index) => {
    const other = theirs[index] ?? '';
    return text === other
      ? []
      : [`text ${index + 1} differs from character ${firstDifference(text, other)} on`];
  });
}

/** Whether only one person can see the stored message. */
export function isStoredPrivately(stored: unknown): boolean {
  const flags = typeof stored === 'object' && stored !== null && 'flags' in stored ? stored.flags : 0;
  return typeof flags === 'number' && (flags & MessageFlags.Ephemeral) !== 0;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
