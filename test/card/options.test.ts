import { describe, expect, it } from '@jest/globals';
import { type CardOptions, parseCardOptions, UsageError } from '../../preview/card/options';

const PRESENT = Date.UTC(2026, 10, 20);

function parsed(...args: string[]): CardOptions {
  const options = parseCardOptions(args, PRESENT);
  if (options === 'help') throw new Error('asked for help');
  return options;
}

function refusal(...args: string[]): string {
  try {
    parseCardOptions(args, PRESENT);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error('was taken');
}

describe('the command line', () => {
  it('opens the homepage at the present time when nothing is said', () => {
    expect(parsed()).toEqual({
      mail: null,
      key: null,
      deeds: [],
      faults: new Map(),
      stripe: undefined,
      allowLive: false,
      latencyMs: 0,
      now: PRESENT,
      locale: undefined,
      timeZone: undefined,
      platform: 'WEB',
      foreign: null,
      json: false,
    });
  });

  it('understands every option', () => {
    const options = parsed(
      ...['--from', 'Jane <jane@x.example>', '--to', 'a@x', '--cc', 'b@x', '--reply-to', 'c@x', '--subject', 'Hi'],
      ...['--key', 'premium', '--do', 'click:Refund', '--do', 'set:amount=5=6', '--do', 'back', '--do', 'home'],
      ...['--do', 'reopen', '--do', 'open:d@x', '--fault', '0:429', '--fault', '3:lost-after'],
      ...['--stripe', 'https://api.stripe.com/', '--allow-live', '--latency', '300', '--now', '2027-01-02T03:04:05Z'],
      ...['--locale', 'de-de', '--time-zone', 'Europe/Berlin', '--platform', 'web', '--json'],
    );
    expect(options).toEqual({
      mail: {
        kind: 'composed',
        from: 'Jane <jane@x.example>',
        addressed: { to: 'a@x', cc: 'b@x', replyTo: 'c@x', subject: 'Hi' },
      },
      key: 'premium',
      deeds: [
        { text: 'click:Refund', deed: { kind: 'click', label: 'Refund' } },
        { text: 'set:amount=5=6', deed: { kind: 'set', field: 'amount', value: '5=6' } },
        { text: 'back', deed: { kind: 'back' } },
        { text: 'home', deed: { kind: 'home' } },
        { text: 'reopen', deed: { kind: 'reopen' } },
        { text: 'open:d@x', deed: { kind: 'open', address: 'd@x' } },
      ],
      faults: new Map([
        [0, '429'],
        [3, 'lost-after'],
      ]),
      stripe: 'https://api.stripe.com',
      allowLive: true,
      latencyMs: 300,
      now: Date.UTC(2027, 0, 2, 3, 4, 5),
      locale: 'de-DE',
      timeZone: 'Europe/Berlin',
      platform: 'WEB',
      foreign: null,
      json: true,
    });
    expect(parsed('--eml', 'a.eml').mail).toEqual({ kind: 'file', path: 'a.eml' });
    expect(parsed('--script', 'a.js', '--manifest', 'm.json').foreign).toEqual({ script: 'a.js', manifest: 'm.json' });
    expect(parsed('--consent', 'script.locale, userinfo.email').consent).toEqual(['script.locale', 'userinfo.email']);
    expect(parsed('--consent', '').consent).toEqual([]);
    expect(parseCardOptions(['--help'], PRESENT)).toBe('help');
  });

  it.each([
    [['--form', 'x'], "Unknown option '--form'; see --help."],
    [['hello'], "Unexpected argument 'hello'"],
    [['--from'], "Option '--from <value>' argument missing; see --help."],
    [['--from', 'a@x', '--eml', 'f'], 'not both'],
    [['--cc', 'a@x'], 'need --from'],
    [['--do', 'press:OK'], '“press:OK” is not a step'],
    [['--do', 'click:'], 'is not a step'],
    [['--do', 'set:key'], 'is not a step'],
    [['--fault', '1:slow'], '“1:slow” is not a fault'],
    [['--fault', '0:500'], 'There is no step 0 to fail: the steps are 1 to 1.'],
    [['--fault', '3:500', '--do', 'home'], 'There is no step 3'],
    [['--stripe', 'stripe'], 'not the address of a server'],
    [['--stripe', 'https://api.stripe.com/v1'], 'not the address of a server'],
    [['--latency', '-5'], "'--latency'"],
    [['--latency', 'slow'], 'not a latency'],
    [['--now', 'yesterday'], 'not a time'],
    [['--now', '5'], 'not a time'],
    [['--locale', '??'], 'not a locale'],
    [['--time-zone', 'Mars/Base'], 'not a time zone'],
    [['--platform', 'WATCH'], 'not a platform'],
    [['--script', 'a.js'], 'both --script and --manifest'],
    [['--script', 'a.js', '--manifest', 'm', '--key', 'free'], '--key connects Tillside'],
    [['--do', 'reopen'], 'no message to reopen'],
    [['--do', 'reopen', '--do', 'open:a@x'], 'no message to reopen'],
    [['--platform', 'ANDROID'], 'no homepage'],
    [['--platform', 'IOS', '--from', 'a@x', '--do', 'home'], 'no homepage'],
  ])('refuses %j in one sentence', (args, expected) => {
    const sentence = refusal(...args);
    expect(sentence).toContain(expected);
    expect(sentence).toMatch(/^[^\n]+\.$/);
  });

  it('lets a message be reopened once one was opened', () => {
    expect(parsed('--do', 'open:a@x', '--do', 'reopen').deeds).toHaveLength(2);
  });
});
