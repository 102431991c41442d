import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { RestAnswer } from './rest-request.ts';

/** How many requests of one kind a window takes. */
export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** Counts requests by bucket, as Discord does: one for each method, route and channel, server or webhook. */
export interface RateLimiter {
  /** The headers to send along, and the refusal when the window is full. */
  take(
    method: string,
    path: string,
  ): { readonly headers: Record<string, string>; readonly refusal?: RestAnswer };
}

/** A limiter with the same limit for every bucket; answers to interactions are exempt and carry no headers. */
export function createRateLimiter(clock: Clock, limit: RateLimit): RateLimiter {
  const windows = new Map<string, { used: number; end: number }>();
  return {
    take(method, path) {
      if (path.startsWith('/interactions/')) return { headers: {} };
      const bucket = createHash('sha1')
        .update(`${method} ${bucketRoute(path)}`)
        .digest('hex')
        .slice(0, 32);
      const now = clock.now();
      const open = windows.get(bucket);
      const window = open === undefined || open.end <= now ? { used: 0, end: now + limit.windowMs } : open;
      windows.set(bucket, window);
      window.used += 1;
      const resetAfter = (window.end - now) / 1000;
      const headers = {
        'x-ratelimit-limit': String(limit.requests),
        'x-ratelimit-remaining': String(Math.max(0, limit.requests - window.used)),
        'x-ratelimit-reset': (Date.now() / 1000 + resetAfter).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': bucket,
      };
      return window.used <= limit.requests
        ? { headers }
        : { headers, refusal: rateLimited(resetAfter, 'user') };
    },
  };
}

/** The refusal of a request that came too soon; `retryAfter` in seconds. */
export function rateLimited(retryAfter: number, scope: 'user' | 'shared' | 'global'): RestAnswer {
  const global = scope === 'global';
  return {
    status: 429,
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': scope,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(retryAfter),
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  };
}

/** The path with every id but the first masked, since the first names the channel, server or webhook. */
function bucketRoute(path: string): string {
  let first = true;
  return path.replaceAll(/\/(\d{15,20}|@original)/g, (whole) => {
    const kept = first ? whole : '/:id';
    first = false;
    return kept;
  });
}
