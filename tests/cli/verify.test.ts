import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';

interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

function verify(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['dist/src/cli/verify.js', ...args],
      { env: { ...process.env, ...environment } },
      (_, output, errors) => resolve({ status: child.exitCode ?? -1, output, errors }),
    );
  });
}

describe('npm run verify', () => {
  test('prints one JSON object with the verdict and the passages, whatever the verdict', async () => {
    const { status, output } = await verify(['--json', 'He promised no revenge against the guilty']);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      text: 'He promised no revenge against the guilty',
      verdict: 'differs',
      passages: [
        {
          article: 'west-fears-repression',
          origin: '001_023f8588a9902a08.txt',
          file: 'corpus/west-fears-repression.md',
          text: 'He promised revenge against the guilty.',
          differences: [{ kind: 'added', quoted: 'no', printed: '' }],
        },
      ],
    });
  });

  test('prints the whole sentence and the quoted part for a reader', async () => {
    const { status, output } = await verify(['at least 137 people died']);
    expect(status).toBe(0);
    expect(output).toContain(
      'near Moscow, where at least 137 people died.\n    ▸ at least 137 people died\n',
    );
  });

  test('takes the article by its origin', async () => {
    const { output } = await verify([
      '--json',
      '--article',
      '004_5c01abcc7df6dff6.txt',
      'at least 137 people died',
    ]);
    expect(JSON.parse(output)).toMatchObject({ verdict: 'elsewhere' });
  });

  test('refuses wrong usage with 2 and an unreadable corpus with 1, and says why on standard error', async () => {
    const wrong = [[], ['one', 'two'], ['--article', 'nowhere', 'at least 137 people died'], ['--nonsense']];
    for (const { status, output, errors } of await Promise.all(wrong.map((args) => verify(args)))) {
      expect([status, output]).toEqual([2, '']);
      expect(errors).toContain('Usage: npm run verify');
    }
    expect(await verify(['at least 137 people died'], { CORPUS_DIR: 'nowhere' })).toMatchObject({
      status: 1,
      output: '',
    });
  });
});
