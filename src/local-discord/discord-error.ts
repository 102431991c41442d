import { errorTree, type Problem } from './problem.ts';
import type { RestAnswer } from './rest-request.ts';

function error(status: number, code: number, message: string): RestAnswer {
  return { status, body: { message, code } };
}

/** Discord's refusals, with its codes and words. */
export const DISCORD_ERROR = {
  unauthorized: error(401, 0, '401: Unauthorized'),
  notFound: error(404, 0, '404: Not Found'),
  unknownChannel: error(404, 10_003, 'Unknown Channel'),
  unknownGuild: error(404, 10_004, 'Unknown Guild'),
  unknownMember: error(404, 10_007, 'Unknown Member'),
  unknownMessage: error(404, 10_008, 'Unknown Message'),
  unknownUser: error(404, 10_013, 'Unknown User'),
  unknownWebhook: error(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: error(404, 10_062, 'Unknown interaction'),
  unknownCommand: error(404, 10_063, 'Unknown application command'),
  alreadyAcknowledged: error(400, 40_060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: error(400, 40_094, 'Maximum number of follow up messages reached'),
  missingAccess: error(403, 50_001, 'Missing Access'),
  notInDirectMessages: error(403, 50_003, 'Cannot execute action on a DM channel'),
  notYourMessage: error(403, 50_005, 'Cannot edit a message authored by another user'),
  closedToBot: error(403, 50_007, 'Cannot send messages to this user'),
  notATextChannel: error(400, 50_008, 'Cannot send messages in a non-text channel'),
  missingPermissions: error(403, 50_013, 'Missing Permissions'),
  invalidWebhookToken: error(401, 50_027, 'Invalid Webhook Token'),
  invalidJson: error(400, 50_109, 'The request body contains invalid JSON.'),
  noHistory: error(403, 160_002, 'Cannot reply without permission to read message history'),
} as const;

/** The refusal of a body, with a tree of what is wrong; a message that shows nothing and too many commands have codes of their own. */
export function invalidForm(problems: readonly Problem[]): RestAnswer {
  const own = problems.find((problem) => /^\d+$/.test(problem.code));
  if (own !== undefined) return error(400, Number(own.code), own.message);
  return { status: 400, body: { message: 'Invalid Form Body', code: 50_035, errors: errorTree(problems) } };
}

/** An error that a test asked for. */
export function injectedError(status: number, code = 0, message = `${status}: injected`): RestAnswer {
  return error(status, code, message);
}
