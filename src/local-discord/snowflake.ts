/** The first millisecond that a snowflake can name. */
const DISCORD_EPOCH = 1_420_070_400_000n;

/**
 * Ids that sort by time, as Discord's do: 19 digits today, each greater than the one before.
 * The length matters, because discord.js derives its rate-limit buckets from runs of 17 to 19 digits in a path.
 */
export function createSnowflakes(now: () => number = Date.now): () => string {
  let last = 0n;
  return () => {
    const earliest = (BigInt(now()) - DISCORD_EPOCH) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
}
