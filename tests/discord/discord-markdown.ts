import { createRequire } from 'node:module';
import { parse } from 'discord-markdown-parser';

/** What a reader sees of a source, and which kinds of markup it was read with. */
export interface Rendered {
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
}

interface Node {
  readonly type: string;
  readonly content?: Tree;
  readonly items?: readonly Tree[];
  readonly name?: string;
}
type Tree = string | Node | readonly Tree[] | null | undefined;

// The package declares its types behind a condition that TypeScript does not reach.
const second: { parser: (source: string, state: { inline: boolean }) => Tree } = createRequire(
  import.meta.url,
)('@odiffey/discord-markdown');

/** Two independent parsers of Discord's Markdown; neither knows `:shortcode:` emoji. */
export const parsers: Readonly<Record<string, (source: string) => Rendered>> = {
  'discord-markdown-parser': (source) => flatten(parse(source, 'extended'), standInOfFirst),
  '@odiffey/discord-markdown': (source) => flatten(second.parser(source, { inline: true }), standInOfSecond),
};

const plain = new Set(['text', 'newline', 'br', 'escape']);

function flatten(tree: Tree, standIn: (node: Node) => string | undefined): Rendered {
  const kinds = new Set<string>();
  const textOf = (node: Tree): string => {
    if (node === null || node === undefined) return '';
    if (typeof node === 'string') return node;
    if (isList(node)) return node.map(textOf).join('');
    if (node.type === 'br' || node.type === 'newline') return '\n';
    if (node.type === 'twemoji') return node.name ?? '';
    if (!plain.has(node.type)) kinds.add(node.type);
    if (node.type === 'list') return (node.items ?? []).map(textOf).join('\n');
    return standIn(node) ?? textOf(node.content);
  };
  return { text: textOf(tree), kinds };
}

function isList(node: Node | readonly Tree[]): node is readonly Tree[] {
  return Array.isArray(node);
}

function standInOfFirst({ type }: Node): string | undefined {
  const shown = ['user', 'role', 'channel', 'timestamp', 'emoji', 'slashCommand', 'guildNavigation'];
  if (type === 'everyone' || type === 'here') return `@${type}`;
  return shown.includes(type) ? `[${type}]` : undefined;
}

function standInOfSecond({ type }: Node): string | undefined {
  return type.startsWith('discord') ? `[${type}]` : undefined;
}

/** What is left to compare when blank lines are set aside, which both parsers treat in ways of their own. */
export function withoutBlankLines(text: string): string {
  return text.replace(/\n{2,}/gu, '\n').trim();
}
