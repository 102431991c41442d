import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import { buttonsOf, MESSAGE_FLAG } from '../../src/local-discord/components.ts';
import { logIn } from './logged-in.ts';
import { openApiJudge } from './openapi-judge.ts';

const JUDGED = openApiJudge();

const { Ephemeral, IsComponentsV2 } = MessageFlags;
const text = (content: string) => new TextDisplayBuilder().setContent(content);
const row = (...ids: readonly string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    ids.map((id) => new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Secondary)),
  );

test('a reply can be read back, edited, followed up and deleted', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const reply = await interaction.reply({ content: 'a', flags: Ephemeral, withResponse: true });
    await interaction.editReply(`${reply.resource?.message?.content} then b`);
    await interaction.followUp({ content: 'c', flags: Ephemeral });
    await interaction.deleteReply();
  });
  const asked = stage.ask();
  const { message, ephemeral } = await asked.answered;
  expect(ephemeral).toBe(true);
  expect((await asked.nextEdit()).content).toBe('a then b');
  expect((await asked.nextFollowUp()).content).toBe('c');
  await stage.discord.nextDeletion(message);
  expect(stage.discord.message(message?.id ?? '')).toBeUndefined();
  expect(asked.calls.map((call) => call.status)).toEqual([200, 200, 200, 204]);
  expect(stage.discord.violations).toEqual([]);
});

test('a deferral decides who sees the reply, and the first edit ends the thinking', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: Ephemeral });
    const components = [new ContainerBuilder().addTextDisplayComponents(text('q'))];
    await interaction.editReply({ flags: IsComponentsV2, components });
  });
  const asked = stage.ask();
  expect((await asked.answered).message).toBeUndefined();
  const { flags } = await asked.shown;
  expect(flags & MESSAGE_FLAG.ephemeral).toBe(MESSAGE_FLAG.ephemeral);
  expect(flags & MESSAGE_FLAG.loading).toBe(0);
  expect(flags & MESSAGE_FLAG.componentsV2).toBe(MESSAGE_FLAG.componentsV2);
  expect(stage.discord.violations).toEqual([]);
});

test('the first follow-up to a deferral takes its place and its privacy', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: Ephemeral });
    await interaction.followUp('late');
  });
  const asked = stage.ask();
  const shown = await asked.shown;
  expect(shown.content).toBe('late');
  expect(shown.flags & MESSAGE_FLAG.ephemeral).toBe(MESSAGE_FLAG.ephemeral);
  expect(asked.followUps).toEqual([]);
});

test('an answer that comes after three seconds is to an unknown interaction, and the person sees none', async () => {
  const stage = await logIn({ acknowledgeWithinMs: 3000 });
  stage.onInteraction(async (interaction) => {
    stage.discord.letPass(3001);
    if (interaction.isChatInputCommand()) await interaction.reply('late');
  });
  await expect(stage.ask().answered).rejects.toThrow('did not respond within 3000 ms');
  expect(await stage.nextError()).toMatchObject({ code: 10_062 });
});

test('after 15 minutes the token is invalid', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('a');
    stage.discord.letPass(15 * 60_000);
    await interaction.editReply('b');
  });
  const asked = stage.ask();
  expect(await stage.nextError()).toMatchObject({ code: 50_027, status: 401 });
  expect(asked.original?.content).toBe('a');
});

test('nothing can be edited before an answer, and nothing can be answered twice', async () => {
  const stage = await logIn(JUDGED);
  const asked = stage.ask();
  const path = `/v10/webhooks/${stage.discord.bot.id}/${asked.token}`;
  const early = await fetch(`${stage.discord.api}${path}`, { method: 'POST', body: '{"content":"a"}' });
  expect([early.status, await early.json()]).toMatchObject([404, { code: 10_015 }]);
  const callback = () =>
    fetch(`${stage.discord.api}/v10/interactions/${asked.id}/${asked.token}/callback`, {
      method: 'POST',
      body: '{"type":4,"data":{"content":"a"}}',
    });
  expect((await callback()).status).toBe(204);
  const second = await callback();
  expect([second.status, await second.json()]).toMatchObject([400, { code: 40_060 }]);
});

test('choices come while somebody types, with what stands there so far', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name}: ${value}`, value: 'a1' }]);
  });
  const { discord, alice, guild } = stage;
  const typing = {
    command: 'ask',
    options: { article: 'fr' },
    focused: 'article',
    user: alice,
    channel: guild.channel,
  };
  const { choices } = await discord.autocomplete(typing).answered;
  expect(choices).toEqual([{ name: 'article: fr', value: 'a1' }]);
  expect(discord.violations).toEqual([]);
});

test('a click updates the message, of which a person can only use what it shows', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'a', flags: Ephemeral, components: [row('more', 'less')] });
    } else if (interaction.isButton()) {
      await interaction.update({
        content: `${interaction.message.content} ${interaction.customId}`,
        components: [],
      });
    }
  });
  const { discord, alice } = stage;
  const message = await stage.ask().shown;
  expect(buttonsOf(message).map((button) => button.label)).toEqual(['more', 'less']);
  expect(() => discord.click('other', message, alice)).toThrow('The message has no other');
  expect(() => discord.click('more', message, discord.addUser('bob'))).toThrow(
    'bob does not see this message',
  );
  const clicked = discord.click('more', message, alice);
  expect((await clicked.answered).callback['type']).toBe(7);
  expect((await clicked.shown).content).toBe('a more');
  expect(discord.message(message.id)?.components).toEqual([]);
  expect((await discord.click('gone', message, alice, { forged: true }).shown).content).toBe('a more gone');
  expect(discord.violations).toEqual([]);
});

test('the menu of a message gives the bot its words, which it could not read otherwise', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    await interaction.reply({ content: `On: ${interaction.targetMessage.content}`, flags: Ephemeral });
  });
  const { discord, alice, guild } = stage;
  const target = discord.say({
    user: discord.addUser('bob'),
    channel: guild.channel,
    content: 'was it IS-K?',
  });
  const used = discord.messageMenu({ command: 'Find sources', target, user: alice, channel: guild.channel });
  expect((await used.shown).content).toBe('On: was it IS-K?');
  expect(discord.violations).toEqual([]);
});

test('a modal is filled in and answered', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (interaction.isModalSubmit())
      await interaction.reply(`Refined: ${interaction.fields.getTextInputValue('q')}`);
    if (!interaction.isChatInputCommand()) return;
    const field = new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short);
    const label = new LabelBuilder().setLabel('Question').setTextInputComponent(field);
    await interaction.showModal(
      new ModalBuilder().setCustomId('m').setTitle('Refine').addLabelComponents(label),
    );
  });
  const opened = stage.ask();
  expect((await opened.answered).callback['type']).toBe(9);
  const submitted = await stage.discord.submitModal(opened, { q: 'who exactly?' });
  expect((await submitted.shown).content).toBe('Refined: who exactly?');
  expect(stage.discord.violations).toEqual([]);
});

test('what Discord refuses is refused in its words, answered to nobody, and recorded', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'x', flags: IsComponentsV2, components: [text('y')] });
  });
  const asked = stage.ask();
  const error = await stage.nextError();
  expect(error).toMatchObject({ code: 50_035 });
  expect(error.message).toContain('data.content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]');
  expect(asked.original).toBeUndefined();
  expect(stage.discord.violations.map(({ of, request }) => [of, request.path])).toEqual([
    ['request', `/interactions/${asked.id}/${asked.token}/callback`],
  ]);
});

test('a plain message becomes a components-v2 message only when its content is emptied in so many words', async () => {
  const stage = await logIn(JUDGED);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('plain');
    const becoming = { flags: IsComponentsV2, components: [text('q')] } as const;
    await expect(interaction.editReply(becoming)).rejects.toMatchObject({ code: 50_035 });
    await interaction.editReply({ content: null, ...becoming });
  });
  const edited = await stage.ask().nextEdit();
  expect(edited.content).toBe('');
  expect(edited.flags & MESSAGE_FLAG.componentsV2).toBe(MESSAGE_FLAG.componentsV2);
});

test('a text that Discord alters is stored altered, so that the bot can see the difference', async () => {
  const stage = await logIn(JUDGED);
  stage.discord.alterStored((stored) => stored.replaceAll('\u00AD', ''));
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const components = [new ContainerBuilder().addTextDisplayComponents(text('soft\u00ADhyphen'))];
    const { resource } = await interaction.reply({ flags: IsComponentsV2, components, withResponse: true });
    await interaction.followUp(JSON.stringify(resource?.message?.components));
  });
  const asked = stage.ask();
  expect((await asked.nextFollowUp()).content).toContain('"softhyphen"');
});

test("a client does not send what a command's registration does not offer", async () => {
  const { discord, alice, guild } = await logIn(JUDGED);
  const use = (command: string, options: Record<string, string>) => () =>
    discord.slash({ command, options, user: alice, channel: guild.channel });
  expect(use('nothing', {})).toThrow(
    'No command "nothing" of type 1 is registered (registered: ask, Find sources)',
  );
  expect(use('ask', {})).toThrow('/ask requires question');
  expect(use('ask', { question: 'a', colour: 'red' })).toThrow('/ask has no option colour');
});
