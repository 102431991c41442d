import { MESSAGE_FLAG } from './components.ts';
import { DISCORD_ERROR } from './discord-error.ts';
import { type Ground, type Route, refusal } from './ground.ts';
import type { Interaction } from './interaction.ts';
import { isOutsideApp, storeInteractionMessage } from './interaction-message.ts';
import { objectIn } from './json-value.ts';
import { publishMessage, removeMessage } from './message-events.ts';
import type { RestAnswer, RestRequest } from './rest-request.ts';
import { patchMessage } from './routes-messages.ts';
import { messageProblems } from './rules-message.ts';
import type { Message } from './world.ts';

/** How many messages may follow the reply where only the person has brought the application. */
const MOST_FOLLOW_UPS = 5;

const ONE_MESSAGE = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/;

/** The routes by which the bot follows up on an interaction, and edits, reads and deletes what it said to it. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: /^\/webhooks\/(\d+)\/([^/]+)$/,
    open: true,
    answer: (ground, request, id = '', token = '') =>
      withInteraction(ground, request, id, token, (interaction) => followUp(ground, request, interaction)),
  },
  {
    method: 'GET',
    pattern: ONE_MESSAGE,
    open: true,
    answer: (ground, request, id = '', token = '', which = '') =>
      withInteraction(ground, request, id, token, (interaction) =>
        withMessage(ground, interaction, which, (message) => ({ status: 200, body: message })),
      ),
  },
  {
    method: 'PATCH',
    pattern: ONE_MESSAGE,
    open: true,
    answer: (ground, request, id = '', token = '', which = '') =>
      withInteraction(ground, request, id, token, (interaction) =>
        withMessage(ground, interaction, which, (message) => edit(ground, request, interaction, message)),
      ),
  },
  {
    method: 'DELETE',
    pattern: ONE_MESSAGE,
    open: true,
    answer: (ground, request, id = '', token = '', which = '') =>
      withInteraction(ground, request, id, token, (interaction) =>
        withMessage(ground, interaction, which, (message) => {
          removeMessage(ground, interaction.channel, message);
          if (message === interaction.original) interaction.original = undefined;
          return { status: 204 };
        }),
      ),
  },
];

function withInteraction(
  ground: Ground,
  request: RestRequest,
  applicationId: string,
  token: string,
  answer: (interaction: Interaction) => RestAnswer,
): RestAnswer {
  const interaction = ground.interactions.get(token);
  if (interaction === undefined || applicationId !== ground.world.application.id)
    return DISCORD_ERROR.unknownWebhook;
  interaction.calls.push(request);
  if (interaction.state.phase !== 'acknowledged') return DISCORD_ERROR.unknownWebhook;
  if (request.at - interaction.state.sentAt > ground.tokenLivesMs) return DISCORD_ERROR.invalidWebhookToken;
  return answer(interaction);
}

function withMessage(
  ground: Ground,
  interaction: Interaction,
  which: string,
  answer: (message: Message) => RestAnswer,
): RestAnswer {
  const { original, followUps } = interaction;
  const own = original === undefined ? followUps : [original, ...followUps];
  const message = which === '@original' ? original : own.find((one) => one.id === which);
  const present = message !== undefined && ground.world.messages.has(message.id);
  return present ? answer(message) : DISCORD_ERROR.unknownMessage;
}

function edit(ground: Ground, request: RestRequest, interaction: Interaction, message: Message): RestAnswer {
  const answer = patchMessage(ground, request, interaction.channel, message);
  if (answer.status !== 200) return answer;
  if (message === interaction.original) {
    interaction.state.loading = false;
    message.flags = message.flags & ~MESSAGE_FLAG.loading;
    interaction.state.sight.resolve(message);
  }
  interaction.state.edits.push(message);
  return answer;
}

function followUp(ground: Ground, request: RestRequest, interaction: Interaction): RestAnswer {
  const { original, state } = interaction;
  // The first message after a deferral takes the place of the one that says that the application is thinking.
  if (state.loading && original !== undefined) return edit(ground, request, interaction, original);
  const body = objectIn(request.body);
  const problems = messageProblems(body, { kind: 'create', withFiles: request.files.length > 0 });
  const refused = refusal(ground, request, problems);
  if (refused !== undefined) return refused;
  if (isOutsideApp(interaction) && interaction.followUps.length >= MOST_FOLLOW_UPS) {
    return DISCORD_ERROR.tooManyFollowUps;
  }
  const message = storeInteractionMessage(ground, interaction, body, request.files);
  interaction.followUps.push(message);
  publishMessage(ground, { name: 'MESSAGE_CREATE', channel: interaction.channel, message });
  state.additions.push(message);
  return { status: 200, body: message };
}
