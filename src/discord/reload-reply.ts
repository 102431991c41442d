import type { CorpusChanges, Reload } from '../archive/live-archive.ts';
import type { CorpusProblem } from '../corpus/corpus-problem.ts';
import { type Label, label } from '../labels/label.ts';
import { noticeReply } from './notice-reply.ts';
import { refusalReply } from './refusal-reply.ts';
import type { Reply } from './reply.ts';

/** What is spent on lists in one reply, in UTF-16 code units, so that it fits a plain message; the log has all. */
const LIST_LENGTH = 1000;

/** How a reload went, for the operator alone; undefined when another one was under way. */
export function reloadReply(reload: Reload | undefined): Reply {
  if (reload === undefined) return refusalReply(label('reload-busy'));
  const { version, elapsedMs: milliseconds } = reload;
  switch (reload.kind) {
    case 'kept': {
      const problems = reload.problems.length;
      return refusalReply(
        label('reload-kept', { version, problems, milliseconds }),
        ...problemLines(reload.problems),
      );
    }
    case 'swapped': {
      const values = { version, articles: reload.articles, milliseconds };
      const changes = changeLines(reload.changes);
      return changes.length === 0
        ? noticeReply(label('reload-same', values))
        : noticeReply(label('reload-done', values), ...changes);
    }
  }
}

function changeLines({ added, changed, removed }: CorpusChanges): readonly Label[] {
  const lists = [added, changed, removed].filter((list) => list.length > 0).length;
  const listed = (ids: readonly string[]) => {
    const named = withinLength(ids, LIST_LENGTH / lists);
    return { articles: named, further: ids.length - named.length };
  };
  return [
    ...(added.length > 0 ? [label('reload-added', listed(added))] : []),
    ...(changed.length > 0 ? [label('reload-changed', listed(changed))] : []),
    ...(removed.length > 0 ? [label('reload-removed', listed(removed))] : []),
  ];
}

function problemLines(problems: readonly CorpusProblem[]): readonly Label[] {
  const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const shown = withinLength(lines, LIST_LENGTH);
  const further = lines.length - shown.length;
  return [
    ...shown.map((problem) => label('reload-problem', { problem })),
    ...(further > 0 ? [label('reload-more-problems', { count: further })] : []),
  ];
}

/** The items from the first on that fit together. */
function withinLength(items: readonly string[], length: number): readonly string[] {
  let left = length;
  const end = items.findIndex((item) => {
    left -= item.length + 2;
    return left < 0;
  });
  return end === -1 ? items : items.slice(0, end);
}
