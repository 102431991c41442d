import { type APIInteraction, InteractionType, Routes } from 'discord.js';
import type { Label } from '../labels/label.ts';
import type { Desk } from './desk.ts';
import { isExpired, sentenceFor } from './failure.ts';
import { type HumanInteraction, invocationOf, isGuildInstalled } from './invocation.ts';
import { outgoing } from './outgoing.ts';
import { asVisibleAsItsPlace, type Payload } from './payload.ts';
import { pressButton } from './press-button.ts';
import { refusalReply } from './refusal-reply.ts';
import { type Responder, responderTo } from './responder.ts';
import { runCommand } from './run-command.ts';
import { suggest } from './suggest.ts';
import type { View } from './view.ts';

/** Answers one interaction. Every error ends here: in the log, and as a sentence for the person. */
export async function answerInteraction(
  interaction: APIInteraction,
  receivedAt: number,
  desk: Desk,
): Promise<void> {
  if (!isHuman(interaction)) return;
  const archive = desk.live.current;
  const responder = responderTo(desk.rest, interaction, receivedAt);
  const view = {
    corpus: archive.corpus,
    locale: interaction.locale,
    style: desk.style,
    corpusBaseUrl: desk.corpusBaseUrl,
  };
  try {
    const encounter = { invocation: invocationOf(interaction), archive, view, responder, desk };
    switch (interaction.type) {
      case InteractionType.ApplicationCommandAutocomplete:
        return await suggest(interaction, encounter);
      case InteractionType.ApplicationCommand:
        return await runCommand(interaction, encounter);
      case InteractionType.MessageComponent:
        return await pressButton(interaction, encounter);
    }
  } catch (error) {
    const sentence = sentenceFor(error, desk.log, {
      surface: surfaceOf(interaction),
      corpus: archive.corpus.version,
    });
    if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) {
      await apologise(interaction, responder, sentence, view, desk, isExpired(error));
    }
  }
}

/** Says the sentence to the person alone; where Discord takes no response any more, in the channel. */
async function apologise(
  interaction: HumanInteraction,
  responder: Responder,
  sentence: Label,
  view: View,
  desk: Desk,
  expired: boolean,
): Promise<void> {
  try {
    const payload = outgoing(refusalReply(sentence), view);
    if (!expired) {
      await apologyTo(responder, payload);
    } else if (isGuildInstalled(interaction) && interaction.channel !== undefined) {
      await desk.rest.post(Routes.channelMessages(interaction.channel.id), {
        body: asVisibleAsItsPlace(payload),
      });
    }
  } catch (err) {
    desk.log.warn({ err }, 'an apology could not be sent');
  }
}

function apologyTo(responder: Responder, payload: Payload): Promise<unknown> {
  switch (responder.standing()) {
    case 'nothing':
      return responder.reply(payload);
    case 'deferral':
      return responder.edit('@original', payload);
    case 'response':
      return responder.followUp(payload);
  }
}

function isHuman(interaction: APIInteraction): interaction is HumanInteraction {
  return interaction.type !== InteractionType.Ping && interaction.type !== InteractionType.ModalSubmit;
}

function surfaceOf(interaction: HumanInteraction): string {
  return interaction.type === InteractionType.MessageComponent
    ? 'button'
    : `command ${interaction.data.name}`;
}
