import { discordCode, isLostConnection } from './discord-error.ts';

/** Discord invalidates an interaction that has no first response after three seconds. */
const DEADLINE_MS = 2_800;
const ALREADY_ACKNOWLEDGED = 40_060;

/** One break is the connection's own; a second may be that of another connection that had been idle for too long. */
const TRIES = 3;

/**
 * Sends the first response to an interaction, and again when the connection was lost on the way, as long as Discord
 * still waits. Undefined when Discord has a response already: the lost one had arrived, or another process answered.
 */
export async function acknowledge<Stored>(
  send: () => Promise<Stored>,
  receivedAt: number,
  now: () => number = () => performance.now(),
): Promise<Stored | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendOrFindSent(send);
    } catch (error) {
      if (tries === TRIES || !isLostConnection(error) || now() - receivedAt > DEADLINE_MS) throw error;
    }
  }
}

async function sendOrFindSent<Stored>(send: () => Promise<Stored>): Promise<Stored | undefined> {
  try {
    return await send();
  } catch (error) {
    if (discordCode(error) === ALREADY_ACKNOWLEDGED) return undefined;
    throw error;
  }
}
