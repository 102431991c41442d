import { type GatewayMessageCreateDispatchData, Routes } from 'discord.js';
import type { Archive } from '../archive/archive.ts';
import { label } from '../labels/label.ts';
import { answerReply } from './answer-reply.ts';
import { isChannelAllowed } from './channel-allowance.ts';
import type { Desk } from './desk.ts';
import { isMissingPermission, sentenceFor } from './failure.ts';
import { helpReply } from './help-reply.ts';
import { checkStored, outgoing } from './outgoing.ts';
import type { Payload } from './payload.ts';
import { isReferenceGone, postBelow, postBeside } from './post-below.ts';
import { type Asked, questionInMessage } from './question-in-message.ts';
import { refusalReply } from './refusal-reply.ts';
import type { Reply } from './reply.ts';
import type { View } from './view.ts';

/** Discord gives a direct message no locale. */
const LOCALE_UNKNOWN = 'en-GB';

/** Answers a direct message, or a message that names the bot, below it. Every error ends here. */
export async function answerMessage(message: GatewayMessageCreateDispatchData, desk: Desk): Promise<void> {
  const asked = questionInMessage(message, desk.botId);
  if (asked === undefined) return;
  const archive = desk.live.current;
  const view = {
    corpus: archive.corpus,
    locale: desk.localeOf(message.guild_id) ?? LOCALE_UNKNOWN,
    style: desk.style,
    corpusBaseUrl: desk.corpusBaseUrl,
  };
  try {
    const reply = await replyTo(asked, message, archive, desk);
    if (reply === undefined) return;
    const payload = outgoing(reply, view);
    checkStored(payload, await postBelow(payload, message, desk.rest), desk.log);
  } catch (error) {
    await apologise(error, message, view, desk);
  }
}

/** What there is to say; undefined when a flood of questions has been told once that it is one. */
async function replyTo(
  asked: Asked,
  message: GatewayMessageCreateDispatchData,
  archive: Archive,
  desk: Desk,
): Promise<Reply | undefined> {
  const place = {
    channelId: message.channel_id,
    parentId: desk.parentOf(message.channel_id),
    guildInstalled: message.guild_id !== undefined,
  };
  if (!isChannelAllowed(place, desk.allowedChannelIds)) return refusalReply(label('refuse-channel'));
  const allowance = await desk.rateLimit(message.author.id);
  if (!allowance.allowed) {
    const { firstRefusal, waitSeconds: seconds } = allowance;
    return firstRefusal ? refusalReply(label('refuse-too-many', { seconds })) : undefined;
  }
  if (asked.kind === 'help') return helpReply(archive.corpus);
  const answer = await archive.ask(asked.text);
  return answerReply(answer, {
    corpus: archive.corpus,
    audience: 'below-question',
    askerId: message.author.id,
  });
}

/** Says what went wrong: below the message, beside it when it is gone, or to its author alone where the bot may not write. */
async function apologise(
  error: unknown,
  message: GatewayMessageCreateDispatchData,
  view: View,
  desk: Desk,
): Promise<void> {
  const circumstances = { surface: 'message', corpus: view.corpus.version };
  const gone = isReferenceGone(error);
  const sentence = gone ? label('refuse-message-gone') : sentenceFor(error, desk.log, circumstances);
  try {
    const payload = outgoing(refusalReply(sentence), view);
    if (gone) await postBeside(payload, message, desk.rest);
    else if (isMissingPermission(error)) await tellAuthor(payload, message, desk);
    else await postBelow(payload, message, desk.rest);
  } catch (err) {
    desk.log.warn({ err, ...circumstances }, 'an apology could not be sent');
  }
}

async function tellAuthor(
  payload: Payload,
  message: GatewayMessageCreateDispatchData,
  { rest }: Desk,
): Promise<void> {
  const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: message.author.id } });
  if (typeof channel !== 'object' || channel === null || !('id' in channel)) return;
  await postBeside(payload, { id: message.id, channel_id: String(channel.id) }, rest);
}
