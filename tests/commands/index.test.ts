import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandProblems } from '../../src/local-discord/rules-command.ts';

describe('the list of commands', () => {
  it('holds what the folder holds, each under the name of its file', () => {
    const files = readdirSync('commands')
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/u, ''));
    const named = commands.map(({ data }) => data.name.toLowerCase().replaceAll(' ', '-'));
    expect(new Set(named)).toEqual(new Set(files));
    expect(named).toHaveLength(files.length);
  });

  it('is what Discord takes', () => {
    expect(commandProblems(JSON.parse(JSON.stringify(commands.map(({ data }) => data))))).toEqual([]);
  });
});
