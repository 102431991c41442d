import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { foundSourcesReply } from '../src/discord/found-sources-reply.ts';
import { refusalReply } from '../src/discord/refusal-reply.ts';
import { label } from '../src/labels/label.ts';

/** The message menu "Find sources": quotes that bear on what somebody wrote, for whoever asked. The message is not repeated. */
export const findSources: Command = {
  audience: 'everyone',
  data: { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Find sources' },
  async run({ targetText = '', user }, { archive }) {
    if (targetText.trim() === '') return refusalReply(label('refuse-empty-message'));
    const answer = await archive.ask(targetText);
    return foundSourcesReply(answer, { corpus: archive.corpus, audience: 'private', askerId: user.id });
  },
};
