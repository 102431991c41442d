import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where everybody's commands work: added to a server or brought along by a person; in servers, in the bot's direct messages, among others. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Where operators' commands work: in servers that have added the bot, for those who may manage them. */
export const OPERATORS_ONLY = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  // Manage Server; who may use them is settled by OPERATOR_IDS, this only keeps them out of everybody's list.
  default_member_permissions: '32',
};
