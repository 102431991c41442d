import { join } from 'node:path';
import { readCorpus } from '../corpus/read-corpus.ts';
import { loadReader } from '../reader/load-reader.ts';
import type { Reader } from '../reader/reader.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';
import { packageFolder } from './package-folder.ts';

/** Opens archives of one folder, all read by one reader. */
export interface ArchiveLoader {
  /** The archive of the folder as it is now. Rejects with CorpusError. */
  load(): Promise<OpenArchive>;
  /** Why words alone decide although the learned reader was wanted; undefined when all is as configured. */
  readonly warning: string | undefined;
  /** Lets the reader go; archives that were opened with it answer no more. */
  close(): Promise<void>;
}

/** A loader for the folder of articles. Where the learned reader cannot run here, it says so and words alone decide. */
export async function archiveLoader(corpusDir: string, choice: 'auto' | 'words'): Promise<ArchiveLoader> {
  const { reader, warning } = await chooseReader(choice);
  return {
    load: async () => openArchive(await readCorpus(corpusDir), reader),
    warning,
    close: async () => reader?.close(),
  };
}

async function chooseReader(choice: 'auto' | 'words'): Promise<{ reader?: Reader; warning?: string }> {
  if (choice === 'words') return {};
  try {
    return { reader: await loadReader(readerFolder()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { warning: `answering from words alone: the learned reader does not run here (${reason})` };
  }
}

/** The weights that come with the bot. */
export function readerFolder(): string {
  return join(packageFolder(), 'models', 'reader');
}
