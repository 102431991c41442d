import { MESSAGE_FLAG } from './components.ts';
import { DISCORD_ERROR, invalidForm } from './discord-error.ts';
import { type Ground, type Route, refusal } from './ground.ts';
import { isAbsent, isJsonObject, type JsonObject, objectIn, textIn } from './json-value.ts';
import { publishMessage, removeMessage } from './message-events.ts';
import { may } from './permissions.ts';
import type { RestAnswer, RestRequest } from './rest-request.ts';
import { isOpenToBot } from './routes-world.ts';
import { conversionProblems, EMPTY_MESSAGE, messageProblems } from './rules-message.ts';
import { editMessage, isEmptyMessage, storeMessage } from './stored-message.ts';
import type { Channel, Message } from './world.ts';

/** The types of channel that hold messages, by Discord's numbers. */
const WITH_MESSAGES: readonly number[] = [0, 1, 2, 3, 5, 10, 11, 12, 13];

/** The routes by which the bot reads, writes, edits and deletes the messages of a channel. */
export const MESSAGE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: /^\/channels\/(\d+)\/typing$/,
    answer: (ground, _request, id = '') =>
      withChannel(ground, id, (channel) => sendingRefusal(ground, channel) ?? { status: 204 }),
  },
  {
    method: 'GET',
    pattern: /^\/channels\/(\d+)\/messages$/,
    answer: (ground, request, id = '') =>
      withChannel(ground, id, (channel) => {
        if (!may(channel, ground.world.bot.id, 'ReadMessageHistory')) return { status: 200, body: [] };
        const limit = Number(request.query.get('limit') ?? 50);
        const present = [...ground.world.messages.values()].filter((message) => isIn(channel, message));
        return { status: 200, body: present.toReversed().slice(0, limit) };
      }),
  },
  {
    method: 'POST',
    pattern: /^\/channels\/(\d+)\/messages$/,
    answer: (ground, request, id = '') =>
      withChannel(ground, id, (channel) => post(ground, request, channel)),
  },
  {
    method: 'GET',
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    answer: (ground, _request, id = '', messageId = '') =>
      withMessage(ground, id, messageId, (message) => ({ status: 200, body: message })),
  },
  {
    method: 'PATCH',
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    answer: (ground, request, id = '', messageId = '') =>
      withMessage(ground, id, messageId, (message, channel) => {
        if (message.author.id !== ground.world.bot.id) return DISCORD_ERROR.notYourMessage;
        return patchMessage(ground, request, channel, message);
      }),
  },
  {
    method: 'DELETE',
    pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    answer: (ground, _request, id = '', messageId = '') =>
      withMessage(ground, id, messageId, (message, channel) => {
        const { bot } = ground.world;
        if (message.author.id !== bot.id && channel.guild === undefined)
          return DISCORD_ERROR.notInDirectMessages;
        if (message.author.id !== bot.id && !may(channel, bot.id, 'ManageMessages')) {
          return DISCORD_ERROR.missingPermissions;
        }
        removeMessage(ground, channel, message);
        return { status: 204 };
      }),
  },
];

/** Edits a message of the bot by a request's body, if nothing in it is wrong. */
export function patchMessage(
  ground: Ground,
  request: RestRequest,
  channel: Channel,
  message: Message,
): RestAnswer {
  const body = objectIn(request.body);
  const existingFlags = message.flags & MESSAGE_FLAG.componentsV2;
  const problems = [
    ...messageProblems(body, { kind: 'edit', existingFlags }),
    ...conversionProblems(message, body),
    ...emptyingProblems(ground, message, body),
  ];
  const refused = refusal(ground, request, problems);
  if (refused !== undefined) return refused;
  editMessage(ground.world, message, body, ground.alter);
  publishMessage(ground, { name: 'MESSAGE_UPDATE', channel, message });
  return { status: 200, body: message };
}

function emptyingProblems(ground: Ground, message: Message, body: JsonObject) {
  const preview = editMessage(ground.world, structuredClone(message), body);
  return isEmptyMessage(preview) && !('attachments' in body) ? [EMPTY_MESSAGE] : [];
}

function post(ground: Ground, request: RestRequest, channel: Channel): RestAnswer {
  const { world } = ground;
  const body = objectIn(request.body);
  const denied = sendingRefusal(ground, channel);
  if (denied !== undefined) return denied;
  const problems = messageProblems(body, { kind: 'create', withFiles: request.files.length > 0 });
  const refused = refusal(ground, request, problems);
  if (refused !== undefined) return refused;
  const same = body['enforce_nonce'] === true ? findNonce(ground, channel, body['nonce']) : undefined;
  if (same !== undefined) return { status: 200, body: same };
  const reference = body['message_reference'];
  const repliedTo = isJsonObject(reference) ? world.messages.get(textIn(reference['message_id'])) : undefined;
  if (isJsonObject(reference)) {
    if (!may(channel, world.bot.id, 'ReadMessageHistory')) return DISCORD_ERROR.noHistory;
    // The bot can do nothing about a message that was deleted meanwhile, so this is no violation.
    if (repliedTo === undefined && reference['fail_if_not_exists'] !== false) {
      const code = 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE';
      return invalidForm([{ path: 'message_reference', code, message: 'Unknown message' }]);
    }
  }
  const nonce = body['nonce'];
  const message = storeMessage(world, {
    channel,
    author: world.bot,
    body,
    repliedTo,
    files: request.files,
    alter: ground.alter,
    more: typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {},
  });
  publishMessage(ground, { name: 'MESSAGE_CREATE', channel, message });
  ground.botMessages.push(message);
  return { status: 200, body: message };
}

function findNonce(ground: Ground, channel: Channel, nonce: unknown): Message | undefined {
  if (isAbsent(nonce)) return undefined;
  return [...ground.world.messages.values()].find(
    (message) =>
      message.nonce === nonce &&
      message.author.id === ground.world.bot.id &&
      message.channel_id === channel.id,
  );
}

/** Why the bot may not write into the channel, if it may not. */
function sendingRefusal(ground: Ground, channel: Channel): RestAnswer | undefined {
  const { bot, closedToBot } = ground.world;
  if (!WITH_MESSAGES.includes(channel.type)) return DISCORD_ERROR.notATextChannel;
  if (channel.recipients.some((user) => closedToBot.has(user.id))) return DISCORD_ERROR.closedToBot;
  return may(channel, bot.id, 'SendMessages') ? undefined : DISCORD_ERROR.missingPermissions;
}

function withChannel(ground: Ground, id: string, answer: (channel: Channel) => RestAnswer): RestAnswer {
  const channel = ground.world.channels.get(id);
  if (channel === undefined) return DISCORD_ERROR.unknownChannel;
  return isOpenToBot(ground, channel) ? answer(channel) : DISCORD_ERROR.missingAccess;
}

function withMessage(
  ground: Ground,
  id: string,
  messageId: string,
  answer: (message: Message, channel: Channel) => RestAnswer,
): RestAnswer {
  return withChannel(ground, id, (channel) => {
    const message = ground.world.messages.get(messageId);
    return message === undefined || !isIn(channel, message)
      ? DISCORD_ERROR.unknownMessage
      : answer(message, channel);
  });
}

/** Messages that only one person sees are in no channel as far as these routes know. */
function isIn(channel: Channel, message: Message): boolean {
  return message.channel_id === channel.id && (message.flags & MESSAGE_FLAG.ephemeral) === 0;
}
