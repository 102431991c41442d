import { ApplicationCommandType } from 'discord.js';
import { quotationIndexOf } from '../src/archive/quotation-index-of.ts';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { refusalReply } from '../src/discord/refusal-reply.ts';
import { verificationReply } from '../src/discord/verification-reply.ts';
import { label } from '../src/labels/label.ts';
import { quotationsIn } from '../src/verification/quotations-in.ts';
import { verifyQuotation } from '../src/verification/verify-quotation.ts';

/** Checking one takes up to 50 ms among 10,000 articles, and Discord gives three seconds. */
const MOST_QUOTATIONS = 25;

/** The message menu "Check quotations": what became of every passage that somebody's message quotes. */
export const checkQuotations: Command = {
  audience: 'everyone',
  data: { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Check quotations' },
  run({ targetText = '' }, { archive: { corpus } }) {
    if (targetText.trim() === '') return refusalReply(label('refuse-empty-message'));
    const index = quotationIndexOf(corpus);
    const quotations = quotationsIn(targetText).slice(0, MOST_QUOTATIONS);
    return verificationReply(
      quotations.map((text) => verifyQuotation(corpus, index, text)),
      { corpus },
    );
  },
};
