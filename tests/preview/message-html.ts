import { createRequire } from 'node:module';
import { ComponentType, MessageFlags } from 'discord.js';
import type { Payload } from '../../src/discord/payload.ts';

// The package declares its types behind a condition that TypeScript does not reach.
const markdown: { toHTML: (source: string) => string } = createRequire(import.meta.url)(
  '@odiffey/discord-markdown',
);

type Fields = Readonly<Record<string, unknown>>;

/** A message as Discord's dark look shows it, near enough to judge it by eye. */
export function messageHtml({ content, components = [], flags = 0 }: Payload): string {
  const notice =
    (flags & MessageFlags.Ephemeral) === 0
      ? ''
      : '<div class="eph">Only you can see this · Dismiss message</div>';
  const body = [content === undefined ? '' : textHtml(content), ...components.map(componentHtml)].join('');
  return `<div class="msg"><span class="who">Verbatim</span><span class="tag">APP</span>${body}${notice}</div>`;
}

/** A page of messages, as wide as a screen. */
export function pageHtml(messages: readonly string[], width: number): string {
  return `<!doctype html><meta charset="utf-8"><style>body{width:${width}px}${STYLE}</style>${messages.join('')}`;
}

function componentHtml(component: unknown): string {
  if (typeof component !== 'object' || component === null) return '';
  const fields: Fields = { ...component };
  const children = Array.isArray(fields['components']) ? fields['components'] : [];
  const inside = children.map(componentHtml).join('');
  switch (fields['type']) {
    case ComponentType.ActionRow:
      return `<div class="row">${inside}</div>`;
    case ComponentType.Button:
      return `<span class="btn">${escapeHtml(fields['label'])}</span>`;
    case ComponentType.Section:
      return `<div class="section"><div>${inside}</div><div>${componentHtml(fields['accessory'])}</div></div>`;
    case ComponentType.TextDisplay:
      return textHtml(fields['content']);
    case ComponentType.Separator:
      return '<div class="sep"></div>';
    case ComponentType.Container:
      return `<div class="container" style="border-left-color:${colour(fields['accent_color'])}">${inside}</div>`;
    default:
      throw new Error(`no preview for component type ${String(fields['type'])}`);
  }
}

function textHtml(source: unknown): string {
  // A heading ends its line by itself.
  const html = markdown.toHTML(String(source)).replaceAll(/(<\/(?:h\d|small)>)<br>/gu, '$1');
  return `<div class="md">${html}</div>`;
}

function colour(value: unknown): string {
  return typeof value === 'number' ? `#${value.toString(16).padStart(6, '0')}` : 'transparent';
}

function escapeHtml(text: unknown): string {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const STYLE = `
body{margin:0;background:#313338;color:#dbdee1;font:16px/1.375 "gg sans","Noto Sans","DejaVu Sans",sans-serif}
.msg{padding:12px 16px 12px 72px;position:relative}
.msg:before{content:"V";position:absolute;left:16px;top:14px;width:40px;height:40px;border-radius:50%;background:#2d8f6f;color:#fff;font:600 20px/40px sans-serif;text-align:center}
@media(max-width:500px){body{font-size:15px}.msg{padding:10px 12px 10px 60px}.msg:before{left:10px}}
.who{color:#f2f3f5;font-weight:600}
.tag{background:#5865f2;color:#fff;border-radius:3px;font-size:10px;padding:1px 4px;margin-left:6px}
.md{white-space:pre-wrap;overflow-wrap:anywhere}
.md h1,.md h2,.md h3{font-size:1em;line-height:1.375;margin:0 0 4px;color:#f2f3f5;font-weight:700}
.md small{display:block;font-size:13px;color:#949ba4}
.md blockquote{border-left:4px solid #4e5058;margin:0;padding:0 8px 0 12px;border-radius:2px}
.md pre{background:#1e1f22;border:1px solid #232428;border-radius:4px;padding:8px;white-space:pre-wrap;margin:4px 0;font:14px/1.3 monospace}
.container{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid;border-radius:8px;padding:12px 16px;max-width:600px;display:flex;flex-direction:column;gap:8px;margin:4px 0}
.sep{border-top:1px solid #3f4147}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:4px 0}
.btn{background:#4e5058;color:#fff;border-radius:8px;padding:6px 12px;font-size:14px;font-weight:500;white-space:nowrap;display:inline-block}
.section{display:flex;gap:12px;justify-content:space-between}
.eph{color:#949ba4;font-size:12px;margin-top:4px}
a{color:#00a8fc;text-decoration:none}`;
