import { MESSAGE_FLAG } from './components.ts';
import type { Ground } from './ground.ts';
import { publishMessage } from './message-events.ts';
import { storeMessage } from './stored-message.ts';
import type { Channel, Message, User } from './world.ts';
import { memberOf } from './world-growth.ts';

/** What a person writes, and where. */
export interface Saying {
  readonly user: User;
  readonly channel: Channel;
  readonly content: string;
  /** The message that it answers; its author is called unless `ping` is false. */
  readonly replyTo?: Message;
  readonly ping?: boolean;
  /** Whether it comes through a webhook, as messages of bridges do. */
  readonly byWebhook?: boolean;
  /** Whether the gateway leaves out the type of the channel. */
  readonly withoutChannelType?: boolean;
}

/** Stores what a person wrote and tells the gateway's clients, with only the content that they are entitled to. */
export function say(ground: Ground, saying: Saying): Message {
  const { user, channel, content, replyTo } = saying;
  if (replyTo !== undefined && (replyTo.flags & MESSAGE_FLAG.ephemeral) !== 0) {
    throw new Error('Nobody can reply to a private message of an application');
  }
  if (channel.guild !== undefined && saying.byWebhook !== true) memberOf(channel.guild, user);
  const allowed = { parse: ['users', 'roles', 'everyone'], replied_user: saying.ping ?? true };
  const message = storeMessage(ground.world, {
    channel,
    author: user,
    body: { content, allowed_mentions: allowed },
    repliedTo: replyTo,
    more: saying.byWebhook === true ? { webhook_id: user.id } : {},
  });
  const withoutChannelType = saying.withoutChannelType ?? false;
  publishMessage(ground, { name: 'MESSAGE_CREATE', channel, message, withoutChannelType });
  return message;
}
