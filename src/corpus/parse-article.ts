import { type Document, isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Article, ArticleMetadata } from './article.ts';
import { articleSentences } from './article-sentences.ts';
import { type CorpusProblem, describeProblem } from './corpus-problem.ts';

const FENCE = '---';
const line = z
  .string('expected some text on one line')
  .trim()
  .min(1, { error: 'expected some text, or leave the field out', abort: true })
  .regex(/^[^\n\r\u2028\u2029]*$/u, { error: 'expected some text on one line', abort: true });

/** An ISO day, or day and time, that exists in the calendar. */
const day = line.refine(isIsoDate, {
  error: (issue) => `expected YYYY-MM-DD, got ${JSON.stringify(issue.input)}`,
});

const metadataSchema = z.strictObject({
  headline: line.optional(),
  publisher: line.optional(),
  author: line.optional(),
  dateline: line.optional(),
  published: day.optional(),
  url: line.pipe(z.url({ protocol: /^https?$/u, error: 'expected an http or https address' })).optional(),
  language: line
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'expected a language tag such as "en"')
    .optional(),
  source: line.optional(),
  origin: line.optional(),
});

/**
 * The article that a Markdown file with YAML front matter holds, or every problem with it.
 * `text` is all that follows the closing `---` line, but for a byte-order mark and CRLF, which become LF at reading.
 */
export function parseArticle(id: string, file: string, content: string): Article | readonly CorpusProblem[] {
  const source = content.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const at = (problemLine: number, message: string): CorpusProblem => ({ file, line: problemLine, message });
  if (!source.startsWith(`${FENCE}\n`)) return [at(1, 'expected the front matter to open with a line "---"')];
  // A file may end with the closing line itself.
  const close = `${source}\n`.indexOf(`\n${FENCE}\n`, FENCE.length);
  if (close === -1) return [at(1, 'the front matter is not closed by a line "---"')];
  const frontMatter = source.slice(FENCE.length + 1, close + 1);
  const text = source.slice(close + FENCE.length + 2);

  const problems: CorpusProblem[] = [];
  const metadata = readMetadata(frontMatter, (offsetLine, message) =>
    problems.push(at(offsetLine + 1, message)),
  );
  if (text.trim() === '') {
    problems.push(
      at(source.slice(0, close).split('\n').length + 1, 'the article has no text after the front matter'),
    );
  }
  if (metadata === undefined || problems.length > 0) {
    const once = new Map(problems.map((problem) => [describeProblem(problem), problem]));
    return [...once.values()].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
  return { id, file, metadata, text, sentences: articleSentences(text, metadata.headline) };
}

function readMetadata(
  frontMatter: string,
  report: (line: number, message: string) => void,
): ArticleMetadata | undefined {
  const lines = new LineCounter();
  // The failsafe schema keeps every scalar a string, so that dates and numbers stay as the operator wrote them.
  const document = parseDocument(frontMatter, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  const problems = [
    ...document.errors.map(({ code, pos, message }) => ({
      offset: pos[0],
      message: MESSAGES.get(code) ?? message,
    })),
    ...surprises(document),
  ];
  for (const { offset, message } of problems) report(lines.linePos(offset).line, `front matter: ${message}`);
  if (problems.length > 0) return undefined;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    report(1, 'front matter: expected lines of the form "field: value"');
    return undefined;
  }
  const lineOf = (field: string): number => {
    const pair = contents?.items.find((item) => isScalar(item.key) && item.key.value === field);
    const range = pair !== undefined && isScalar(pair.key) ? pair.key.range : undefined;
    return range ? lines.linePos(range[0]).line : 1;
  };
  const result = metadataSchema.safeParse(document.toJS() ?? {});
  if (result.success) return withoutUndefined(result.data);
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report(
          lineOf(key),
          `${key}: unknown field; known are ${Object.keys(metadataSchema.shape).join(', ')}`,
        );
      }
    } else {
      const field = String(issue.path[0] ?? '');
      report(lineOf(field), `${field}: ${issue.message}`);
    }
  }
  return undefined;
}

/** The parser's commonest complaints, for people who do not know YAML. */
const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'text with a colon and a space in it must stand in quotation marks'],
  ['DUPLICATE_KEY', 'the field is stated twice'],
  ['MULTIPLE_DOCS', 'a line "..." or "--- " ends the front matter too early'],
]);

/** Signs of YAML that would silently change a value which an operator meant as plain text. */
function surprises(document: Document): readonly { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || node.tag !== undefined || node.anchor !== undefined) {
        found.push({
          offset,
          message: 'text that begins with "*", "&" or "!" must stand in quotation marks',
        });
      } else if (isScalar(node) && node.type === 'PLAIN' && typeof node.comment === 'string') {
        found.push({
          offset,
          message: 'a "#" after a space begins a comment; put the text in quotation marks',
        });
      }
    },
  });
  return found;
}

function withoutUndefined(fields: { [K in keyof ArticleMetadata]?: string | undefined }): ArticleMetadata {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isIsoDate(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/u.exec(
    value,
  );
  if (match?.[1] === undefined) return false;
  const date = new Date(`${match[1]}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(match[1]) &&
    !Number.isNaN(Date.parse(value))
  );
}
