import {
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { label } from '../labels/label.ts';
import { askerOf, buttonReply } from './button-reply.ts';
import { decodeCustomId } from './custom-id.ts';
import { discordCode } from './discord-error.ts';
import type { Encounter } from './encounter.ts';
import { checkStored, outgoing } from './outgoing.ts';
import { refusalReply } from './refusal-reply.ts';
import type { Reply } from './reply.ts';
import { isStoredPrivately } from './stored-message.ts';
import type { View } from './view.ts';

const UNKNOWN_MESSAGE = 10_008;

/** Does what the button says. Its state is in its custom id alone, so it works after a restart too. */
export async function pressButton(
  { message, data }: APIMessageComponentInteraction,
  encounter: Encounter,
): Promise<void> {
  const { archive, desk, invocation, responder, view } = encounter;
  const { corpus } = archive;
  const outcome = buttonReply(decodeCustomId(data.custom_id, corpus), {
    corpus,
    presser: invocation.user,
    message: {
      private: hasFlag(message, MessageFlags.Ephemeral),
      askerId: askerOf(customIdsIn(message.components).map((id) => decodeCustomId(id, corpus))),
    },
  });
  switch (outcome.type) {
    case 'private':
      return show(outcome.reply, encounter);
    case 'update': {
      const payload = outgoing(outcome.reply, styledLike(message, view));
      checkStored(payload, await responder.update(payload), desk.log);
      return;
    }
    case 'public':
      return share(outcome.reply, message, data.custom_id, encounter);
    case 'remove':
      return remove(encounter);
  }
}

async function show(reply: Reply, { responder, view, desk }: Encounter): Promise<void> {
  const payload = outgoing(reply, view);
  checkStored(payload, await responder.reply(payload), desk.log);
}

/** Takes the button from the private reply that had it, and posts for everyone. */
async function share(
  reply: Reply,
  message: APIMessage,
  customId: string,
  encounter: Encounter,
): Promise<void> {
  const { desk, responder, view } = encounter;
  if (!desk.firstTime(`share ${message.id}`))
    return show(refusalReply(label('refuse-already-shared')), encounter);
  const payload = outgoing(reply, view);
  // The words are those that the quote gate let through when the message was sent; only the button goes.
  await responder.update({
    flags: hasFlag(message, MessageFlags.IsComponentsV2) ? MessageFlags.IsComponentsV2 : 0,
    components: withoutButton(message.components ?? [], customId),
    allowed_mentions: { parse: [] },
  });
  const stored = await responder.followUp(payload);
  checkStored(payload, stored, desk.log);
  if (isStoredPrivately(stored)) {
    await responder.followUp(outgoing(refusalReply(label('refuse-cannot-send-here')), view));
  }
}

async function remove({ responder }: Encounter): Promise<void> {
  await responder.deferUpdate();
  try {
    await responder.remove('@original');
  } catch (error) {
    // A second click, or a moderator, was faster.
    if (discordCode(error) !== UNKNOWN_MESSAGE) throw error;
  }
}

/** A message with components never becomes plain text by an edit, nor the other way round. */
function styledLike(message: APIMessage, view: View): View {
  return { ...view, style: hasFlag(message, MessageFlags.IsComponentsV2) ? 'components' : 'plain' };
}

function hasFlag({ flags }: APIMessage, flag: MessageFlags): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

function customIdsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(customIdsIn);
  if (typeof part !== 'object' || part === null) return [];
  const own = 'custom_id' in part && typeof part.custom_id === 'string' ? [part.custom_id] : [];
  return [...own, ...Object.values(part).flatMap(customIdsIn)];
}

/** The components without this button, and without a row that it leaves empty. */
function withoutButton(
  components: readonly APIMessageTopLevelComponent[],
  customId: string,
): APIMessageTopLevelComponent[] {
  const isSpent = (part: object) => 'custom_id' in part && part.custom_id === customId;
  return components
    .map((component) => {
      if (component.type === ComponentType.ActionRow) {
        return { ...component, components: component.components.filter((part) => !isSpent(part)) };
      }
      if (component.type !== ComponentType.Container) return component;
      const inside = component.components
        .map((part) =>
          part.type === ComponentType.ActionRow
            ? { ...part, components: part.components.filter((button) => !isSpent(button)) }
            : part,
        )
        .filter((part) => part.type !== ComponentType.ActionRow || part.components.length > 0);
      return { ...component, components: inside };
    })
    .filter((component) => component.type !== ComponentType.ActionRow || component.components.length > 0);
}
