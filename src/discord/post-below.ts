import { type GatewayMessageCreateDispatchData, type REST, Routes } from 'discord.js';
import { discordCode, isLostConnection } from './discord-error.ts';
import { asVisibleAsItsPlace, type Payload } from './payload.ts';

/** A message in a channel, as much of it as it takes to answer below it. */
export type Place = Pick<GatewayMessageCreateDispatchData, 'id' | 'channel_id'>;

const NO_MESSAGE_HISTORY = 160_002;

/**
 * Posts a message as a reply to another, without a mention of its author. Where the bot may not read the channel's
 * history Discord allows no reply, so it stands there on its own. The stored message comes back.
 */
export async function postBelow(payload: Payload, place: Place, rest: REST): Promise<unknown> {
  try {
    return await postOnce(
      { ...bodyFor(payload, place), message_reference: { message_id: place.id } },
      place,
      rest,
    );
  } catch (error) {
    if (discordCode(error) !== NO_MESSAGE_HISTORY) throw error;
    return postOnce(bodyFor(payload, place), place, rest);
  }
}

/** Posts a message in the same channel that refers to no other. */
export async function postBeside(payload: Payload, place: Place, rest: REST): Promise<unknown> {
  return postOnce(bodyFor(payload, place), place, rest);
}

/** Whether the message that was to be replied to does not exist any more. */
export function isReferenceGone(error: unknown): boolean {
  const raw = typeof error === 'object' && error !== null && 'rawError' in error ? error.rawError : undefined;
  return JSON.stringify(raw ?? null).includes('MESSAGE_REFERENCE_UNKNOWN_MESSAGE');
}

function bodyFor(payload: Payload, { id }: Place): object {
  return {
    ...asVisibleAsItsPlace(payload),
    allowed_mentions: { ...payload.allowed_mentions, replied_user: false },
    // The question's own id: however often it is answered, by this process or another, Discord keeps one answer.
    nonce: id,
    enforce_nonce: true,
  };
}

async function postOnce(body: object, { channel_id }: Place, rest: REST): Promise<unknown> {
  const post = () => rest.post(Routes.channelMessages(channel_id), { body });
  try {
    return await post();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    return post();
  }
}
