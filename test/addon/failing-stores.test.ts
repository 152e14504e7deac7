/** Google's stores and Stripe fail at the worst moment: what was done is told, and what only helps costs nothing. */
import { describe, expect, it } from '@jest/globals';
import { CANCEL, confirming, effects, ends, perform, sentWrites } from './cancelling';
import { type Agent, connectedAgent, idsOf, MINUTE, meanwhile, startAgent } from './harness';
import { fillsIn } from './paying';

const DONE = /Done\. The subscription ends on Dec 4\./;

/** Fails what `fails` chooses, from the moment when the write has been answered. */
function afterTheWrite(agent: Agent, fails: (call: string, args: string) => boolean) {
  let isWritten = false;
  agent.distorts((request, answer) => {
    if (request.method === 'POST') isWritten = true;
    return answer;
  });
  agent.breaks((call, args) => isWritten && fails(call, args));
}

describe('a write that was done', () => {
  it.each([
    ['the properties', /^PropertiesService/],
    ['the cache', /^CacheService/],
    ['the lock', /^LockService/],
    ['the mailbox', /^GmailApp/],
    ['every service of Google’s but the network', /^(?!UrlFetchApp)/],
  ])('is told though %s fails after it', async (_, calls) => {
    const agent = await confirming();
    afterTheWrite(agent, (call) => calls.test(call));
    const { text } = await agent.clicks(CANCEL);
    expect(text).toMatch(DONE);
    expect(text).not.toMatch(/Something unexpected|Nothing was|outcome unknown/i);
    agent.breaks(null);
    expect(effects(agent)).toBe(1);
  });

  it.each([
    ['can’t be reached', () => new Error('Address unavailable')],
    ['has a problem', { status: 500, headers: {}, body: '{}' }],
    [
      'does not accept the key any more',
      { status: 401, headers: {}, body: '{"error":{"type":"invalid_request_error"}}' },
    ],
    ['answers with something else', { status: 200, headers: {}, body: '<html>' }],
  ])('is told though Stripe %s after it, and the card says what is missing', async (_, failure) => {
    const agent = await confirming();
    let isWritten = false;
    agent.distorts((request, answer) => {
      if (isWritten) {
        if (typeof failure === 'function') throw failure();
        return failure;
      }
      isWritten = request.method === 'POST';
      return answer;
    });
    const { title, text, offers } = await agent.clicks(CANCEL);
    expect(title).toBe('Outcome');
    expect(text).toMatch(DONE);
    expect(text).toMatch(/The customer could not be shown after it\./);
    expect(text).not.toMatch(/Nothing was|outcome unknown/i);
    expect(offers).not.toContain(CANCEL);
    agent.distorts(null);
    expect((await agent.clicks('Back to customer')).title).toBe('Mona Month');
    expect(effects(agent)).toBe(1);
  });

  it('is found where its outcome could not be stored', async () => {
    const agent = await confirming();
    const parameters = perform(agent);
    afterTheWrite(agent, (call) => /^PropertiesService\.set/.test(call));
    await agent.clicks(CANCEL);
    agent.breaks(null);
    agent.distorts(null);
    expect((await agent.reopens()).text).toMatch(/Outcome unknown/);
    expect((await agent.clicks('Outcome unknown')).text).toMatch(DONE);
    expect((await agent.forges(parameters)).text).toMatch(DONE);
    expect(effects(agent)).toBe(1);
  });
});

it('a tap that could not look does not say that an earlier one changed nothing', async () => {
  const agent = await confirming();
  agent.suffers('lost-after');
  await agent.clicks(CANCEL);
  agent.breaks((call) => /^PropertiesService/.test(call));
  const { title, text } = await agent.clicks('Check');
  expect(title).toBe('Google’s storage did not answer');
  expect(text).toMatch(/Nothing was changed in Stripe by this tap\./);
  expect(ends(agent)).toBe(true);
});

describe('a write that can’t be stored before it is sent', () => {
  it.each([
    ['be read', /^PropertiesService\.get/],
    ['be written', /^PropertiesService\.set/],
  ])('is not sent, and that is said, where the properties can’t %s', async (_, calls) => {
    const agent = await confirming();
    agent.breaks((call) => calls.test(call));
    const { title, text } = await agent.clicks(CANCEL);
    expect(title).toBe('Google’s storage did not answer');
    expect(text).toMatch(/changed in Stripe by this tap/);
    expect(sentWrites(agent)).toEqual([]);
    agent.breaks(null);
    expect(ends(agent)).toBe(false);
  });

  it('is not sent without the lock, and that is said', async () => {
    const agent = await confirming();
    agent.breaks((call) => /^LockService/.test(call));
    const { title, text, offers } = await agent.clicks(CANCEL);
    expect(title).toBe('Still at work');
    expect(text).toMatch(/This tap sent nothing/);
    expect(offers).not.toContain(CANCEL);
    expect(sentWrites(agent)).toEqual([]);
  });
});

describe('a lookup', () => {
  const lookups: [string, (agent: Agent) => Promise<unknown>, string, string][] = [
    ['at first sight', (agent) => agent.opensHome(), 'monthly@example.com', 'Mona Month'],
    [
      'of somebody known',
      async (agent) => {
        await agent.opens('monthly@example.com');
        await agent.waits(11 * MINUTE);
      },
      'monthly@example.com',
      'Mona Month',
    ],
    ['again', (agent) => agent.opens('monthly@example.com'), 'monthly@example.com', 'Mona Month'],
    ['of nobody', (agent) => agent.opensHome(), 'nobody@unknown.example', 'Nobody found'],
  ];
  const failures: [string, RegExp][] = [
    ['the cache fails', /^CacheService/],
    ['the cache can’t be read', /^CacheService\.get/],
    ['properties can’t be written', /^PropertiesService\.(set|delete)/],
    ['the lock fails', /^LockService/],
    ['nothing can be kept', /^(CacheService|LockService|PropertiesService\.(set|delete))/],
  ];
  it.each(
    lookups.flatMap(([name, given, from, title]) =>
      failures.map(([failure, calls]) => [name, from, failure, given, title, calls] as const),
    ),
  )('%s, of %s: shows its card though %s', async (_name, from, _failure, given, title, calls) => {
    const agent = await connectedAgent('premium');
    await given(agent);
    agent.breaks((call) => calls.test(call));
    const seen = await agent.opens(from);
    expect(seen.title).toBe(title);
    expect(seen.text).not.toMatch(/unexpected|storage/i);
  });

  it('shows the card when the properties fail once, and says so when they fail for good', async () => {
    const agent = await connectedAgent('premium');
    let failures = 1;
    agent.breaks((call) => call === 'PropertiesService.getProperties' && failures-- > 0);
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
    agent.breaks((call) => call === 'PropertiesService.getProperties');
    const { title, text } = await agent.opens('krona@example.is');
    expect(title).toBe('Google’s storage did not answer');
    expect(text).not.toMatch(/No Stripe account is connected/);
  });

  it('does not wait for a write that is under way, and keeps nothing then', async () => {
    const agent = await confirming();
    const { stores } = agent.session;
    const window = await startAgent({ window: agent });
    const left: string[][] = [];
    const names = () =>
      [...stores.userProperties.keys(), ...stores.userCache.keys()].filter((name) => !/^inte/.test(name));
    const opens = async () => {
      left.push(names());
      expect((await window.opens('yearly@example.com')).title).toBe('Yearly Yang');
      left.push(names());
    };
    await meanwhile(
      agent,
      () => agent.clicks(CANCEL),
      (call) => call === 'UrlFetchApp.fetch',
      window,
      opens,
    );
    expect(left[1]).toEqual(left[0]);
  });
});

describe('disconnecting', () => {
  const disconnect = async (agent: Agent) => {
    await agent.opens('monthly@example.com');
    await agent.clicks('Settings');
    await agent.clicks('Disconnect');
    return () => agent.clicks('Disconnect');
  };

  it.each([
    ['the cache', /^CacheService/],
    ['the lock', /^LockService/],
    ['the mailbox', /^GmailApp/],
  ])('deletes the key though %s fails', async (_, calls) => {
    const agent = await connectedAgent('premium');
    const act = await disconnect(agent);
    agent.breaks((call) => calls.test(call));
    expect((await act()).notification).toMatch(/The key was deleted here/);
    expect(idsOf(agent)).toEqual([]);
  });

  it('deletes the key though nothing else can be deleted', async () => {
    const agent = await connectedAgent('premium');
    const act = await disconnect(agent);
    agent.breaks((call, args) => /^PropertiesService\.delete/.test(call) && !args.includes('connection.'));
    await act();
    expect(idsOf(agent)).toEqual([]);
    agent.breaks(null);
    await agent.opensHome();
    const names = [...agent.session.stores.userProperties.keys()];
    expect(names.filter((name) => name.includes('.'))).toEqual([]);
  });

  it('leaves nothing in the cache where a confirmation could not be stored at once before', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    expect(agent.session.stores.userCache.size).toBeGreaterThan(0);
    let failures = 2;
    agent.breaks((call) => /^PropertiesService\.set/.test(call) && failures-- > 0);
    await fillsIn(agent, 'Cancel');
    expect(failures).toBeLessThan(1);
    agent.breaks(null);
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    await agent.opensHome();
    expect([...agent.session.stores.userCache.keys()]).toEqual([]);
  });

  it('says that the key may still be here where it could not be deleted', async () => {
    const agent = await connectedAgent('premium');
    const act = await disconnect(agent);
    agent.breaks((call) => /^PropertiesService\.delete/.test(call));
    const { title, text, notification } = await act();
    expect(title).toBe('Not disconnected');
    expect(text).toMatch(/it may still be here/);
    expect(notification ?? '').not.toMatch(/deleted/);
    agent.breaks(null);
    expect(idsOf(agent)).toHaveLength(1);
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    expect(idsOf(agent)).toEqual([]);
  });
});

describe('what needs its store says so plainly', () => {
  it('when a key can’t be kept', async () => {
    const agent = await startAgent();
    agent.breaks((call) => /^PropertiesService\.set/.test(call));
    const { title, text } = await agent.connects('premium');
    expect(title).toBe('Google’s storage did not answer');
    expect(text).not.toMatch(/Connected/);
    agent.breaks(null);
    expect(idsOf(agent)).toEqual([]);
  });

  it('when settings can’t be kept', async () => {
    const agent = await connectedAgent('premium');
    await agent.opensHome();
    await agent.clicks('Settings');
    agent.breaks((call) => /^PropertiesService\.set/.test(call));
    const { title, notification } = await agent.clicks('Save settings');
    expect(title).toBe('Google’s storage did not answer');
    expect(notification ?? '').not.toMatch(/saved/);
  });
});

describe('Gmail that does not give the open email', () => {
  it('is said to, with a way to find the customer, whatever was tapped', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    agent.breaks((call) => /^Gmail/.test(call));
    const { title, offers } = await agent.reopens();
    expect(title).toBe('Gmail did not answer');
    expect(offers).toContain('Find a customer');
    agent.breaks(null);
    expect((await agent.reopens()).title).toBe('Mona Month');
  });

  it('costs no outcome where the right person was asked for', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com', { headers: { 'Authentication-Results': 'none' } });
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    await agent.fills('rightPerson', 'yes');
    afterTheWrite(agent, (call) => /^Gmail/.test(call));
    expect((await agent.clicks(CANCEL)).text).toMatch(DONE);
  });
});

it('a store that is full makes room for a confirmation: what was only seen goes', async () => {
  const agent = await connectedAgent('premium');
  const [id = ''] = idsOf(agent);
  const { userProperties } = agent.session.stores;
  const connection = JSON.parse(userProperties.get(`connection.${id}`) ?? '{}');
  const seen = JSON.stringify([
    { name: 'x', value: { customer: 'cus_1', email: 'a@b.example', products: { a: 'x'.repeat(8_000) } } },
  ]);
  for (let each = 0; each < 50; each += 1) {
    userProperties.set(`connection.other-${each}`, JSON.stringify({ ...connection, mark: 'm' }));
    userProperties.set(`seen.other-${each}.m`, seen);
  }
  await agent.opens('monthly@example.com');
  const inAll = () => [...userProperties].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  userProperties.set('filler', 'x'.repeat(500 * 1024 - inAll() - 10));
  await agent.clicks('Starter');
  expect((await fillsIn(agent, 'Cancel')).offers).toContain(CANCEL);
  expect((await agent.clicks(CANCEL)).text).toMatch(DONE);
});
