import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
const section = (title: string): string =>
  architecture.split(/^## /mu).find((part) => part.startsWith(title)) ?? '';

const mapped = [...section('Code map').matchAll(/^\| `([^`]+)\/` \|/gmu)].map(([, folder = '']) => folder);

/** Kept out of the map: they hold no code, or only what a tool needs. */
const UNMAPPED = new Set(['dist', 'docs', 'node_modules', 'coverage']);

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}

function filesUnder(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => name.endsWith('.ts')),
  );
}

const cruise = z.object({
  summary: z.object({
    totalCruised: z.int(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** What dependency-cruiser says of the folders, under the project's own rules. */
function layersOf(root: string, folders: readonly string[]): Promise<z.infer<typeof cruise>['summary']> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', resolve('.dependency-cruiser.mjs'), '--output-type', 'json', ...folders];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 256 * 1024 * 1024 }, (error, output) => {
      if (output === '') fail(error ?? new Error('dependency-cruiser said nothing'));
      else done(cruise.parse(JSON.parse(output)).summary);
    });
  });
}

describe('the architecture', () => {
  it('maps every folder of the tree, and no other', () => {
    const present = [
      ...foldersIn('.').filter((folder) => folder !== 'src' && !UNMAPPED.has(folder)),
      ...foldersIn('src').map((folder) => `src/${folder}`),
    ];
    expect(mapped.toSorted()).toEqual(present.toSorted());
  });

  it('names for every invariant a test that is there', () => {
    const invariants = section('Invariants')
      .split(/^(?=\d+\. )/mu)
      .slice(1);
    expect(invariants.map((text) => Number.parseInt(text, 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    const named = invariants.map((text) =>
      [...text.matchAll(/`(tests\/[^`]+)`/gu)].map(([, path = '']) => path),
    );
    expect(invariants.filter((_, at) => named[at]?.length === 0)).toEqual([]);
    expect(named.flat().filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [
      ...architecture.matchAll(/`((?:src|tests|corpus|models|bench|commands|docs)\/[\w./-]*\w\.\w+)`/gu),
    ];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('calls every file by what it is, in small letters', () => {
    const names = filesUnder('src', 'commands').map((path) => path.split('/').at(-1) ?? '');
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/u.test(name))).toEqual([]);
    expect(
      names.filter((name) => /\b(?:utils?|helpers?|common|manager|service|handler|misc)\b/u.test(name)),
    ).toEqual([]);
  });

  it('reads settings from the environment in one place', () => {
    const reading = filesUnder('src', 'commands').filter((path) => {
      const read = [...readFileSync(path, 'utf8').matchAll(/process\.env(?:\['(\w+)'\])?/gu)];
      return read.some(([, name]) => name !== 'NO_COLOR');
    });
    expect(reading).toEqual(['src/config.ts']);
  });

  it('has its layers kept by every import', { timeout: 120_000 }, async () => {
    const { totalCruised, violations } = await layersOf('.', ['src', 'commands']);
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });

  it('has rules that see a broken layer, a cycle, and a package in the wrong place', {
    timeout: 120_000,
  }, async () => {
    const { violations } = await layersOf('tests/fixtures/layers-broken', ['src']);
    expect(new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`))).toEqual(
      new Set([
        'src/text/looks-up.ts: src-text-imports-only-what-lies-below',
        'src/corpus/article.ts: no-cycles',
        'src/archive/searches.ts: one-file-knows-minisearch',
        'src/archive/searches.ts: only-discord-knows-discord',
      ]),
    );
  });
});
