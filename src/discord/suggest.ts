import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandOptionChoice,
} from 'discord.js';
import type { Encounter } from './encounter.ts';
import { focusedOption } from './invocation.ts';

/** Sends the choices for the option being typed; none when they cannot be made, since free text is taken as well. */
export async function suggest(
  interaction: APIApplicationCommandAutocompleteInteraction,
  encounter: Encounter,
): Promise<void> {
  await encounter.responder.choices(choicesFor(interaction, encounter));
}

function choicesFor(
  interaction: APIApplicationCommandAutocompleteInteraction,
  { archive, desk, invocation }: Encounter,
): readonly APIApplicationCommandOptionChoice[] {
  const command = desk.command(interaction.data.type, interaction.data.name);
  const focused = focusedOption(interaction);
  if (command?.complete === undefined || focused === undefined) return [];
  try {
    return command.complete(focused, invocation, archive);
  } catch (err) {
    desk.log.error({ err, command: interaction.data.name }, 'choices could not be made');
    return [];
  }
}
