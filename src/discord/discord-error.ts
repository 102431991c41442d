/** What undici and the operating system call a connection that broke; discord.js repeats a request for few of them. */
const LOST = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
]);

/** Discord's JSON error code of anything thrown; undefined when it is not an error of Discord's API. */
export function discordCode(thrown: unknown): number | undefined {
  const code = codeOf(thrown);
  return typeof code === 'number' ? code : undefined;
}

/** Whether the connection broke, so that nobody knows whether the request arrived. */
export function isLostConnection(thrown: unknown): boolean {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return [codeOf(thrown), codeOf(cause)].some((code) => typeof code === 'string' && LOST.has(code));
}

function codeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
}
