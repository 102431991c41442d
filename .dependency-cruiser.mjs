/** Imports point one way, so that nothing after the index can change a character of an article. */
const layer = (name, may, reason) => ({
  name: `${name.replaceAll('/', '-')}-imports-only-what-lies-below`,
  comment: reason,
  severity: 'error',
  from: { path: `^${name}/` },
  to: { path: '^(src|commands)/', pathNot: [name, ...may].map((folder) => `^${folder}/`) },
});
const only = (name, module, from, reason) => ({
  name,
  comment: reason,
  severity: 'error',
  from: { path: '^(src|commands)/', pathNot: from },
  to: { path: module },
});

const text = ['src/text'];
const labels = ['src/labels'];
const corpus = ['src/corpus', ...text];
const search = ['src/search', ...corpus];
const reader = ['src/reader', 'src/text'];
const answer = ['src/answer', 'src/reader', ...search];
const archive = ['src/archive', 'src/verification', 'src/timeline', ...answer];

export default {
  forbidden: [
    layer('src/text', [], 'Text knows nothing but characters.'),
    layer('src/labels', [], 'The catalogue of the bot’s own words knows languages and nothing else.'),
    layer('src/corpus', text, 'An article does not know how it is searched.'),
    layer('src/search', corpus, 'An index ranks passages; what is said of them is decided above it.'),
    layer(
      'src/reader',
      reader,
      'A reader judges texts that it is given; it does not know where they come from.',
    ),
    layer(
      'src/answer',
      [...reader, ...search],
      'An answer is a value: it does not know who asked or where it is shown.',
    ),
    layer('src/verification', answer, 'A verdict is a value: it does not know where it is shown.'),
    layer('src/timeline', answer, 'A timeline is a value: it does not know where it is shown.'),
    layer(
      'src/archive',
      archive,
      'The archive answers; only the layers above it know Discord or a terminal.',
    ),
    layer('src/discord', [...archive, ...labels], 'Discord is one way to show an answer.'),
    layer(
      'src/local-discord',
      [],
      'A Discord on loopback knows Discord, and nothing of the bot that logs in to it.',
    ),
    layer(
      'commands',
      ['src/discord', ...archive, ...labels],
      'A command declares itself and returns a reply.',
    ),
    only(
      'only-discord-knows-discord',
      'node_modules/discord\\.js',
      '^(src/discord|commands|src/local-discord)/',
      'Everything else must run without Discord.',
    ),
    only(
      'one-file-knows-minisearch',
      'node_modules/minisearch/',
      '^src/search/minisearch-index\\.ts$',
      'The index can be replaced in one file.',
    ),
    only(
      'one-file-knows-chrono',
      'chrono-node',
      '^src/text/dates\\.ts$',
      'What it gets wrong in news is set right in one file.',
    ),
    only(
      'one-file-knows-onnx',
      'node_modules/onnxruntime',
      '^src/reader/onnx-model\\.ts$',
      'The runtime can be replaced, or be absent, in one file.',
    ),
    {
      name: 'no-cycles',
      comment: 'A cycle has no inside.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere hides what it was meant to check.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      comment: 'npm ci --omit=dev must run the bot.',
      severity: 'error',
      from: { path: '^(src|commands)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
