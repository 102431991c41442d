import type { Label } from '../labels/label.ts';
import { body } from './quote-list-reply.ts';
import type { Reply } from './reply.ts';

/** A few lines to one person. */
export function noticeReply(...lines: readonly [Label, ...Label[]]): Reply {
  return { visibility: 'private', tone: 'notice', blocks: lines.map(body), offers: [] };
}
