import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';

/** What a message asks of the bot: a question, or help because it says nothing. */
export type Asked = { readonly kind: 'question'; readonly text: string } | { readonly kind: 'help' };

/**
 * What this message asks of the bot; undefined when it is not meant for it. Meant for it are a person's direct messages
 * and a person's messages that name it: not @everyone, not a role of its, not the ping of a reply.
 */
export function questionInMessage(
  message: GatewayMessageCreateDispatchData,
  botId: string,
): Asked | undefined {
  if (message.author.bot === true || message.webhook_id !== undefined) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const naming = new RegExp(`<@!?${botId}>`, 'gu');
  const direct = message.guild_id === undefined;
  const named = naming.test(message.content) && message.mentions.some((user) => user.id === botId);
  if (!direct && !named) return undefined;
  const text = message.content.replace(naming, ' ').trim();
  return text === '' ? { kind: 'help' } : { kind: 'question', text };
}
