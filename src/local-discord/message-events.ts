import type { Ground } from './ground.ts';
import { INTENT, type Session } from './gateway-session.ts';
import { MESSAGE_FLAG } from './components.ts';
import { may } from './permissions.ts';
import type { Channel, Message } from './world.ts';
import { memberPayload } from './world-growth.ts';

/** How a message reaches the bot. */
export interface Publication {
  readonly name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE';
  readonly channel: Channel;
  readonly message: Message;
  /** Leaves out `channel_type`, as some gateways do. */
  readonly withoutChannelType?: boolean;
}

/** Tells the gateway's clients of a message, if the bot can see it, with only the content that they are entitled to. */
export function publishMessage(ground: Ground, publication: Publication): void {
  const { channel, message, name } = publication;
  if (!isSeenByBot(ground, channel, message)) return;
  const { guild } = channel;
  const member = guild?.members.get(message.author.id);
  const place = {
    ...(publication.withoutChannelType === true ? {} : { channel_type: channel.type }),
    ...(guild === undefined ? {} : { guild_id: guild.id }),
    ...(member === undefined ? {} : { member: { ...memberPayload(member), user: undefined } }),
  };
  ground.gateway.dispatch(
    name,
    (session) => ({ ...entitledView(ground, session, channel, message), ...place }),
    audience(channel),
  );
}

/** Removes a message from the world and tells the gateway's clients. */
export function removeMessage(ground: Ground, channel: Channel, message: Message): void {
  ground.world.messages.delete(message.id);
  ground.deletions.push(message);
  if (!isSeenByBot(ground, channel, message)) return;
  const data = {
    id: message.id,
    channel_id: channel.id,
    ...(channel.guild && { guild_id: channel.guild.id }),
  };
  ground.gateway.dispatch('MESSAGE_DELETE', () => data, audience(channel));
}

function audience(channel: Channel): { intent: number; guildId: string | undefined } {
  return {
    intent: channel.guild === undefined ? INTENT.directMessages : INTENT.guildMessages,
    guildId: channel.guild?.id,
  };
}

function isSeenByBot(ground: Ground, channel: Channel, message: Message): boolean {
  if ((message.flags & MESSAGE_FLAG.ephemeral) !== 0) return false;
  if (channel.guild === undefined) return channel.type === 1;
  return channel.guild.withBot && may(channel, ground.world.bot.id, 'ViewChannel');
}

/** Without the message content intent, a server's message is empty unless it is the bot's own or mentions it. */
function entitledView(ground: Ground, session: Session, channel: Channel, message: Message): Message {
  const { bot } = ground.world;
  const entitled =
    channel.guild === undefined ||
    (session.intents & INTENT.messageContent) !== 0 ||
    message.author.id === bot.id ||
    message.mentions.some((user) => user.id === bot.id);
  const view = entitled ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
  const referenced = message.referenced_message;
  return referenced === undefined
    ? view
    : { ...view, referenced_message: entitledView(ground, session, channel, referenced) };
}
