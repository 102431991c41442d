import type { Label } from '../labels/label.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** Why something cannot be done, or an apology, to one person: silence reads as broken. */
export function refusalReply(...lines: readonly [Label, ...Label[]]): Reply {
  return { ...noticeReply(...lines), tone: 'problem' };
}
