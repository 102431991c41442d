import type { Answer, UnansweredReason } from '../answer/answer.ts';
import { type Label, label } from '../labels/label.ts';
import {
  type Audience,
  body,
  heading,
  type QuoteListContext,
  quoteListReply,
  searchedLine,
} from './quote-list-reply.ts';
import type { Block, Offer, Reply } from './reply.ts';

const REASONS: Readonly<Record<UnansweredReason, Label>> = {
  'no-words': label('no-words'),
  'no-match': label('no-match'),
  'no-evidence': label('no-evidence'),
};

/**
 * The answer as a reply: quotes, quotes that may not answer, or the statement that there is no answer.
 * For a slash command that found none, give the audience `private`: that reply is shown to the asker alone.
 */
export function answerReply(answer: Answer, context: QuoteListContext): Reply {
  const missing = missingWords(answer.missingTerms, context.audience);
  if (answer.kind === 'unanswered') return unansweredReply(answer, missing, context);
  const { kind, figuresDiffer, quotes, further } = answer;
  const list = { kind, figuresDiffer, quotes: [...quotes, ...further] };
  const reply = quoteListReply(list, 0, quotes.length, context);
  if (kind === 'quoted') return reply;
  const firstItem = reply.blocks.findIndex((block) => block.type !== 'label');
  return { ...reply, blocks: reply.blocks.toSpliced(firstItem, 0, ...missing) };
}

function unansweredReply(
  { reason, further }: Extract<Answer, { kind: 'unanswered' }>,
  missing: readonly Block[],
  context: QuoteListContext,
): Reply {
  const remove: readonly Offer[] =
    context.audience === 'private' ? [] : [{ type: 'remove', askerId: context.askerId }];
  return {
    visibility: context.audience === 'private' ? 'private' : 'public',
    tone: 'unanswered',
    blocks: [
      heading(label('no-answer')),
      body(REASONS[reason]),
      ...missing,
      body(label('try-other-words')),
      searchedLine(context),
    ],
    offers: [{ type: 'nearest', quotes: further }, ...remove],
  };
}

/** Most words that are named; a question made of noise would fill the message. */
const NAMED_WORDS = 12;
const NAMED_CHARACTERS = 300;

/** The question's words that no article contains, or only their number where others would read them without the question. */
function missingWords(words: readonly string[], audience: Audience): readonly Block[] {
  if (words.length === 0) return [];
  const nameable = words.length <= NAMED_WORDS && words.join(', ').length <= NAMED_CHARACTERS;
  return [
    body(
      audience === 'everyone' || !nameable
        ? label('missing-words-counted', { count: words.length })
        : label('missing-words', { words }),
    ),
  ];
}
