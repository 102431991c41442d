import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Whether a person may ask now. `firstRefusal` is true once per minute, so that a flood is not answered by a flood. */
export type Allowance =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly waitSeconds: number; readonly firstRefusal: boolean };

/** Counts one question of this person and says whether it may be asked. The count is forgotten after a minute. */
export type RateLimit = (userId: string) => Promise<Allowance>;

/** A limit of this many questions a minute for each person; 0 for none. */
export function rateLimit(questionsPerMinute: number): RateLimit {
  if (questionsPerMinute === 0) return async () => ({ allowed: true });
  const limiter = new RateLimiterMemory({ points: questionsPerMinute, duration: 60 });
  return async (userId) => {
    try {
      await limiter.consume(userId);
      return { allowed: true };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return {
        allowed: false,
        waitSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
        firstRefusal: refusal.consumedPoints === questionsPerMinute + 1,
      };
    }
  };
}
