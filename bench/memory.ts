import { archiveLoader } from '../src/archive/load-archive.ts';

// Prints the resident megabytes of a process that has answered one question: `node dist/bench/memory.js FOLDER auto|words`.
const [folder = 'corpus', choice = 'auto'] = process.argv.slice(2);
const loader = await archiveLoader(folder, choice === 'words' ? 'words' : 'auto');
const archive = await loader.load();
await archive.ask('What happened?');
process.stdout.write(`${(process.memoryUsage.rss() / 1e6).toFixed(0)}\n`);
await loader.close();
