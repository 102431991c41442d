import { randomBytes } from 'node:crypto';
import { buttonsOf, COMPONENT, eachComponent, MESSAGE_FLAG } from './components.ts';
import { createFeed } from './feed.ts';
import type { Ground } from './ground.ts';
import type { Answered, Interaction, InteractionState } from './interaction.ts';
import { integerIn, type JsonObject, listIn, objectIn } from './json-value.ts';
import { openPromise } from './open-promise.ts';
import { type Place, placeOf } from './place.ts';
import { INTERACTION } from './rules-callback.ts';
import { type OptionValues, typedOptions } from './typed-options.ts';
import type { Channel, Message, RegisteredCommand, User } from './world.ts';

/** Who does something, and where. */
export interface Actor {
  readonly user: User;
  readonly channel: Channel;
}

/** A slash command as a person sends it. */
export interface SlashUse extends Actor {
  readonly command: string;
  readonly options?: OptionValues;
}

/** A slash command while a person is still typing one of its options. */
export interface Typing extends SlashUse {
  /** The name of the option that is being typed; what has been typed so far stands in `options`. */
  readonly focused: string;
}

/** A command from the menu of a message. */
export interface MenuUse extends Actor {
  readonly command: string;
  readonly target: Message;
}

/** Uses a slash command; the person's client refuses what the command's registration does not offer here. */
export function useSlash(
  ground: Ground,
  { user, channel, command: name, options = {} }: SlashUse,
): Interaction {
  const place = placeOf(ground.world, channel, user);
  const command = offeredCommand(ground, channel, place, name, 1);
  const data = { id: command.id, name, type: 1, options: typedOptions(command, options) };
  return start(ground, INTERACTION.command, { user, channel }, place, data);
}

/** Asks for choices for the option being typed. */
export function typeOption(
  ground: Ground,
  { user, channel, command: name, options = {}, focused }: Typing,
): Interaction {
  const place = placeOf(ground.world, channel, user);
  const command = offeredCommand(ground, channel, place, name, 1);
  const data = { id: command.id, name, type: 1, options: typedOptions(command, options, focused) };
  return start(ground, INTERACTION.autocomplete, { user, channel }, place, data);
}

/** Uses a command from the menu of a message, whose whole content the bot is given. */
export function useMenu(ground: Ground, { user, channel, command: name, target }: MenuUse): Interaction {
  const place = placeOf(ground.world, channel, user);
  const command = offeredCommand(ground, channel, place, name, 3);
  const resolved = { messages: { [target.id]: target } };
  const data = { id: command.id, name, type: 3, target_id: target.id, resolved };
  return start(ground, INTERACTION.command, { user, channel }, place, data);
}

/**
 * Uses a button or a select menu of a message. `forged` sends the custom id even when the message has no such component.
 * @throws when the person cannot see the message or the component, or it is disabled.
 */
export function useComponent(
  ground: Ground,
  customId: string,
  message: Message,
  user: User,
  { values, forged = false }: { readonly values?: readonly string[]; readonly forged?: boolean } = {},
): Interaction {
  const channel = ground.world.channels.get(message.channel_id);
  if (channel === undefined) throw new Error('The channel of the message is gone');
  let component: JsonObject | undefined;
  eachComponent(message.components, (one) => {
    if (one['custom_id'] === customId) component = one;
  });
  if (!forged) {
    const seen = buttonsOf(message).map((button) => button.customId ?? button.url);
    if (component === undefined) throw new Error(`The message has no ${customId}, only ${seen.join(', ')}`);
    if (component['disabled'] === true) throw new Error(`${customId} is disabled`);
    const onlyFor = (message.flags & MESSAGE_FLAG.ephemeral) !== 0 ? audienceOf(message) : user.id;
    if (onlyFor !== user.id) throw new Error(`${user.username} does not see this message`);
  }
  const type = component?.['type'] ?? COMPONENT.button;
  const id = integerIn(component?.['id']);
  const data = { custom_id: customId, component_type: type, id, ...(values === undefined ? {} : { values }) };
  const place = placeOf(ground.world, channel, user);
  return start(ground, INTERACTION.component, { user, channel }, place, data, message);
}

/** Fills in the modal that answered an interaction and sends it. */
export async function submitModal(
  ground: Ground,
  opened: Interaction,
  fields: Readonly<Record<string, string>>,
): Promise<Interaction> {
  const { callback } = await opened.answered;
  const shown = objectIn(callback['data']);
  const components = Object.entries(fields).map(([customId, value], index) => ({
    type: COMPONENT.label,
    id: index * 2 + 1,
    component: { type: COMPONENT.textInput, id: index * 2 + 2, custom_id: customId, value },
  }));
  const { user, channel, message } = opened;
  const place = placeOf(ground.world, channel, user);
  const data = { custom_id: shown['custom_id'], components };
  return start(ground, INTERACTION.modal, { user, channel }, place, data, message);
}

/** Whom a private message is shown to. */
function audienceOf(message: Message): string | undefined {
  return message.interaction_metadata?.user.id;
}

function offeredCommand(
  ground: Ground,
  channel: Channel,
  place: Place,
  name: string,
  type: number,
): RegisteredCommand {
  const all = [...ground.world.commands.values()].filter((one) => one.name === name && one.type === type);
  const here = all.filter((one) => one.guild_id === undefined || one.guild_id === channel.guild?.id);
  const broughtBy = Object.keys(place.owners).map(Number);
  const offered = here.find((one) => {
    if (one.guild_id !== undefined) return true;
    const inContext = listIn(one['contexts'] ?? [0, 1]).includes(place.context);
    return (
      inContext && listIn(one['integration_types'] ?? [0]).some((way) => broughtBy.includes(integerIn(way)))
    );
  });
  if (offered !== undefined) return offered;
  const known = [...ground.world.commands.values()].map((one) => one.name).join(', ') || 'none';
  throw new Error(
    all.length === 0
      ? `No command "${name}" of type ${type} is registered (registered: ${known})`
      : `The command "${name}" is registered, but not offered here`,
  );
}

function start(
  ground: Ground,
  type: number,
  { user, channel }: Actor,
  place: Place,
  data: Readonly<Record<string, unknown>>,
  message?: Message,
): Interaction {
  const { world, clock } = ground;
  const id = world.newId();
  const token = randomBytes(48).toString('base64url');
  const payload = {
    id,
    application_id: world.application.id,
    type,
    token,
    version: 1,
    locale: world.locales.get(user.id) ?? 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: place.owners,
    context: place.context,
    ...place.payload,
    data,
    ...(message === undefined ? {} : { message }),
  };
  const answer = openPromise<Answered>();
  const sight = openPromise<Message>();
  const state: InteractionState = {
    sentAt: clock.now(),
    phase: 'waiting',
    loading: false,
    answer,
    sight,
    edits: createFeed<Message>('an edit'),
    additions: createFeed<Message>('a follow-up'),
    stopDeadline: () => {},
  };
  const interaction: Interaction = {
    id,
    token,
    type,
    user,
    channel,
    payload,
    message,
    owners: place.owners,
    answered: answer.promise,
    shown: sight.promise,
    original: undefined,
    followUps: [],
    calls: [],
    nextFollowUp: () => state.additions.next(),
    nextEdit: () => state.edits.next(),
    state,
  };
  state.stopDeadline = clock.after(ground.acknowledgeWithinMs, () => {
    state.phase = 'expired';
    const silence = new Error(`The application did not respond within ${ground.acknowledgeWithinMs} ms`);
    answer.reject(silence);
    sight.reject(silence);
  });
  ground.interactions.set(id, interaction);
  ground.interactions.set(token, interaction);
  ground.gateway.dispatch('INTERACTION_CREATE', () => payload, { guildId: channel.guild?.id });
  return interaction;
}
