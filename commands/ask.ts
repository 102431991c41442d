import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { admits } from '../src/archive/open-archive.ts';
import { answerReply } from '../src/discord/answer-reply.ts';
import { publisherChoices } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { filterOptions } from '../src/discord/filter-options.ts';
import { refusalReply } from '../src/discord/refusal-reply.ts';
import { label } from '../src/labels/label.ts';

/** `/ask`: quotes that answer a question. */
export const ask: Command = {
  audience: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask a question and get word-for-word quotes from the articles',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know',
        required: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Whether only you see the reply (no, unless there is no answer)',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'publisher',
        description: 'Only articles of this publisher',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'from',
        description: 'Only articles published on this day or later, such as 2024-03-22',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'to',
        description: 'Only articles published on this day or earlier, such as 2024-03-24',
      },
    ],
  },
  async run({ options, user }, { archive }) {
    const question = String(options['question'] ?? '').trim();
    if (question === '') return refusalReply(label('refuse-empty-question'));
    const { corpus } = archive;
    const read = filterOptions(options, corpus);
    if (read.kind === 'refused') return refusalReply(read.reason);
    const answer = await archive.ask(question, read.filter);
    const alone = options['private'] === true || answer.kind === 'unanswered';
    return answerReply(answer, {
      corpus,
      audience: alone ? 'private' : 'everyone',
      askerId: user.id,
      searched: corpus.articles.filter((article) => admits(read.filter, article)).length,
    });
  },
  complete(focused, _, { corpus }) {
    return focused.name === 'publisher' ? publisherChoices(corpus, focused.value) : [];
  },
};
