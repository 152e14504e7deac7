/** What an agent sees who left some of Google's permissions unticked, and who grants them later. */
import { describe, expect, it } from '@jest/globals';
import { triesAll } from '../cases';
import { writes } from './asked';
import { confirming, effects, ends } from './cancelling';
import { agentWithout, asksGoogle, every, expectPlainWords, expectPrompt, lacks, MISSING, unticks } from './consenting';
import { connectedAgent, idsOf, MINUTE, startAgent } from './harness';
import { fillsIn } from './paying';

describe('without the permission to see the open message', () => {
  it('a message says so, names the box in Google’s list, and offers Google’s own prompt', async () => {
    const agent = await agentWithout('message');
    const seen = await agent.opens('monthly@example.com');
    expect(seen.title).toBe(MISSING);
    expect(seen.text).toContain('You can still find the customer yourself.');
    expect(seen.requests).toEqual([]);
    expectPlainWords(seen);
    await expectPrompt(agent, 'message');
  });

  it('Find still leads to a customer and to an action, which asks whether this is the right person', async () => {
    const agent = await agentWithout('message');
    await agent.opens('monthly@example.com');
    await agent.clicks('Find a customer');
    await agent.fills('query', 'monthly@example.com');
    await agent.clicks('Find');
    expect((await agent.clicks('Mona Month')).title).toBe('Mona Month');
    expect(agent.seen.text).not.toMatch(/address matches|sender check|address and sender/i);
    await agent.clicks('Starter');
    const { text } = await fillsIn(agent, 'Cancel');
    expect(text).toContain('Google does not let this email be read, so nothing proves whom it is from.');
    await agent.fills('rightPerson', 'yes');
    expect((await agent.clicks('Cancel at period end')).title).toBe('Mona Month');
    expect(ends(agent)).toBe(true);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft).toMatchObject({ to: ['monthly@example.com'], isReply: false });
  });

  it('Home, Settings and Disconnect work', async () => {
    const agent = await agentWithout('message');
    await agent.opens('monthly@example.com');
    expect((await agent.clicks('Settings')).title).toBe('Settings');
    expect((await agent.clicks('Help')).title).toBe('Help');
    await agent.clicks('Go to home');
    expect(agent.seen.text).toContain('Connected');
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    expect(idsOf(agent)).toEqual([]);
  });

  it('who has no account yet can connect one from beside the message', async () => {
    const agent = await startAgent({ platform: 'ANDROID' });
    unticks(agent, 'message');
    expect((await agent.opens('monthly@example.com')).title).toBe(MISSING);
    await agent.clicks('Connect Stripe');
    await agent.fills('mode', 'test');
    await agent.clicks('Continue');
    await agent.fills('key', agent.stripe.keys.premium ?? '');
    expect((await agent.clicks('Connect')).title).toBe('Connected');
  });

  it.each([
    ['premium', 'monthly+work@example.com', 'Remember address'],
    ['extras', 'nobody@unknown.example', 'Ask Stripe again'],
    ['extras', 'nobody@unknown.example', 'Create customer'],
  ])('a card from before says so too: %s, %s, %s', async (key, from, label) => {
    const agent = await connectedAgent(key);
    await agent.opens(from);
    unticks(agent, 'message');
    const { title, requests } = await agent.clicks(label);
    expect(title).toBe(MISSING);
    expect(writes(requests)).toEqual([]);
  });

  it('a draft to the customer is addressed to nobody, and says why', async () => {
    const agent = await agentWithout();
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    await agent.clicks('Cancel at period end');
    unticks(agent, 'message');
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.to).toEqual([]);
    expect(draft?.body).toContain('Google does not let this email be read');
  });

  it('once it is granted, the message shows its sender', async () => {
    const agent = await agentWithout('message');
    await agent.opens('monthly@example.com');
    await agent.clicks('Allow in Google');
    unticks(agent);
    expect((await agent.clicks('Try again')).title).toBe('Mona Month');
    expect((await agent.reopens()).title).toBe('Mona Month');
  });
});

describe('without the permission to reach Stripe', () => {
  it('a message says so, and that Settings and Disconnect still work; nothing is tried twice', async () => {
    const agent = await agentWithout('requests');
    const seen = await agent.opens('monthly@example.com');
    expect(seen.title).toBe(MISSING);
    expect(seen.text).toContain('Settings and Disconnect still work.');
    expect(agent.sent).toEqual([]);
    expect(seen.runs[0]?.services['UrlFetchApp.fetchAll']).toBe(1);
    expectPlainWords(seen);
    await expectPrompt(agent, 'requests');
    expect((await agent.clicks('Settings')).text).toContain('Stripe · TEST MODE');
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    expect(idsOf(agent)).toEqual([]);
  });

  it('what was asked in the last ten minutes is still shown', async () => {
    const agent = await agentWithout();
    await agent.opens('monthly@example.com');
    unticks(agent, 'requests');
    expect((await agent.reopens()).text).toContain('Starter');
    await agent.waits(11 * MINUTE);
    expect((await agent.reopens()).title).toBe(MISSING);
  });

  it('no key is tested or kept, and the one that was pasted is gone from the screen', async () => {
    const agent = await startAgent();
    unticks(agent, 'requests');
    const seen = await agent.connects('premium');
    expect(seen.title).toBe(MISSING);
    expect(seen.text).toContain('The key was not tested, and not kept.');
    expect(idsOf(agent)).toEqual([]);
    expect(agent.sent).toEqual([]);
    await expectPrompt(agent, 'requests');
    unticks(agent);
    expect((await agent.connects('premium')).title).toBe('Connected');
  });

  it('every button that asks Stripe says so, and none of them costs anything that was there', async () => {
    const ways: [name: string, key: string, from: string, ...clicks: string[]][] = [
      ['a subscription’s action', 'premium', 'monthly@example.com', 'Starter', 'Change plan or quantity'],
      ['a payment', 'premium', 'monthly@example.com', '$29.00 paid Nov 4'],
      ['a refresh', 'premium', 'monthly@example.com', 'Refresh'],
      ['all payments together', 'premium', 'triplets@example.com', 'All payments together'],
      ['a look once more', 'premium', 'nobody@unknown.example', 'Ask Stripe again'],
      ['a key’s check', 'premium', 'monthly@example.com', 'Settings', 'Key: Premium', 'Check again'],
    ];
    for (const [name, key, from, ...clicks] of ways) {
      const agent = await connectedAgent(key);
      await agent.opens(from);
      const before = [...agent.session.stores.userProperties];
      unticks(agent, 'requests');
      for (const each of clicks) await agent.clicks(agent.seen.offers.find((offer) => offer.startsWith(each)) ?? each);
      expect([name, agent.seen.title]).toEqual([name, MISSING]);
      expectPlainWords(agent.seen);
      expect(agent.seen.offers).toContain('Allow in Google');
      expect([...agent.session.stores.userProperties]).toEqual(before);
    }
  });

  it('Find says so, with several accounts once for all', async () => {
    const agent = await agentWithout();
    await agent.connects('premium-live');
    unticks(agent, 'requests');
    await agent.opensHome();
    await agent.fills('query', 'monthly@example.com');
    expect((await agent.clicks('Find')).title).toBe(MISSING);
    await expectPrompt(agent, 'requests');
  });

  it('Home says so where it asks Stripe for a balance, and shows the accounts all the same', async () => {
    const agent = await connectedAgent('overview');
    unticks(agent, 'requests');
    const { text } = await agent.opensHome();
    expect(text).toContain('Stripe · TEST MODE');
    await expectPrompt(agent, 'requests');
  });

  it('once it is granted all is as before', async () => {
    const agent = await agentWithout('requests');
    await agent.opens('monthly@example.com');
    unticks(agent);
    expect((await agent.clicks('Try again')).title).toBe('Mona Month');
    expect(agent.seen.text).toContain('Starter');
  });
});

describe('an action that is confirmed without the permission to reach Stripe', () => {
  it('writes nothing, says so, and can be confirmed again once it is granted', async () => {
    const agent = await confirming();
    unticks(agent, 'requests');
    const seen = await agent.clicks('Cancel at period end');
    expect(seen.title).toBe(MISSING);
    expect(seen.text).toContain('Nothing was written.');
    expectPlainWords(seen);
    expect(ends(agent)).toBe(false);
    unticks(agent);
    expect((await agent.opensHome()).text).not.toContain('Outcome unknown');
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    await agent.clicks('Cancel at period end');
    expect([ends(agent), effects(agent)]).toEqual([true, 1]);
  });

  it('is never of unknown outcome when only its write was refused: nothing can have gone out', async () => {
    const agent = await confirming();
    const { options } = agent.session.runtime;
    const carry = options.transport;
    // Taken away between the last reading and the write.
    options.transport = async (wave) => {
      const answers = await carry(wave);
      unticks(agent, 'requests');
      return answers;
    };
    const { title, text } = await agent.clicks('Cancel at period end');
    options.transport = carry;
    expect(title).toBe(MISSING);
    expect(text).toContain('Nothing was written.');
    unticks(agent);
    expect((await agent.opensHome()).text).not.toContain('Outcome unknown');
    expect([ends(agent), effects(agent)]).toEqual([false, 0]);
  });

  it('stays of unknown outcome where it had gone out before, and is settled once Stripe can be asked', async () => {
    const agent = await confirming();
    agent.suffers('lost-after');
    await agent.clicks('Cancel at period end');
    unticks(agent, 'requests');
    const { title, text } = await agent.clicks('Check');
    expect(title).toBe(MISSING);
    expect(text).toMatch(/outcome is unknown\. It stays listed on Home\./);
    expect((await agent.opensHome()).text).toContain('Outcome unknown');
    unticks(agent);
    await agent.clicks('Outcome unknown: Cancel at period end');
    expect([ends(agent), effects(agent)]).toEqual([true, 1]);
    expect((await agent.opensHome()).text).not.toContain('Outcome unknown');
  });

  it('a network that fails is still no missing permission', async () => {
    const agent = await confirming();
    agent.suffers('lost-before');
    expect((await agent.clicks('Cancel at period end')).title).toBe('Outcome unknown');
    unticks(agent, 'drafts', 'address');
    agent.suffers('lost-before');
    await agent.opens('subscribed@example.com');
    expect(agent.seen.title).toBe('Could not reach Stripe');
  });
});

describe('with every permission', () => {
  it('Google is never asked what it allows', async () => {
    const agent = await startAgent();
    const seen = [await agent.connects('premium'), await agent.opens('monthly@example.com'), await agent.reopens()];
    seen.push(
      await agent.clicks('Starter'),
      await fillsIn(agent, 'Cancel'),
      await agent.clicks('Cancel at period end'),
    );
    seen.push(await agent.clicks('What to tell the customer'), await agent.opensHome(), await agent.clicks('Settings'));
    seen.push(await agent.clicks('Help'), await agent.clicks('Disconnect'));
    expect(seen.map(asksGoogle)).toEqual(seen.map(() => 0));
    expect(JSON.stringify(seen.map(({ runs }) => runs.map(({ services }) => services)))).not.toContain('ScriptApp');
  });
});

/** With a push none, each alone, all but one, and all; with `npm run test:long` whatever can be left out together. */
const subsets = Array.from({ length: 2 ** every.length }, (_, bits) =>
  every.filter((_, at) => bits & (2 ** at)),
).filter(({ length }) => triesAll || length < 2 || length > every.length - 2);

describe.each(subsets.map((left) => [left.join(', ') || 'nothing', left] as const))('without %s', (_, left) => {
  const reads = !left.includes('message');
  const asks = !left.includes('requests');

  it('each card is one of Tillside’s, and what needs none of them works', async () => {
    const agent = await agentWithout(...left);
    const home = await agent.opensHome();
    expect(home.title).toBe('Tillside');
    expectPlainWords(home);

    const message = await agent.opens('monthly@example.com');
    expect(message.title).toBe(reads && asks ? 'Mona Month' : MISSING);
    expectPlainWords(message);
    if (message.title === MISSING) expect(message.text).toContain(lacks[reads ? 'requests' : 'message']);

    await agent.clicks('Find a customer');
    await agent.fills('query', 'monthly@example.com');
    const found = await agent.clicks('Find');
    expect(found.title).toBe(asks ? 'Found' : MISSING);
    expectPlainWords(found);
    if (asks) {
      expect((await agent.clicks('Mona Month')).title).toBe('Mona Month');
      expect((await agent.clicks('Starter')).title).toBe('Starter');
    }

    const settings = await agent.clicks('Settings');
    expect(settings.title).toBe('Settings');
    const told = left.includes('address') || left.includes('place') ? left : [];
    expect(every.filter((scope) => settings.text.includes(lacks[scope]))).toEqual(
      every.filter((scope) => told.includes(scope)),
    );

    await agent.clicks('Connect another account');
    await agent.fills('mode', 'test');
    await agent.clicks('Continue');
    const { draft } = await agent.clicks('Free');
    expectPlainWords(agent.seen);
    expect(draft === null).toBe(left.includes('drafts'));
    expect(agent.session.host.view().prompt !== undefined).toBe(left.includes('drafts'));

    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    expect(idsOf(agent)).toEqual([]);

    unticks(agent);
    expect((await agent.connects('premium')).title).toBe('Connected');
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
  });
});
