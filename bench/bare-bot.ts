import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

// A bot that is nothing but discord.js: what it takes to answer at all. BARE=text or components.

const QUOTE =
  'The harbour was closed to all ships until Thursday morning. Investigators believe that a broken heater caused the fire, which destroyed a warehouse and injured twelve people before firefighters put out the flames.';
const button = (label: string) => ({ type: 2, style: 2, label, custom_id: label }) as const;
const row = { type: 1, components: ['More quotes', 'Copy citation', 'Remove'].map(button) } as const;
const quoted = [
  { type: 10, content: QUOTE },
  { type: 10, content: '-# The Coast Post · 4 March 2025' },
  { type: 14 },
] as const;
const container = { type: 17, components: [...quoted, ...quoted, ...quoted, row] } as const;
const message =
  process.env['BARE'] === 'components'
    ? { flags: MessageFlags.IsComponentsV2 as const, components: [container] }
    : { content: `> ${QUOTE}`, components: [row] };

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  allowedMentions: { parse: [] },
  rest: { api: process.env['DISCORD_API_URL'] ?? '' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) {
    void interaction.respond([{ name: 'The Coast Post', value: 'The Coast Post' }]);
  } else if (interaction.isChatInputCommand()) {
    void interaction.reply(message);
  }
});
client.once(Events.ClientReady, () => process.stderr.write('ready\n'));
process.once('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
await client.login(process.env['DISCORD_TOKEN']);
