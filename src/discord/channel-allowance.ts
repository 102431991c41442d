/** Where a question was asked: `guildInstalled` is false for a person's own app in a server that has not added the bot. */
export interface AskedIn {
  readonly channelId: string;
  /** The channel that a thread belongs to. */
  readonly parentId: string | undefined;
  readonly guildInstalled: boolean;
}

/** Whether the bot may answer here. The list restricts only servers that have added the bot; an empty list restricts nothing. */
export function isChannelAllowed(place: AskedIn, allowedChannelIds: readonly string[]): boolean {
  if (allowedChannelIds.length === 0 || !place.guildInstalled) return true;
  return [place.channelId, place.parentId].some((id) => id !== undefined && allowedChannelIds.includes(id));
}
