// Node 20 cannot run TypeScript, so this turns each .ts file that is newer than its .js into JavaScript under dist/.
// It is a plain script, not a lifecycle hook, because .npmrc switches those off.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const roots = ['src', 'commands', 'bench'].filter((folder) => existsSync(join(root, folder)));

async function filesUnder(folder, ending) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

const sources = (await Promise.all(roots.map((folder) => filesUnder(folder, '.ts')))).flat();
const target = (source) => join('dist', source.replace(/\.ts$/, '.js'));

if (existsSync(join(root, 'dist'))) {
  const wanted = new Set(sources.map(target));
  const present = await filesUnder('dist', '.js');
  await Promise.all(
    present.filter((file) => !wanted.has(file)).map((file) => rm(join(root, file), { force: true })),
  );
}

async function isStale(source) {
  const [from, to] = await Promise.all([
    stat(join(root, source)),
    stat(join(root, target(source))).catch(() => null),
  ]);
  return to === null || to.mtimeMs < from.mtimeMs;
}
const stale = [];
for (const source of sources) if (await isStale(source)) stale.push(source);

if (stale.length > 0) {
  const { default: ts } = await import('typescript');
  const config = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    await readFile(join(root, 'tsconfig.json'), 'utf8'),
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.config.compilerOptions, root);
  // A file transpiled by itself does not see that package.json says "module".
  const compilerOptions = { ...options, noEmit: false, module: ts.ModuleKind.ESNext, inlineSourceMap: true };
  for (const source of stale) {
    const text = await readFile(join(root, source), 'utf8');
    const { outputText } = ts.transpileModule(text, { fileName: join(root, source), compilerOptions });
    const file = join(root, target(source));
    await mkdir(dirname(file), { recursive: true });
    // Two commands may build at once: a rename never leaves a half-written file for the other to run.
    const aside = `${file}.${process.pid}`;
    await writeFile(aside, outputText);
    await rename(aside, file);
  }
}
