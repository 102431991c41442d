import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { articleReply } from '../src/discord/article-reply.ts';
import { articleChoices, articleNamed } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { refusalReply } from '../src/discord/refusal-reply.ts';
import { label } from '../src/labels/label.ts';

/** `/article`: where an article comes from, and how it begins. */
export const article: Command = {
  audience: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'article',
    description: 'Show where an article comes from and how it begins',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Its headline',
        required: true,
        autocomplete: true,
      },
    ],
  },
  run({ options, user }, { archive: { corpus } }) {
    const articleId = articleNamed(corpus, String(options['article'] ?? ''));
    if (articleId === undefined) return refusalReply(label('refuse-unknown-article'));
    return articleReply(articleId, { corpus, audience: 'everyone', askerId: user.id });
  },
  complete: (focused, _, { corpus }) => articleChoices(corpus, focused.value),
};
