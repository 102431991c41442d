import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a file of the optional material, or undefined where it is absent: VERBATIM_SHARED, else `../shared`. */
export function sharedFile(relative: string): string | undefined {
  const beside = fileURLToPath(new URL('../../shared', import.meta.url));
  const path = join(process.env['VERBATIM_SHARED'] ?? beside, relative);
  return existsSync(path) ? path : undefined;
}
