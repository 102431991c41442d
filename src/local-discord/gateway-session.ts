import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';

/** The intents that decide here what a session is sent, by Discord's bits. */
export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** The intents that have to be granted in the application's settings. */
export const PRIVILEGED_INTENTS = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;

/** How many events a session keeps for a client that comes back. */
const KEPT_EVENTS = 5000;

/** An event as it goes over the wire, under its number. */
interface Event {
  readonly sequence: number;
  readonly text: string;
}

/** What the gateway remembers of a client, with or without a socket. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  readonly log: Event[];
  socket: WebSocket | undefined;
  sequence: number;
}

/** A new session of a client that has just identified itself. */
export function createSession(socket: WebSocket, intents: number, shard: readonly [number, number]): Session {
  return { id: randomBytes(16).toString('hex'), intents, shard, log: [], socket, sequence: 0 };
}

/** Numbers an event, keeps it, and sends it when the client is there. */
export function sendEvent(session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({ op: 0, t: name, s: session.sequence, d: data });
  session.log.push({ sequence: session.sequence, text });
  if (session.log.length > KEPT_EVENTS) session.log.shift();
  sendText(session.socket, text);
}

/** Sends again what the client has not seen, in order. */
export function replayEvents(session: Session, after: number): void {
  for (const event of session.log) if (event.sequence > after) sendText(session.socket, event.text);
}

/** Sends a payload when the socket is open. */
export function sendPayload(socket: WebSocket | undefined, payload: unknown): void {
  sendText(socket, JSON.stringify(payload));
}

function sendText(socket: WebSocket | undefined, text: string): void {
  if (socket !== undefined && socket.readyState === socket.OPEN) socket.send(text);
}

/** Whether events of a server reach this session; conversations outside servers reach the first shard. */
export function isHomeOf(session: Session, guildId: string | undefined): boolean {
  const [own, count] = session.shard;
  const home = guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
  return home === own;
}
