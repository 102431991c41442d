import { describe, expect, it } from 'vitest';
import { createLog, type LogStream } from '../src/log.ts';

const TOKEN = 'MTE5.secret-part.of_a_token';

function stream(isTTY = false): LogStream & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, isTTY, write: (line) => lines.push(line) };
}

describe('the log', () => {
  it('never shows a secret, neither in a message nor in a field nor in the stack of an error', () => {
    const out = stream();
    const log = createLog('info', [TOKEN, undefined, ''], out);
    log.info({ header: `Bot ${TOKEN}` }, `logging in with ${TOKEN}`);
    log.error({ err: new Error(`refused ${TOKEN}`, { cause: new Error(TOKEN) }) }, 'failed');
    expect(out.lines.join('')).not.toContain(TOKEN);
    expect(out.lines.join('')).toContain('[secret]');
  });

  it('says of an error what it is and where it arose, and nothing of what was being sent', () => {
    const out = stream();
    const error = Object.assign(new TypeError('Invalid Form Body'), {
      code: 50035,
      status: 400,
      requestBody: { json: { content: 'what somebody wrote' } },
      url: 'https://discord.com/api/v10/webhooks/1/interaction-token',
    });
    createLog('info', [], out).error({ err: error }, 'failed');
    const line = out.lines.join('');
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'TypeError', code: 50035, status: 400 },
      msg: 'failed',
    });
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('what somebody wrote');
    expect(line).not.toContain('interaction-token');
  });

  it('writes plain words where a person reads them', () => {
    const out = stream(true);
    createLog('info', [TOKEN], out).info({ articles: 5 }, `ready ${TOKEN}`);
    expect(out.lines).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d info ready \[secret\] articles=5\n$/u),
    ]);
  });

  it('keeps quiet below its level', () => {
    const out = stream();
    createLog('warn', [], out).info('nothing to see');
    expect(out.lines).toEqual([]);
  });
});
