import { type OpenArchive, openArchive } from '../archive/open-archive.ts';
import type { Config } from '../config.ts';
import { readCorpus } from '../corpus/read-corpus.ts';

/** The archive of the configured corpus, read by the configured reader. Throws CorpusError. */
export async function openCorpus({ corpusDir }: Pick<Config, 'corpusDir' | 'reader'>): Promise<OpenArchive & { close(): Promise<void> }> {
  const archive = await openArchive(await readCorpus(corpusDir));
  return { ...archive, close: async () => {} };
}
