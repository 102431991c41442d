/** One thing that is wrong with a body: where, by which of Discord's codes, and in Discord's words. */
export interface Problem {
  /** Keys and positions from the body's root, joined by dots; empty for the body itself. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

interface Branch {
  readonly errors: { readonly code: string; readonly message: string }[];
  readonly inner: Map<string, Branch>;
}

/** The tree in which Discord's `50035 Invalid Form Body` names the problems: `_errors` at the end of each path. */
export function errorTree(problems: readonly Problem[]): Record<string, unknown> {
  const root: Branch = { errors: [], inner: new Map() };
  for (const { path, code, message } of problems) {
    let branch = root;
    for (const key of path.split('.').filter((step) => step !== '')) {
      const next = branch.inner.get(key) ?? { errors: [], inner: new Map<string, Branch>() };
      branch.inner.set(key, next);
      branch = next;
    }
    branch.errors.push({ code, message });
  }
  return asTree(root);
}

function asTree({ errors, inner }: Branch): Record<string, unknown> {
  const below = Object.fromEntries([...inner].map(([key, branch]) => [key, asTree(branch)]));
  return errors.length === 0 ? below : { ...below, _errors: errors };
}

/** The length that Discord counts, which is in code points. */
export function lengthOf(text: unknown): number {
  return typeof text === 'string' ? Array.from(text).length : 0;
}

/** A text within its bounds gives no problem; a missing one counts as empty. */
export function boundedText(path: string, text: unknown, least: number, most: number): readonly Problem[] {
  const length = lengthOf(text);
  if (length > most) {
    return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }];
  }
  if (length < least) {
    return length === 0
      ? [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : [{ path, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${least} or more in length.` }];
  }
  return [];
}

/** A list with at most as many entries as Discord takes gives no problem. */
export function boundedList(
  path: string,
  list: readonly unknown[],
  least: number,
  most: number,
): readonly Problem[] {
  return list.length >= least && list.length <= most
    ? []
    : [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${least} and ${most} in length.` }];
}
