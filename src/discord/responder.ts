import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import { acknowledge } from './acknowledgement.ts';
import { asVisibleAsItsPlace, type Payload } from './payload.ts';

/** The ways to respond to one interaction. The first four are its first response, of which there is one. */
export interface Responder {
  /** What Discord has: nothing yet, a deferral whose message is still to come, or a response. */
  standing(): 'nothing' | 'deferral' | 'response';
  /** A new message. The stored message comes back; undefined when Discord already had a response. */
  reply(payload: Payload): Promise<unknown>;
  /** The message of the button becomes this one. */
  update(payload: Payload): Promise<unknown>;
  /** The answer takes a while. */
  defer(visibility: 'public' | 'private'): Promise<unknown>;
  /** The answer to a button takes a while, or is not shown in its message. */
  deferUpdate(): Promise<unknown>;
  choices(choices: readonly APIApplicationCommandOptionChoice[]): Promise<unknown>;
  /** A further message, once there is a first response. */
  followUp(payload: Payload): Promise<unknown>;
  /** A message of this interaction becomes this one; `@original` is that of the first response. */
  edit(messageId: string, payload: Payload): Promise<unknown>;
  remove(messageId: string): Promise<unknown>;
}

/** The ways to respond to this interaction, which arrived at `receivedAt` by the clock of `performance.now()`. */
export function responderTo(rest: REST, interaction: APIInteraction, receivedAt: number): Responder {
  const { id, token, application_id: applicationId } = interaction;
  const callback = Routes.interactionCallback(id, token);
  let standing: ReturnType<Responder['standing']> = 'nothing';
  const first = async (
    type: InteractionResponseType,
    data?: unknown,
    withMessage = false,
  ): Promise<unknown> => {
    const query = new URLSearchParams({ with_response: String(withMessage) });
    const send = () => rest.post(callback, { body: { type, data }, query, auth: false });
    const response = await acknowledge(send, receivedAt);
    standing = type === InteractionResponseType.DeferredChannelMessageWithSource ? 'deferral' : 'response';
    return storedMessage(response);
  };
  const message = async <Stored>(sent: Promise<Stored>): Promise<Stored> => {
    const stored = await sent;
    standing = 'response';
    return stored;
  };
  const url = (messageId: string) => Routes.webhookMessage(applicationId, token, messageId);
  return {
    standing: () => standing,
    reply: (data) => first(InteractionResponseType.ChannelMessageWithSource, data, true),
    update: (data) => first(InteractionResponseType.UpdateMessage, asVisibleAsItsPlace(data), true),
    defer: (visibility) => {
      const data = visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {};
      return first(InteractionResponseType.DeferredChannelMessageWithSource, data);
    },
    deferUpdate: () => first(InteractionResponseType.DeferredMessageUpdate),
    choices: (choices) => first(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    followUp: (body) => message(rest.post(Routes.webhook(applicationId, token), { body, auth: false })),
    edit: (messageId, payload) =>
      message(rest.patch(url(messageId), { body: asVisibleAsItsPlace(payload), auth: false })),
    remove: (messageId) => message(rest.delete(url(messageId), { auth: false })),
  };
}

function storedMessage(response: unknown): unknown {
  const resource =
    typeof response === 'object' && response !== null && 'resource' in response ? response.resource : null;
  return typeof resource === 'object' && resource !== null && 'message' in resource
    ? resource.message
    : undefined;
}
