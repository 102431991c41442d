/** A body that Discord refuses, and the request that carries it. */
export interface BadBody {
  readonly name: string;
  readonly on: 'callback' | 'autocomplete' | 'message' | 'edit' | 'commands';
  readonly body: unknown;
}

const V2 = 1 << 15;
const repeat = (length: number) => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const button = (more: object = {}, id = 'a') => ({ type: 2, style: 2, label: 'a', custom_id: id, ...more });
const text = (content: string) => ({ type: 10, content });
const slash = (more: object = {}) => ({ name: 'ask', description: 'd', type: 1, ...more });
const option = (more: object = {}) => ({ type: 3, name: 'q', description: 'd', ...more });
const optionList = (count: number) => many(count, (index) => ({ label: 'a', value: `a${index}` }));

const callback = (name: string, data: object, type = 4): BadBody => ({
  name,
  on: 'callback',
  body: { type, data },
});
const v2 = (name: string, ...components: readonly unknown[]) => callback(name, { flags: V2, components });
const legacy = (name: string, ...components: readonly unknown[]) =>
  callback(name, { content: 'a', components });
const choices = (name: string, list: readonly unknown[]): BadBody => ({
  name,
  on: 'autocomplete',
  body: { type: 8, data: { choices: list } },
});
const message = (name: string, body: object): BadBody => ({ name, on: 'message', body });
const commands = (name: string, ...body: readonly unknown[]): BadBody => ({ name, on: 'commands', body });

/** What the rules in code refuse, with or without the official description. */
export const REFUSED_BY_RULES: readonly BadBody[] = [
  callback('2,001 characters in a callback', { content: repeat(2001) }),
  message('2,001 characters in a channel message', { content: repeat(2001) }),
  message('4,001 characters in a channel message', { content: repeat(4001) }),
  { name: '2,001 characters in an edit', on: 'edit', body: { content: repeat(2001) } },
  callback('an embed description of 4,097', { embeds: [{ description: repeat(4097) }] }),
  callback('6,001 characters in all embeds', {
    embeds: [{ description: repeat(4000) }, { description: repeat(2001) }],
  }),
  callback('26 embed fields', { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] }),
  callback('11 embeds', { embeds: many(11, () => ({ title: 't' })) }),
  callback('an embed whose address is none', { embeds: [{ url: 'not a url', title: 't' }] }),
  v2('a text display of 4,001', text(repeat(4001))),
  v2('two text displays of 4,001 together', text(repeat(4000)), text('x')),
  v2('41 components, nested', { type: 17, components: many(40, () => text('x')) }),
  v2('an empty text display', text('')),
  legacy('a custom id of 101', row(button({}, repeat(101)))),
  legacy('a custom id used twice', row(button(), button())),
  legacy('six buttons in a row', row(...many(6, (index) => button({}, `a${index}`)))),
  legacy('six rows without the components-v2 flag', ...many(6, (index) => row(button({}, `a${index}`)))),
  legacy('a button beside a select menu', row(button(), { type: 3, custom_id: 's', options: optionList(1) })),
  legacy('a link with a custom id', row(button({ style: 5, url: 'https://a.example' }))),
  legacy('a button without a custom id', row({ type: 2, style: 1, label: 'a' })),
  legacy('a button without label or emoji', row({ type: 2, style: 1, custom_id: 'x' })),
  legacy('a button label of 81', row(button({ label: repeat(81) }))),
  legacy('a link to javascript:', row({ type: 2, style: 5, label: 'a', url: 'javascript:alert(1)' })),
  callback('components v2 with content', { flags: V2, content: 'a', components: [text('b')] }),
  callback('components v2 with embeds', { flags: V2, embeds: [{ title: 't' }], components: [text('b')] }),
  callback('a text display without the components-v2 flag', { components: [text('b')] }),
  v2('a section without an accessory', { type: 9, components: [text('a')] }),
  v2('a section of four texts', { type: 9, components: many(4, () => text('a')), accessory: button() }),
  v2('a container in a container', { type: 17, components: [{ type: 17, components: [text('a')] }] }),
  v2('a button outside a row', button()),
  v2('an accent colour beyond white', { type: 17, accent_color: 0x1000000, components: [text('a')] }),
  legacy('a select menu of 26', row({ type: 3, custom_id: 's', options: optionList(26) })),
  choices(
    '26 choices',
    many(26, () => ({ name: 'a', value: 'a' })),
  ),
  choices('a choice name of 101', [{ name: repeat(101), value: 'a' }]),
  choices('a choice value of 101', [{ name: 'a', value: repeat(101) }]),
  choices('a choice without a name', [{ name: '', value: 'a' }]),
  commands('a command name with a capital', slash({ name: 'Ask' })),
  commands('a command name with a space', slash({ name: 'find sources' })),
  commands('a command name of 33', slash({ name: repeat(33) })),
  commands('a description of 101', slash({ description: repeat(101) })),
  commands('no description', { name: 'ask', type: 1 }),
  commands('a greatest length of 6,001', slash({ options: [option({ max_length: 6001 })] })),
  commands(
    'a required option after an optional one',
    slash({ options: [option(), option({ name: 'r', required: true })] }),
  ),
  commands(
    'autocomplete beside choices',
    slash({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
  ),
  commands('a command name used twice', slash(), slash()),
  commands('16 message commands', ...many(16, (index) => ({ name: `c${index}`, type: 3 }))),
  commands('a message command with a description', { name: 'Find', type: 3, description: 'd' }),
  commands('an unknown context', slash({ contexts: [7] })),
  commands('no context at all', slash({ contexts: [] })),
  commands('permissions that are no number', slash({ default_member_permissions: 'abc' })),
  callback('an unknown kind of mention', { content: 'a', allowed_mentions: { parse: ['everybody'] } }),
  callback('a kind of mention allowed twice', {
    content: 'a',
    allowed_mentions: { parse: ['users'], users: ['1234567890123456789'] },
  }),
  message('an empty message', {}),
  callback('flags in a string', { content: 'a', flags: '64' }),
  callback('the components-v2 flag on a deferral', { flags: V2 }, 5),
  callback('an update of a message that does not exist', { content: 'a' }, 7),
  message('a reply to something that is no id', { content: 'a', message_reference: { message_id: 'abc' } }),
];

/** What only the official description refuses: names of fields that Discord would silently ignore. */
export const REFUSED_BY_DESCRIPTION: readonly BadBody[] = [
  callback('a misspelt field', { content: 'a', allowedMentions: { parse: [] } }),
];
