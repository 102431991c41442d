import { wholeWords } from './whole-words.ts';

const YOU = '(?:you|u|ya)';
const YOUR = '(?:your|ur|yr)';
const MANNER = '(?: (?:own|very own|personal|honest|real|true|actual|unbiased|professional|best))*';
const VIEW = '(?:opinions?|views?|takes?|thoughts?|guess|gut feeling|theory|theories|stance|verdict|advice)';

const OWN_OPINION = wholeWords(
  [
    `${YOUR}${MANNER} ${VIEW}`,
    `what do ${YOU} (?:think|reckon|feel) (?:of|about|on)`,
    `${YOU} personally`,
    `which side (?:are|r|do) ${YOU}`,
    `do ${YOU} (?:support|agree|prefer|condemn)`,
  ].join('|'),
);

/**
 * Whether a question wants to know what the one who is asked thinks. A bot that only quotes thinks nothing, and what somebody
 * in an article thinks is no answer to it.
 */
export function asksForOwnOpinion(question: string): boolean {
  return OWN_OPINION.test(question.toLowerCase());
}
