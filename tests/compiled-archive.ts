import { pathToFileURL } from 'node:url';

/** Opens archives with the compiled program, because Node cannot run the reader's thread in TypeScript. */
export const { archiveLoader }: typeof import('../src/archive/load-archive.ts') = await import(
  pathToFileURL('dist/src/archive/load-archive.js').href
);
