import { createInterface } from 'node:readline/promises';
import type { Archive } from '../archive/archive.ts';

/** What the prompt says to a question, ready to print. */
export type Say = (question: string, archive: Archive) => Promise<string>;

/**
 * Answers questions from standard input, one a line, until it ends. In a terminal it asks for each with a prompt, and an
 * empty line or Ctrl-D ends it; otherwise empty lines are passed over.
 */
export async function runPrompt(archive: Archive, say: Say, greeting: string): Promise<void> {
  const interactive = process.stdin.isTTY;
  // Whoever reads the answers may stop reading: that is no failure of the bot's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  if (interactive) process.stdout.write(`${greeting}\n\n`);
  const lines = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, prompt: '? ' } : {}),
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question === '' && interactive) break;
    if (question !== '') process.stdout.write(`${await say(question, archive)}\n`);
    if (interactive) lines.prompt();
  }
  lines.close();
}
