import { MESSAGE_FLAG } from './components.ts';
import { DISCORD_ERROR } from './discord-error.ts';
import { type Ground, type Route, refusal } from './ground.ts';
import type { Interaction } from './interaction.ts';
import { storeInteractionMessage } from './interaction-message.ts';
import { integerIn, type JsonObject, objectIn, objectsIn, textIn } from './json-value.ts';
import { publishMessage } from './message-events.ts';
import type { RestAnswer, RestRequest } from './rest-request.ts';
import { CALLBACK, callbackProblems } from './rules-callback.ts';
import { conversionProblems } from './rules-message.ts';
import { editMessage } from './stored-message.ts';

/** The route by which the bot answers an interaction. */
export const CALLBACK_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    open: true,
    answer(ground, request, id = '', token = '') {
      const interaction = ground.interactions.get(id);
      if (interaction === undefined || interaction.token !== token) return DISCORD_ERROR.unknownInteraction;
      interaction.calls.push(request);
      if (interaction.state.phase === 'expired') return DISCORD_ERROR.unknownInteraction;
      if (interaction.state.phase === 'acknowledged') return DISCORD_ERROR.alreadyAcknowledged;
      return acknowledge(ground, request, interaction);
    },
  },
];

function acknowledge(ground: Ground, request: RestRequest, interaction: Interaction): RestAnswer {
  const body = objectIn(request.body);
  const data = objectIn(body['data']);
  const problems = callbackProblems(body, {
    interactionType: interaction.type,
    messageFlags: interaction.message?.flags ?? (interaction.message === undefined ? undefined : 0),
    withFiles: request.files.length > 0,
  });
  const converting =
    body['type'] === CALLBACK.update && interaction.message !== undefined
      ? conversionProblems(interaction.message, data)
      : [];
  const refused = refusal(ground, request, [...problems, ...converting]);
  if (refused !== undefined) return refused;
  const { state } = interaction;
  state.phase = 'acknowledged';
  state.stopDeadline();
  apply(ground, request, interaction, body['type'], data);
  const shows = body['type'] === CALLBACK.message || body['type'] === CALLBACK.update;
  const message = shows ? interaction.original : undefined;
  const ephemeral = ((interaction.original?.flags ?? 0) & MESSAGE_FLAG.ephemeral) !== 0;
  const choices = objectsIn(data['choices']).map((choice) => ({
    name: textIn(choice['name']),
    value: typeof choice['value'] === 'number' ? choice['value'] : textIn(choice['value']),
  }));
  state.answer.resolve({ callback: body, message, ephemeral, choices, ms: request.at - state.sentAt });
  if (message !== undefined) state.sight.resolve(message);
  if (body['type'] === CALLBACK.choices || body['type'] === CALLBACK.modal) {
    state.sight.reject(new Error('The application answered without a message'));
  }
  if (request.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackResponse(interaction, integerIn(body['type']), ephemeral) };
}

function apply(
  ground: Ground,
  request: RestRequest,
  interaction: Interaction,
  type: unknown,
  data: JsonObject,
): void {
  const { channel } = interaction;
  switch (type) {
    case CALLBACK.message:
      interaction.original = storeInteractionMessage(ground, interaction, data, request.files);
      publishMessage(ground, { name: 'MESSAGE_CREATE', channel, message: interaction.original });
      return;
    case CALLBACK.deferredMessage: {
      const flags = MESSAGE_FLAG.loading | (integerIn(data['flags']) & MESSAGE_FLAG.ephemeral);
      interaction.original = storeInteractionMessage(ground, interaction, { flags }, []);
      interaction.state.loading = true;
      publishMessage(ground, { name: 'MESSAGE_CREATE', channel, message: interaction.original });
      return;
    }
    case CALLBACK.update:
      if (interaction.message === undefined) return;
      interaction.original = editMessage(ground.world, interaction.message, data, ground.alter);
      publishMessage(ground, { name: 'MESSAGE_UPDATE', channel, message: interaction.original });
      return;
    case CALLBACK.deferredUpdate:
      interaction.original = interaction.message;
      return;
    default:
  }
}

function callbackResponse(
  interaction: Interaction,
  type: number,
  ephemeral: boolean,
): Record<string, unknown> {
  const { original } = interaction;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(original === undefined
        ? {}
        : {
            response_message_id: original.id,
            response_message_loading: interaction.state.loading,
            response_message_ephemeral: ephemeral,
          }),
    },
    ...(original === undefined || type === CALLBACK.deferredUpdate
      ? {}
      : { resource: { type, message: original } }),
  };
}
