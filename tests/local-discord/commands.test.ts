import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import { logIn } from './logged-in.ts';
import { openApiJudge } from './openapi-judge.ts';

const JUDGED = openApiJudge();

const ask = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Ask the archive')
  .setContexts(
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  )
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
  .setNameLocalization(Locale.German, 'frage')
  .addStringOption((option) =>
    option
      .setName('question')
      .setDescription('What to ask')
      .setRequired(true)
      .setMinLength(3)
      .setMaxLength(300),
  )
  .addStringOption((option) => option.setName('article').setDescription('Where').setAutocomplete(true));
const find = new ContextMenuCommandBuilder().setName('Find sources').setType(ApplicationCommandType.Message);
const reload = new SlashCommandBuilder()
  .setName('reload')
  .setDescription('Reload')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);

test('commands are registered, and those that keep their names keep their ids', async () => {
  const { client, discord } = await logIn(JUDGED);
  discord.seedCommands([]);
  const first = await client.application?.commands.set([ask, find, reload]);
  expect(discord.commands.map(({ name, type }) => [name, type])).toEqual([
    ['ask', 1],
    ['Find sources', 3],
    ['reload', 1],
  ]);
  const second = await client.application?.commands.set([reload, ask.setDescription('Ask')]);
  const idOf = (list: typeof first, name: string) => list?.find((command) => command.name === name)?.id;
  expect(idOf(second, 'ask')).toBe(idOf(first, 'ask'));
  expect(discord.commands.map((command) => command.name).toSorted()).toEqual(['ask', 'reload']);
  expect(discord.violations).toEqual([]);
});

test('a list comes without translations unless they are asked for', async () => {
  const { client, discord } = await logIn(JUDGED);
  await client.application?.commands.set([ask]);
  const list = (query: string) => client.rest.get(`/applications/${discord.bot.id}/commands${query}`);
  expect(await list('?with_localizations=true')).toMatchObject([{ name_localizations: { de: 'frage' } }]);
  expect(await list('')).not.toMatchObject([{ name_localizations: { de: 'frage' } }]);
  expect(discord.violations).toEqual([]);
});

test('a server has commands of its own, which the bot must have been added to', async () => {
  const { client, discord, guild } = await logIn(JUDGED);
  const elsewhere = discord.addGuild({ withBot: false });
  const commands = client.application?.commands;
  const created = await commands?.create(reload, guild.id);
  expect(created?.guildId).toBe(guild.id);
  expect((await commands?.fetch({ guildId: guild.id }))?.map((command) => command.name)).toEqual(['reload']);
  await expect(commands?.create(reload, elsewhere.id)).rejects.toMatchObject({ code: 50_001 });
  await commands?.edit(created?.id ?? '', { description: 'Again' }, guild.id);
  expect(discord.commands.find((command) => command.name === 'reload')?.description).toBe('Again');
  await commands?.delete(created?.id ?? '', guild.id);
  await expect(commands?.delete(created?.id ?? '', guild.id)).rejects.toMatchObject({ code: 10_063 });
  expect(discord.violations).toEqual([]);
});

test('waiting for commands ends when the last of them is registered', async () => {
  const { client, discord } = await logIn(JUDGED);
  discord.seedCommands([]);
  const waiting = discord.waitForCommands('ask', 'reload');
  await client.application?.commands.create(ask);
  await client.application?.commands.create(reload);
  await waiting;
  expect(discord.commands.map((command) => command.name)).toEqual(['ask', 'reload']);
});

test('a command too many is refused when it is added alone', async () => {
  const { client, discord } = await logIn(JUDGED);
  discord.seedCommands(Array.from({ length: 15 }, (_, index) => ({ name: `c${index}`, type: 3 })));
  await expect(client.application?.commands.create(find)).rejects.toMatchObject({ code: 30_032 });
});
