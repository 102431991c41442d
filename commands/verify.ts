import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { quotationIndexOf } from '../src/archive/quotation-index-of.ts';
import { articleChoices, articleNamed } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { refusalReply } from '../src/discord/refusal-reply.ts';
import { verificationReply } from '../src/discord/verification-reply.ts';
import { label } from '../src/labels/label.ts';
import { verifyQuotation } from '../src/verification/verify-quotation.ts';

/** `/verify`: whether the articles print these words. */
export const verify: Command = {
  audience: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'verify',
    description: 'Check whether the articles print these words',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'The quotation, at least four words',
        required: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'The headline of the article that is said to have them',
        autocomplete: true,
      },
    ],
  },
  run({ options }, { archive: { corpus } }) {
    const named = String(options['article'] ?? '').trim();
    const articleId = named === '' ? undefined : articleNamed(corpus, named);
    if (named !== '' && articleId === undefined) return refusalReply(label('refuse-unknown-article'));
    const text = String(options['text'] ?? '');
    return verificationReply([verifyQuotation(corpus, quotationIndexOf(corpus), text, articleId)], {
      corpus,
    });
  },
  complete: (focused, _, { corpus }) => articleChoices(corpus, focused.value),
};
