import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { type Label, label } from '../labels/label.ts';
import { discordCode } from './discord-error.ts';

/** Discord's codes for an interaction, or its token, that is no longer valid. */
const EXPIRED = new Set([10_015, 10_062, 50_027]);
const UNKNOWN_MESSAGE = 10_008;
/** The permission whose lack each of Discord's codes tells of. */
const LACKED: ReadonlyMap<number, string> = new Map([
  [50_001, 'View Channel'],
  [50_013, 'Send Messages'],
  [160_002, 'Read Message History'],
]);

/** Whether Discord no longer takes a response to the interaction. */
export function isExpired(error: unknown): boolean {
  return EXPIRED.has(discordCode(error) ?? 0);
}

/** Whether the bot may not do here what it tried to do. */
export function isMissingPermission(error: unknown): boolean {
  return LACKED.has(discordCode(error) ?? 0);
}

/** Logs anything thrown with a reference, and gives the sentence that the person gets: what is lacking, or an apology. */
export function sentenceFor(
  error: unknown,
  log: Logger,
  circumstances: Readonly<Record<string, string>>,
): Label {
  const code = discordCode(error) ?? 0;
  const permission = LACKED.get(code);
  if (permission !== undefined) {
    log.warn({ ...circumstances, permission }, 'a permission is missing');
    return label('refuse-missing-permission', { permissions: [permission] });
  }
  if (code === UNKNOWN_MESSAGE) {
    log.info(circumstances, 'the message is gone');
    return label('refuse-message-gone');
  }
  if (EXPIRED.has(code)) {
    log.warn({ ...circumstances, code }, 'the interaction has expired');
    return label('refuse-expired');
  }
  const reference = randomBytes(4).toString('hex');
  log.error({ err: error, ...circumstances, reference }, 'an answer failed');
  return label('failed', { reference });
}
