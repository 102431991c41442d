import type { Command } from '../src/discord/command.ts';
import { about } from './about.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { checkQuotations } from './check-quotations.ts';
import { findSources } from './find-sources.ts';
import { reload } from './reload.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';

/** Every application command there is. */
export const commands: readonly Command[] = [
  ask,
  verify,
  timeline,
  article,
  sources,
  about,
  findSources,
  checkQuotations,
  reload,
  status,
];
