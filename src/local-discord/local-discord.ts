/**
 * A Discord on loopback: REST v10 and gateway v10 on one port, to which an unmodified discord.js client logs in.
 *
 *     const discord = await startLocalDiscord();
 *     // new Client({ intents, rest: { api: discord.api } }).login(discord.token)
 *     const guild = discord.addGuild();
 *     const alice = discord.addUser('alice');
 *     await discord.waitForCommands('ask');
 *     const asked = discord.slash({ command: 'ask', options: { question: 'who?' }, user: alice, channel: guild.channel });
 *     const message = await asked.shown;                       // or `answered`: callback, message, ephemeral, ms
 *     const more = discord.click(buttonsOf(message)[0].customId, message, alice);
 *     discord.say({ user: alice, channel: discord.dm(alice), content: 'who?' });
 *     const reply = await discord.nextMessage(discord.dm(alice));
 *     // discord.violations is empty unless the bot sent what Discord would refuse
 *     await discord.stop();
 *
 * Nothing here ever sleeps: waits are for events, and `letPass` moves the clock that deadlines are measured by.
 * The verbs are in `verbs.ts`, one sentence each.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { createClock } from './clock.ts';
import { createFaultPlan } from './fault.ts';
import { createFeed } from './feed.ts';
import { createGateway } from './gateway.ts';
import { INTENT } from './gateway-session.ts';
import type { Ground } from './ground.ts';
import { submitModal, typeOption, useComponent, useMenu, useSlash } from './interact.ts';
import { objectsIn, parseJson } from './json-value.ts';
import { removeMessage } from './message-events.ts';
import { permissionBits } from './permissions.ts';
import { createRateLimiter } from './rate-limit.ts';
import { createRest } from './rest.ts';
import type { RestRequest } from './rest-request.ts';
import { replaceCommands } from './routes-commands.ts';
import { say } from './say.ts';
import type { LocalDiscord, LocalDiscordOptions } from './verbs.ts';
import type { Channel, Message } from './world.ts';
import {
  addChannel,
  addGroupChat,
  addGuild,
  addRole,
  addUser,
  createWorld,
  directMessages,
  memberOf,
} from './world-growth.ts';
import { channelPayload, guildCreatePayload } from './world-payloads.ts';

/** Starts a Discord on a loopback port; it is empty but for the application and its bot. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const keep = options.record ?? true;
  const world = createWorld(options.botName ?? 'verbatim');
  const clock = createClock();
  const token = options.token ?? 'local.discord.token';
  const server = createServer();
  // A client may keep a connection idle for minutes and must not find it closed just as it writes.
  server.keepAliveTimeout = 600_000;
  const port = () => {
    const address = server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  };
  const gatewayUrl = () => `ws://127.0.0.1:${port()}`;
  const gateway = createGateway({
    world,
    token,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    grantedIntents: (options.grantedIntents ?? []).reduce((bits, name) => bits | INTENT[name], 0),
    resumeUrl: gatewayUrl,
  });
  const ground: Ground = {
    world,
    clock,
    gateway,
    token,
    gatewayUrl,
    shards: options.shards ?? 1,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3000,
    tokenLivesMs: options.tokenLivesMs ?? 900_000,
    judge: options.judge,
    judgeResponse: options.judgeResponse,
    interactions: new Map(),
    violations: [],
    botMessages: createFeed<Message>('a message of the bot', keep),
    deletions: createFeed<Message>('a deletion', keep),
    registrations: createFeed<readonly string[]>('a registration of commands', keep),
    alter: undefined,
  };
  const requests: RestRequest[] = [];
  const requestFeed = createFeed<RestRequest>('a request', keep);
  const faults = createFaultPlan();
  const rateLimiter = createRateLimiter(clock, options.rateLimit ?? { requests: 1000, windowMs: 1000 });
  const onRequest = (request: RestRequest) => {
    if (keep) requests.push(request);
    requestFeed.push(request);
  };
  server.on('request', createRest({ ground, faults, rateLimiter, onRequest }));
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket) => gateway.attach(socket));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');

  const tellOfChannel = (name: string, channel: Channel) => {
    if (channel.guild?.withBot !== true) return;
    const audience = { intent: INTENT.guilds, guildId: channel.guild.id };
    gateway.dispatch(name, () => channelPayload(channel), audience);
  };
  const names = () => new Set([...world.commands.values()].map((command) => command.name));

  return {
    api: `http://127.0.0.1:${port()}/api`,
    token,
    bot: world.bot,
    violations: ground.violations,
    requests,
    get commands() {
      return [...world.commands.values()];
    },
    get identifies() {
      return gateway.counts.identifies;
    },
    get resumes() {
      return gateway.counts.resumes;
    },
    addGuild(more) {
      const guild = addGuild(world, more);
      const audience = { intent: INTENT.guilds, guildId: guild.id };
      if (guild.withBot) gateway.dispatch('GUILD_CREATE', () => guildCreatePayload(guild, world), audience);
      return guild;
    },
    addChannel(guild, name, type) {
      const channel = addChannel(world, guild, name, type);
      tellOfChannel('CHANNEL_CREATE', channel);
      return channel;
    },
    addUser: (name, more) => addUser(world, name, more),
    addRole(guild, name, may) {
      const role = addRole(world, guild, name, may);
      const audience = { intent: INTENT.guilds, guildId: guild.id };
      if (guild.withBot)
        gateway.dispatch('GUILD_ROLE_CREATE', () => ({ guild_id: guild.id, role }), audience);
      return role;
    },
    join(guild, user, ...roles) {
      memberOf(guild, user, roles);
    },
    dm: (user) => directMessages(world, user),
    groupChat: (...people) => addGroupChat(world, people),
    deny(channel, whom, ...what) {
      const type = 'username' in whom ? 1 : 0;
      channel.overwrites.push({ id: whom.id, type, allow: '0', deny: permissionBits(what).toString() });
      tellOfChannel('CHANNEL_UPDATE', channel);
    },
    allowAll(channel) {
      channel.overwrites.length = 0;
      tellOfChannel('CHANNEL_UPDATE', channel);
    },
    closeDirectMessages(user) {
      world.closedToBot.add(user.id);
    },
    say: (saying) => say(ground, saying),
    deleteMessage(message) {
      const channel = world.channels.get(message.channel_id);
      if (channel !== undefined) removeMessage(ground, channel, message);
    },
    slash: (use) => useSlash(ground, use),
    autocomplete: (typing) => typeOption(ground, typing),
    messageMenu: (use) => useMenu(ground, use),
    click: (customId, message, user, more) => useComponent(ground, customId, message, user, more),
    submitModal: (opened, fields) => submitModal(ground, opened, fields),
    seedCommands(commands, guild) {
      replaceCommands(ground, guild?.id, objectsIn(parseJson(JSON.stringify(commands))));
    },
    message: (id) => world.messages.get(id),
    messagesIn: (channel) =>
      [...world.messages.values()].filter((message) => message.channel_id === channel.id),
    nextMessage: (channel) => ground.botMessages.next((message) => message.channel_id === channel.id),
    nextDeletion: (message) => ground.deletions.next((one) => message === undefined || one.id === message.id),
    nextRequest: (method, path) =>
      requestFeed.next((request) => request.method === method && path.test(request.path)),
    async waitForReady() {
      await gateway.readies.next();
    },
    async waitForResume() {
      await gateway.resumptions.next();
    },
    async waitForCommands(...wanted) {
      while (!wanted.every((name) => names().has(name))) await ground.registrations.next();
    },
    fail: (fault) => faults.add(fault),
    letPass: (ms) => clock.skip(ms),
    alterStored(alteration) {
      ground.alter = alteration;
    },
    dropSockets: () => gateway.drop(),
    closeSockets: (code) => gateway.close(code),
    askToReconnect: () => gateway.askToReconnect(),
    invalidateSessions: (resumable) => gateway.invalidate(resumable),
    answerHeartbeats: (answer) => gateway.answerHeartbeats(answer),
    forget(interaction) {
      ground.interactions.delete(interaction.id);
      ground.interactions.delete(interaction.token);
      for (const message of [interaction.original, ...interaction.followUps]) {
        if (message !== undefined) world.messages.delete(message.id);
      }
    },
    async stop() {
      clock.stop();
      gateway.drop();
      sockets.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
