import { differenceLabel } from '../labels/difference-label.ts';
import { label } from '../labels/label.ts';
import { verdictLabel } from '../labels/verdict-label.ts';
import { LEAST, type Verification } from '../verification/verification.ts';
import { noticeReply } from './notice-reply.ts';
import { body, heading, type QuoteListContext, searchedLine, small } from './quote-list-reply.ts';
import type { Block, QuotationCheck, Reply } from './reply.ts';

/** Quotations of one message that are checked at once. */
const QUOTATIONS = 3;

/** What is spent on the words that were checked and on differences, in UTF-16 code units, so that they fit plain text. */
const TYPED_LENGTH = 600;

/**
 * What became of quotations, for the one person who had them checked: each with its verdict, its differences, a changed
 * negation or number first, and the whole printed sentences with the quoted part marked. What can be shared is without
 * the words that were typed.
 */
export function verificationReply(
  verifications: readonly Verification[],
  context: Pick<QuoteListContext, 'corpus'>,
): Reply {
  if (verifications.length === 0) return noticeReply(label('no-quotations'));
  const shown = verifications.slice(0, QUOTATIONS);
  const further = verifications.length - shown.length;
  const checks = shown.map(checkOf);
  const blocks = shown.flatMap((verification, index) => [
    ...(shown.length > 1 ? [small(label('checked-quotation', { number: index + 1, of: shown.length }))] : []),
    ...verdictBlocks(checkOf(verification), typedLines(verification, TYPED_LENGTH / shown.length)),
  ]);
  return {
    visibility: 'private',
    tone: toneOf(shown),
    blocks: [
      ...blocks,
      ...(further > 0 ? [body(label('more-quotations', { count: further }))] : []),
      ...boldNote(checks),
      searchedLine(context),
    ],
    offers: [{ type: 'cite' }, { type: 'share-checks', checks }],
  };
}

/** The same for everyone in a channel, without the words that were checked. */
export function sharedChecksReply(checks: readonly QuotationCheck[], context: QuoteListContext): Reply {
  return {
    visibility: 'public',
    tone: 'notice',
    blocks: [
      body(label('shared-check')),
      ...checks.flatMap((check) => verdictBlocks(check, [])),
      ...boldNote(checks),
      searchedLine(context),
    ],
    offers: [{ type: 'cite' }, { type: 'remove', askerId: context.askerId }],
  };
}

function checkOf({ verdict, passages }: Verification): QuotationCheck {
  return {
    verdict,
    passages: passages.map(({ articleId, span, marked }) => ({
      quote: { articleId, span, alsoIn: [] },
      marked,
    })),
  };
}

function verdictBlocks({ verdict, passages }: QuotationCheck, typed: readonly Block[]): readonly Block[] {
  return [
    heading(verdictLabel(verdict, LEAST)),
    ...typed,
    ...passages.map(
      ({ quote, marked }): Block => ({ type: 'quote', quote, marked: [marked], contextButton: true }),
    ),
  ];
}

/** The words that were checked, where they are short enough to be repeated, and as many differences as find room. */
function typedLines({ text, passages }: Verification, room: number): readonly Block[] {
  const checked = text.length <= room / 2 ? [small(label('checked-words', { text }))] : [];
  const differences = passages.flatMap((passage) => passage.differences);
  let left = room / 2;
  const end = differences.findIndex(({ quoted, printed }) => {
    left -= quoted.length + printed.length + 20;
    return left < 0;
  });
  const shown = end === -1 ? differences : differences.slice(0, end);
  const count = differences.length - shown.length;
  return [
    ...checked,
    ...shown.map((difference) => body(differenceLabel(difference))),
    ...(count > 0 ? [body(label('more-differences', { count }))] : []),
  ];
}

function boldNote(checks: readonly QuotationCheck[]): readonly Block[] {
  return checks.some(({ passages }) => passages.length > 0) ? [small(label('quoted-part-in-bold'))] : [];
}

function toneOf(verifications: readonly Verification[]): Reply['tone'] {
  const verdicts = verifications.map(({ verdict }) => verdict);
  if (verdicts.every((verdict) => verdict === 'exact' || verdict === 'typography')) return 'answer';
  return verdicts.every((verdict) => verdict === 'absent' || verdict === 'too-short')
    ? 'unanswered'
    : 'related';
}
