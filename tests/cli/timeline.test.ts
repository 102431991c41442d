import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';

function timeline(args: readonly string[]): Promise<{ status: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['dist/src/cli/timeline.js', ...args], (_, output, errors) =>
      resolve({ status: child.exitCode ?? -1, output, errors }),
    );
  });
}

describe('npm run timeline', () => {
  test('prints one JSON object in order of time', async () => {
    const { status, output } = await timeline([
      '--json',
      '--about',
      'embassy warning',
      '--from',
      '2024-03-01',
      '--to',
      '2024-03-31',
    ]);
    expect(status).toBe(0);
    const { entries, unresolved } = JSON.parse(output);
    expect(entries.map(({ from }: { from: string }) => from)).toContain('2024-03-08');
    expect(unresolved).toBeGreaterThan(0);
  });

  test('prints the sentences unaltered for a reader, and says how a date was derived and what was left out', async () => {
    const { output } = await timeline([]);
    expect(output).toContain(
      'The notice was released publicly by the United States Embassy in Moscow on March 7.\n    derived from “March 7”',
    );
    expect(output).toMatch(/\d+ expressions of time could not be tied to a date\.\n$/u);
  });

  test('prints comma-separated values', async () => {
    expect((await timeline(['--csv'])).output).toMatch(/^from,to,precision,/u);
  });

  test('refuses wrong usage with 2', async () => {
    const wrong = [
      ['--from', 'May'],
      ['--from', '2024-02-30'],
      ['--from', '2024-02-02', '--to', '2024-01-01'],
      ['--json', '--csv'],
    ];
    for (const { status, output, errors } of await Promise.all(wrong.map(timeline))) {
      expect([status, output]).toEqual([2, '']);
      expect(errors).toContain('Usage: npm run timeline');
    }
  });
});
