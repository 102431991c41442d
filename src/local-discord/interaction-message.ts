import { MESSAGE_FLAG } from './components.ts';
import type { Ground } from './ground.ts';
import type { Interaction } from './interaction.ts';
import { integerIn, type JsonObject, objectIn } from './json-value.ts';
import { may } from './permissions.ts';
import { INTERACTION } from './rules-callback.ts';
import { storeMessage } from './stored-message.ts';
import type { Message } from './world.ts';

/** Stores what the bot said to an interaction; where its user may not let outside apps speak, only the user sees it. */
export function storeInteractionMessage(
  ground: Ground,
  interaction: Interaction,
  body: JsonObject,
  files: readonly { readonly name: string; readonly size: number }[],
): Message {
  const { world } = ground;
  const forced =
    isOutsideApp(interaction) && !may(interaction.channel, interaction.user.id, 'UseExternalApps');
  const flags = integerIn(body['flags']) | (forced ? MESSAGE_FLAG.ephemeral : 0);
  const data = objectIn(interaction.payload['data']);
  const type = integerIn(data['type']) === 3 ? 23 : 20;
  return storeMessage(world, {
    channel: interaction.channel,
    author: world.bot,
    body: { ...body, flags },
    files,
    alter: ground.alter,
    more: {
      ...(interaction.type === INTERACTION.command ? { type } : {}),
      webhook_id: world.application.id,
      application_id: world.application.id,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user: interaction.user,
        authorizing_integration_owners: interaction.owners,
        ...(interaction.message === undefined ? {} : { interacted_message_id: interaction.message.id }),
      },
    },
  });
}

/** Whether only the person, and not the place, has brought the application here. */
export function isOutsideApp(interaction: Interaction): boolean {
  return Object.keys(interaction.owners).join(',') === '1';
}
