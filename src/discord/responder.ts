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
  /** Whether Discord has the first response. */
  hasResponded(): boolean;
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
  const query = new URLSearchParams({ with_response: 'true' });
  let responded = false;
  const first = async (body: { readonly type: InteractionResponseType; readonly data?: unknown }) => {
    const response = await acknowledge(() => rest.post(callback, { body, query, auth: false }), receivedAt);
    responded = true;
    return storedMessage(response);
  };
  return {
    hasResponded: () => responded,
    reply: (data) => first({ type: InteractionResponseType.ChannelMessageWithSource, data }),
    update: (data) => first({ type: InteractionResponseType.UpdateMessage, data: asVisibleAsItsPlace(data) }),
    defer: (visibility) =>
      first({
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {},
      }),
    deferUpdate: () => first({ type: InteractionResponseType.DeferredMessageUpdate }),
    choices: (choices) =>
      first({
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      }),
    followUp: (body) => rest.post(Routes.webhook(applicationId, token), { body, auth: false }),
    edit: (messageId, payload) =>
      rest.patch(Routes.webhookMessage(applicationId, token, messageId), {
        body: asVisibleAsItsPlace(payload),
        auth: false,
      }),
    remove: (messageId) =>
      rest.delete(Routes.webhookMessage(applicationId, token, messageId), { auth: false }),
  };
}

function storedMessage(response: unknown): unknown {
  const resource =
    typeof response === 'object' && response !== null && 'resource' in response ? response.resource : null;
  return typeof resource === 'object' && resource !== null && 'message' in resource
    ? resource.message
    : undefined;
}
