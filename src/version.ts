import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './archive/package-folder.ts';

/** The bot's own version, as its package states it. */
export function ownVersion(): string {
  const stated: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  if (typeof stated === 'object' && stated !== null && 'version' in stated) return String(stated.version);
  throw new Error('package.json states no version of the bot');
}
