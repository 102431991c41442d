import { execFileSync } from 'node:child_process';

/** Compiles the sources once, since the end-to-end tests start the real programs as separate processes. */
export function setup(): void {
  execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' });
}
