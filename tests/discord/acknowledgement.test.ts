import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../src/discord/acknowledgement.ts';

const closed = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
const refused = (code: number) => Object.assign(new Error('refused'), { code });

/** Sends with these outcomes in turn, and counts. */
function sending(...outcomes: readonly (Error | string)[]): {
  readonly send: () => Promise<string>;
  tries: number;
} {
  const state = {
    tries: 0,
    send: async () => {
      const outcome = outcomes[state.tries] ?? 'stored';
      state.tries += 1;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
  return state;
}

describe('an acknowledgement', () => {
  it('is sent once when all is well', async () => {
    const sent = sending('stored');
    expect(await acknowledge(sent.send, 0, () => 10)).toBe('stored');
    expect(sent.tries).toBe(1);
  });

  it('is sent again when the connection broke', async () => {
    const sent = sending(closed(), 'stored');
    expect(await acknowledge(sent.send, 0, () => 10)).toBe('stored');
    expect(sent.tries).toBe(2);
  });

  it('counts as given when Discord had it before the connection broke', async () => {
    const sent = sending(closed(), refused(40_060));
    expect(await acknowledge(sent.send, 0, () => 10)).toBeUndefined();
  });

  it('is given up when Discord waits no longer, or the connection keeps breaking', async () => {
    const late = sending(closed(), 'stored');
    await expect(acknowledge(late.send, 0, () => 2_900)).rejects.toThrow('other side closed');
    expect(late.tries).toBe(1);
    const broken = sending(closed(), closed(), closed(), 'stored');
    await expect(acknowledge(broken.send, 0, () => 10)).rejects.toThrow('other side closed');
  });

  it('is not sent again when Discord refuses it', async () => {
    const sent = sending(refused(50_035));
    await expect(acknowledge(sent.send, 0, () => 10)).rejects.toThrow('refused');
    expect(sent.tries).toBe(1);
  });
});
