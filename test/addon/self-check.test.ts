/** `selfCheck` of the script editor, on the stand-in as it is and with deviations planted in it. */
import { describe, expect, it } from '@jest/globals';
import type { Run } from '../../preview/appsscript/types';
import { type Agent, startAgent } from './harness';

const table = ({ log }: Run) => (log[0]?.text ?? '').split('\n');
const differing = (run: Run) => table(run).filter((line) => line.includes(' · differs · '));

async function checked(agent: Agent): Promise<Run> {
  const { runtime } = agent.session;
  return runtime.run({ functionName: 'selfCheck', event: {} });
}

/** What an execution on an open message prints. */
async function opened(agent: Agent): Promise<Run> {
  const { host, runs } = agent.session;
  agent.session.stores.userProperties.set('selfCheck', 'yes');
  const mail = { ...message, date: agent.session.runtime.options.clock.now() };
  const step = await host.openMessage(mail);
  runs.push(...step.runs);
  return step.runs[0] as Run;
}

const message = {
  id: 'mail-1',
  threadId: 'thread-1',
  headers: [
    { name: 'From', value: 'Ann <ann@example.com>' },
    { name: 'To', value: 'agent@acme.example' },
    { name: 'Subject', value: 'A secret subject' },
    { name: 'Authentication-Results', value: 'mx.google.com; dmarc=pass header.from=example.com' },
  ],
  plainBody: 'Hello',
  htmlBody: '',
  attachments: [],
};

describe('on the stand-in as it is', () => {
  it('everything holds, and nothing is left but what asks for the next message', async () => {
    const agent = await startAgent();
    const before = new Map(agent.session.stores.userProperties);
    const run = await checked(agent);
    expect(run.outcome.kind).toBe('returned');
    expect(table(run).length).toBeGreaterThan(25);
    expect(table(run).at(-1)).toMatch(/^0 differs, 0 could not tell, \d+ holds$/);
    expect([...agent.session.stores.userProperties]).toEqual([...before, ['selfCheck', 'yes']]);
    expect(agent.session.stores.userCache.size).toBe(0);
  });

  it('the next message prints the rest once, and no text of its own', async () => {
    const agent = await startAgent();
    const run = await opened(agent);
    expect(table(run).at(-1)).toMatch(/^0 differs, 0 could not tell, \d+ holds$/);
    expect(run.outcome).toMatchObject({ kind: 'returned', value: { kind: 'cards' } });
    expect(run.log[0]?.text).not.toMatch(/ann@|secret/);
    expect(agent.session.stores.userProperties.has('selfCheck')).toBe(false);
    const again = await agent.session.host.openMessage({ ...message, id: 'mail-2', date: 0 });
    expect(again.runs[0]?.log).toEqual([]);
  });
});

/** What the script finds otherwise than it should, as code before its own; which row must say so. */
const planted: [string, RegExp, string][] = [
  ['no globalThis', /^globalThis exists/, 'var globalThis = undefined;'],
  ['an old parser', /^V8 takes/, 'Function = function () { throw new SyntaxError(); };'],
  ['stacks without columns', /^A stack names/, 'Error.prepareStackTrace = function () { return "at f (Code:2)"; };'],
  [
    'amounts in another form',
    /^Intl writes dollars/,
    'Intl.NumberFormat = function (_, o) { return { format: function () { return o.currency === "USD" ? "US$1234.50" : "1.234,50 €"; } }; };',
  ],
  [
    'dates without a zone',
    /^Intl writes dates/,
    'Intl.DateTimeFormat = function () { return { format: function () { return "Nov 20, 2026"; } }; };',
  ],
  ['no lists', /^Intl joins lists/, 'delete Intl.ListFormat;'],
  ['no names of languages', /^Intl names languages/, 'delete Intl.DisplayNames;'],
  ['no locales', /^Intl reads locales/, 'delete Intl.Locale;'],
  ['no plural forms', /^Intl knows plural/, 'delete Intl.PluralRules;'],
  [
    'digests of unsigned bytes',
    /^Digests are/,
    'Utilities.computeDigest = function () { return new Array(32).fill(200); };',
  ],
  ['ids of another form', /^Ids are/, 'Utilities.getUuid = function () { return "1"; };'],
  [
    'a user whose address is not told',
    /^Google tells the user/,
    'Session.getActiveUser = function () { return { getEmail: function () { return ""; } }; };',
  ],
  [
    'scopes that are not told',
    /^Google tells what/,
    'ScriptApp.getAuthorizationInfo = function () { return { getAuthorizedScopes: function () { return null; }, getAuthorizationStatus: function () {} }; };',
  ],
  [
    'a lock that is never free',
    /^The user’s lock/,
    'LockService.getUserLock = function () { return { tryLock: function () { return false; } }; };',
  ],
  [
    'a cache that forgets',
    /^The cache holds/,
    'CacheService.getUserCache = function () { return { putAll: function () {}, getAll: function () { return {}; }, removeAll: function () {} }; };',
  ],
  [
    'a card that prints actionMethodName',
    /^printJson names/,
    'CardService = Object.create(CardService, { newCardBuilder: { value: function () { return { addSection: function () { return this; }, build: function () { return { printJson: function () { return \'{"sections":[{"widgets":[{"buttonList":{"parameters":[],"actionMethodName":"onAction"}}]}]}\'; } }; } }; } } });',
  ],
];

/** The same for an open message. */
const plantedOnMessages: [string, RegExp, string][] = [
  ['a header that is refused', /^getHeader\('Reply-To'\)/, 'if (name === "Reply-To") throw new Error("no");'],
  [
    'a foreign check of the sender',
    /^Authentication-Results is/,
    'if (name === "Authentication-Results") return "evil.example; dmarc=pass";',
  ],
];

describe('what is planted is found', () => {
  it.each(planted)('%s', async (_, row, code) => {
    const agent = await startAgent();
    agent.appends(code);
    expect(differing(await checked(agent))).toEqual([expect.stringMatching(row)]);
  });

  it.each(plantedOnMessages)('on a message: %s', async (_, row, code) => {
    const agent = await startAgent();
    agent.appends(`
      var real = GmailApp.getMessageById;
      GmailApp.getMessageById = function (id) {
        var message = real.call(GmailApp, id), get = message.getHeader;
        message.getHeader = function (name) { ${code} return get.call(message, name); };
        return message;
      };`);
    expect(differing(await opened(agent))).toEqual([expect.stringMatching(row)]);
  });

  it('on a message: one whose text can be read', async () => {
    const agent = await startAgent();
    agent.appends(
      'var real = GmailApp.getMessageById; GmailApp.getMessageById = function (id) { var m = real.call(GmailApp, id); m.getPlainBody = function () { return "text"; }; return m; };',
    );
    expect(differing(await opened(agent))).toEqual([expect.stringMatching(/^The text of a message/)]);
  });

  it('api.stripe.com that does not know what a bad key is', async () => {
    const agent = await startAgent();
    agent.distorts((_, answer) => ({ ...answer, status: 200 }));
    expect(differing(await checked(agent))).toEqual([expect.stringMatching(/^api\.stripe\.com/)]);
  });

  it('a property that is cut', async () => {
    const agent = await startAgent();
    agent.appends(
      'var store = PropertiesService.getUserProperties; PropertiesService.getUserProperties = function () { var s = store.call(PropertiesService), get = s.getProperty; s.getProperty = function (n) { var v = get.call(s, n); return v && v.slice(0, 500); }; return s; };',
    );
    expect(differing(await checked(agent))).toEqual([expect.stringMatching(/^A property holds/)]);
  });

  it('slow stores', async () => {
    const agent = await startAgent();
    const { options } = agent.session.runtime;
    options.pace = async (_, call) => {
      if (call === 'PropertiesService.getProperties') await options.clock.sleep(400);
    };
    expect(differing(await checked(agent))).toEqual([expect.stringMatching(/^A service call takes/)]);
  });
});
