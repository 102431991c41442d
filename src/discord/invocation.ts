import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Invocation } from './command.ts';

/** Interactions that somebody answers: commands, the options being typed for one, and buttons. */
export type HumanInteraction =
  | APIApplicationCommandInteraction
  | APIApplicationCommandAutocompleteInteraction
  | APIMessageComponentInteraction;

/** Who asks, where and what, of an interaction as Discord sends it. */
export function invocationOf(interaction: HumanInteraction): Invocation {
  const { member } = interaction;
  const user = member?.user ?? interaction.user;
  if (user === undefined) throw new Error('an interaction came without a person');
  const targetText = targetTextOf(interaction);
  return {
    options: Object.fromEntries(optionsOf(interaction).map((option) => [option.name, option.value])),
    ...(targetText === undefined ? {} : { targetText }),
    user: {
      id: user.id,
      name: member?.nick ?? user.global_name ?? user.username,
      roleIds: member?.roles ?? [],
      mayManageMessages: has(member?.permissions ?? '0', PermissionFlagsBits.ManageMessages),
    },
    place: placeOf(interaction),
    missingPermissions: interaction.guild_id === undefined ? [] : missingPermissions(interaction),
    locale: interaction.locale,
  };
}

/** The option being typed; undefined when none is. */
export function focusedOption(
  interaction: APIApplicationCommandAutocompleteInteraction,
): { readonly name: string; readonly value: string } | undefined {
  const focused = optionsOf(interaction).find((option) => 'focused' in option && option.focused);
  return focused === undefined ? undefined : { name: focused.name, value: String(focused.value) };
}

/** Whether the server has added the bot, rather than a person having brought it along. */
export function isGuildInstalled(interaction: APIInteraction): boolean {
  return ApplicationIntegrationType.GuildInstall in interaction.authorizing_integration_owners;
}

function placeOf({ context, guild_id }: HumanInteraction): Invocation['place'] {
  if (context === InteractionContextType.PrivateChannel) return 'private-channel';
  return guild_id === undefined ? 'bot-dm' : 'guild';
}

function targetTextOf(interaction: HumanInteraction): string | undefined {
  if (interaction.type !== InteractionType.ApplicationCommand) return undefined;
  const { data } = interaction;
  if (data.type !== ApplicationCommandType.Message) return undefined;
  return data.resolved.messages[data.target_id]?.content ?? '';
}

type ValueOption = Extract<APIApplicationCommandInteractionDataOption, { readonly value: unknown }>;

function optionsOf(interaction: HumanInteraction): readonly ValueOption[] {
  if (interaction.type === InteractionType.MessageComponent) return [];
  const { data } = interaction;
  if (data.type !== ApplicationCommandType.ChatInput) return [];
  return (data.options ?? []).flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? []
      : [option],
  );
}

/** To answer a mention, the bot must see it, be allowed to write, and see what it replies to. */
function missingPermissions(interaction: HumanInteraction): readonly string[] {
  const inThread = interaction.channel !== undefined && 'thread_metadata' in interaction.channel;
  const needed: readonly (readonly [string, bigint])[] = [
    ['View Channel', PermissionFlagsBits.ViewChannel],
    inThread
      ? ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads]
      : ['Send Messages', PermissionFlagsBits.SendMessages],
    ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  ];
  return needed.filter(([, bit]) => !has(interaction.app_permissions, bit)).map(([name]) => name);
}

function has(permissions: string, permission: bigint): boolean {
  const granted = BigInt(permissions);
  return [permission, PermissionFlagsBits.Administrator].some((bit) => (granted & bit) === bit);
}
