import type { WebSocket } from 'ws';
import { createFeed, type Feed } from './feed.ts';
import {
  createSession,
  INTENT,
  isHomeOf,
  PRIVILEGED_INTENTS,
  replayEvents,
  type Session,
  sendEvent,
  sendPayload,
} from './gateway-session.ts';
import {
  integerIn,
  isJsonObject,
  type JsonObject,
  listIn,
  objectIn,
  parseJson,
  textIn,
} from './json-value.ts';
import type { World } from './world.ts';
import { guildCreatePayload } from './world-payloads.ts';

/** What the gateway has to know to let a client in. */
export interface GatewaySettings {
  readonly world: World;
  readonly token: string;
  readonly heartbeatMs: number;
  /** The privileged intents that the application has been granted, as bits. */
  readonly grantedIntents: number;
  /** Where a client resumes; known once the port is. */
  readonly resumeUrl: () => string;
}

/** The audience of an event: by intent and by server. */
export interface Audience {
  readonly intent?: number;
  readonly guildId?: string | undefined;
}

/** The gateway: it lets clients in, tells them what happens, and can be made to fail. */
export interface Gateway {
  /** Serves one client. */
  attach(socket: WebSocket): void;
  /** Tells every session that it concerns; what a session is told may depend on it. */
  dispatch(name: string, data: (session: Session) => unknown, audience?: Audience): void;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly counts: { readonly identifies: number; readonly resumes: number };
  /** Sessions that have been told everything a new client is told. */
  readonly readies: Feed<Session>;
  readonly resumptions: Feed<Session>;
  /** Cuts every connection without a word. */
  drop(): void;
  /** Closes every connection with one of Discord's codes. */
  close(code: number): void;
  /** Asks every client to connect again (opcode 7). */
  askToReconnect(): void;
  /** Declares every session invalid (opcode 9); unless `resumable`, they are forgotten. */
  invalidate(resumable: boolean): void;
  /** Whether heartbeats are acknowledged. */
  answerHeartbeats(answer: boolean): void;
}

const OPCODE = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** A client may send this many payloads a minute. */
const SENDS_PER_MINUTE = 120;

/** A gateway without clients. */
export function createGateway(settings: GatewaySettings): Gateway {
  const { world } = settings;
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const counts = { identifies: 0, resumes: 0 };
  const readies = createFeed<Session>('a login at the gateway');
  const resumptions = createFeed<Session>('a resumption at the gateway');
  let answersHeartbeats = true;

  const welcome = (session: Session) => {
    const guilds = [...world.guilds.values()].filter((guild) => guild.withBot && isHomeOf(session, guild.id));
    const seesGuilds = (session.intents & INTENT.guilds) !== 0;
    sendEvent(session, 'READY', {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: true, email: null },
      guilds: seesGuilds ? guilds.map((guild) => ({ id: guild.id, unavailable: true })) : [],
      session_id: session.id,
      resume_gateway_url: settings.resumeUrl(),
      shard: session.shard,
      application: { id: world.application.id, flags: world.application.flags },
      private_channels: [],
      relationships: [],
      _trace: [],
    });
    if (!seesGuilds) return;
    for (const guild of guilds) sendEvent(session, 'GUILD_CREATE', guildCreatePayload(guild, world));
  };

  const identify = (socket: WebSocket, data: JsonObject): Session | undefined => {
    const { token, intents, properties } = data as Record<string, unknown>;
    const [shard = 0, shards = 1] = listIn(data['shard']).map(integerIn);
    const refuse = (code: number, reason: string) => {
      socket.close(code, reason);
      return undefined;
    };
    if (token !== settings.token) return refuse(4004, 'Authentication failed.');
    if (shards < 1 || shard < 0 || shard >= shards) return refuse(4010, 'Invalid shard.');
    if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0 || intents >= 1 << 27) {
      return refuse(4013, 'Invalid intent(s).');
    }
    if (!isJsonObject(properties)) return refuse(4002, 'Error while decoding payload.');
    if ((intents & PRIVILEGED_INTENTS & ~settings.grantedIntents) !== 0) {
      return refuse(4014, 'Disallowed intent(s).');
    }
    counts.identifies += 1;
    const session = createSession(socket, intents, [shard, shards]);
    sessions.set(session.id, session);
    welcome(session);
    readies.push(session);
    return session;
  };

  const resume = (socket: WebSocket, data: JsonObject): Session | undefined => {
    const session = sessions.get(textIn(data['session_id']));
    const seen = integerIn(data['seq']);
    if (data['token'] !== settings.token) {
      socket.close(4004, 'Authentication failed.');
      return undefined;
    }
    if (session === undefined) {
      sendPayload(socket, { op: OPCODE.invalidSession, d: false });
      return undefined;
    }
    if (seen > session.sequence) {
      socket.close(4007, 'Invalid seq.');
      return undefined;
    }
    counts.resumes += 1;
    session.socket = socket;
    replayEvents(session, seen);
    sendEvent(session, 'RESUMED', { _trace: [] });
    resumptions.push(session);
    return session;
  };

  return {
    sessions,
    counts,
    readies,
    resumptions,
    attach(socket) {
      let session: Session | undefined;
      let sends: number[] = [];
      sockets.add(socket);
      socket.on('close', (code) => {
        sockets.delete(socket);
        if (session?.socket !== socket) return;
        session.socket = undefined;
        // A client that takes its leave does not come back to its session.
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      });
      socket.on('error', () => socket.terminate());
      sendPayload(socket, { op: OPCODE.hello, d: { heartbeat_interval: settings.heartbeatMs, _trace: [] } });
      socket.on('message', (raw: Buffer) => {
        const now = performance.now();
        sends = [...sends.filter((at) => now - at < 60_000), now];
        if (sends.length > SENDS_PER_MINUTE) return socket.close(4008, 'Rate limited.');
        const payload = parsePayload(raw);
        if (payload === undefined) return socket.close(4002, 'Error while decoding payload.');
        const data = objectIn(payload['d']);
        switch (payload['op'] === undefined ? -1 : integerIn(payload['op'])) {
          case OPCODE.heartbeat:
            if (answersHeartbeats) sendPayload(socket, { op: OPCODE.heartbeatAck });
            return;
          case OPCODE.identify:
            if (session !== undefined) return socket.close(4005, 'Already authenticated.');
            session = identify(socket, data);
            return;
          case OPCODE.resume:
            session = resume(socket, data) ?? session;
            return;
          case OPCODE.presence:
          case OPCODE.voiceState:
          case OPCODE.requestMembers:
            if (session === undefined) socket.close(4003, 'Not authenticated.');
            return;
          default:
            return socket.close(4001, 'Unknown opcode.');
        }
      });
    },
    dispatch(name, data, { intent = 0, guildId } = {}) {
      for (const session of sessions.values()) {
        const concerned = isHomeOf(session, guildId) && (intent === 0 || (session.intents & intent) !== 0);
        if (concerned) sendEvent(session, name, data(session));
      }
    },
    drop() {
      for (const socket of sockets) socket.terminate();
    },
    close(code) {
      for (const socket of sockets) socket.close(code);
    },
    askToReconnect() {
      for (const session of sessions.values()) sendPayload(session.socket, { op: OPCODE.reconnect, d: null });
    },
    invalidate(resumable) {
      for (const session of sessions.values()) {
        sendPayload(session.socket, { op: OPCODE.invalidSession, d: resumable });
        if (!resumable) sessions.delete(session.id);
      }
    },
    answerHeartbeats(answer) {
      answersHeartbeats = answer;
    },
  };
}

function parsePayload(raw: Buffer): JsonObject | undefined {
  try {
    const value = parseJson(raw.toString('utf8'));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
