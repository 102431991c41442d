import { COMPONENT, MESSAGE_FLAG, textDisplaysOf } from './components.ts';
import { type JsonObject, integerIn, isJsonObject, objectsIn, textIn } from './json-value.ts';
import { mentionsIn } from './mentions.ts';
import type { Channel, Message, User, World } from './world.ts';

/** What Discord makes of each text that it is given before it stores it. */
export type Alteration = (text: string) => string;

/** What a new message consists of, besides what the world knows. */
export interface MessageDraft {
  readonly channel: Channel;
  readonly author: User;
  /** The body as it was sent; without `allowed_mentions`, everybody who is named is called. */
  readonly body: JsonObject;
  readonly repliedTo?: Message | undefined;
  readonly files?: readonly { readonly name: string; readonly size: number }[];
  readonly alter?: Alteration | undefined;
  readonly more?: Partial<Message>;
}

/** Stores a message as Discord does: white space around it gone, every component numbered, its defaults spelled out. */
export function storeMessage(world: World, draft: MessageDraft): Message {
  const { channel, author, body, repliedTo } = draft;
  const fields = storedFields(body, draft.alter);
  const message: Message = {
    id: world.newId(),
    channel_id: channel.id,
    type: 0,
    author,
    ...fields,
    ...mentionsIn(
      world,
      [fields.content, ...textDisplaysOf(fields.components)].join('\n'),
      body['allowed_mentions'],
      repliedTo?.author,
    ),
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body['tts'] === true,
    attachments: (draft.files ?? []).map((file) => {
      const id = world.newId();
      const url = `https://cdn.discordapp.com/attachments/${channel.id}/${id}/${encodeURIComponent(file.name)}`;
      return { id, filename: file.name, size: file.size, url, proxy_url: url };
    }),
    pinned: false,
    flags: integerIn(body['flags']),
    ...(repliedTo === undefined
      ? {}
      : {
          type: 19,
          message_reference: { type: 0, channel_id: repliedTo.channel_id, message_id: repliedTo.id },
          referenced_message: repliedTo,
        }),
    ...draft.more,
  };
  world.messages.set(message.id, message);
  channel.lastMessageId = message.id;
  return message;
}

/** Edits a stored message in place: only what the body names, and of the flags only those that can change. */
export function editMessage(world: World, message: Message, body: JsonObject, alter?: Alteration): Message {
  const fields = storedFields(body, alter);
  if ('content' in body) message.content = fields.content;
  if ('embeds' in body) message.embeds = fields.embeds;
  if ('components' in body) message.components = fields.components;
  if (typeof body['flags'] === 'number') {
    const { suppressEmbeds, componentsV2 } = MESSAGE_FLAG;
    const kept = message.flags & ~suppressEmbeds;
    message.flags = kept | (body['flags'] & (suppressEmbeds | componentsV2));
  }
  message.edited_timestamp = new Date().toISOString();
  const text = [message.content, ...textDisplaysOf(message.components)].join('\n');
  Object.assign(message, mentionsIn(world, text, body['allowed_mentions']));
  return message;
}

/** Whether a message would show nothing at all. */
export function isEmptyMessage(message: Message): boolean {
  return (
    message.content === '' &&
    message.embeds.length === 0 &&
    message.attachments.length === 0 &&
    message.components.length === 0
  );
}

function storedFields(
  body: JsonObject,
  alter: Alteration = (text) => text,
): Pick<Message, 'content' | 'embeds' | 'components'> {
  return {
    content: alter(textIn(body['content']).trim()),
    embeds: objectsIn(body['embeds']).map((embed) => ({ type: 'rich', ...embed })),
    components: storedComponents(objectsIn(body['components']), alter),
  };
}

function storedComponents(components: readonly JsonObject[], alter: Alteration): readonly JsonObject[] {
  let next = 1;
  const stored = (component: JsonObject): JsonObject => {
    const id = component['id'] ?? next++;
    const inner = ['accessory', 'component'].flatMap((key) => {
      const value = component[key];
      return isJsonObject(value) ? [[key, value] as const] : [];
    });
    return {
      ...DEFAULTS.get(integerIn(component['type'])),
      ...component,
      id,
      ...(component['type'] === COMPONENT.textDisplay
        ? { content: alter(textIn(component['content'])) }
        : {}),
      ...('components' in component ? { components: objectsIn(component['components']).map(stored) } : {}),
      ...Object.fromEntries(inner.map(([key, value]) => [key, stored(value)])),
    };
  };
  return components.map(stored);
}

/** What Discord spells out where a component leaves it open. */
const DEFAULTS = new Map<number, JsonObject>([
  [COMPONENT.container, { accent_color: null, spoiler: false }],
  [COMPONENT.separator, { spacing: 1, divider: true }],
]);
