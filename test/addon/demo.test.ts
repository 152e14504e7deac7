/** The demo: sample data beside any mail, marked on every card, without a key and without a request. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { tillside } from '../../build/build';
import { type Agent, beginning, connectedAgent, startAgent } from './harness';
import { type Offer, offersOn } from './walking';

const from = 'ann@customer.example';
const mark = 'Demo: what you see is made up, and nothing is written.';
const begin = 'Try it with sample data';

const inDemo = () =>
  beginning('demo', async () => {
    const agent = await startAgent();
    await agent.opens(from);
    await agent.clicks(begin);
    return agent;
  });

const properties = (agent: Agent) => [...agent.session.stores.userProperties.keys()];

/** Of a tap, without whose it is. */
const kindOf = ({ params }: Offer) => [params.route, params.action, params.name].filter(Boolean).join(' ');

describe('while it is on', () => {
  let agent: Agent;
  const tried = new Set<string>();
  const unmarked: string[] = [];

  beforeAll(async () => {
    agent = await inDemo();
    // From each card everything that was not tapped yet, forms as they are.
    const open = [agent.keep()];
    for (let kept = open.shift(); kept && tried.size < 70; kept = open.shift()) {
      const here = await startAgent({ kept });
      for (const offer of offersOn(here)) {
        const kind = kindOf(offer);
        if (tried.has(kind) || /^(leaveDemo|tryDemo|back)\b/.test(kind)) continue;
        tried.add(kind);
        const there = await startAgent({ kept });
        const seen = await there.forges(offer.params);
        if (!seen.text.includes(mark)) unmarked.push(`${kind}: ${seen.text.slice(0, 200)}`);
        if (there.sent.length > 0) unmarked.push(`${kind} sent ${there.sent.length} requests`);
        open.push(there.keep());
      }
    }
  });

  it('shows a customer with subscription, payments, an invoice and a failed payment', () => {
    const { text } = agent.seen;
    for (const part of [
      'Sam Sample',
      'Team plan',
      '$49.00 paid',
      '$120.00 failed',
      '$120.00 unpaid',
      'DEMO-0004',
      from,
    ])
      expect(text).toContain(part);
  });

  it('every card says what it is, and no tap sends a request', () => {
    expect(tried.size).toBeGreaterThan(30);
    expect(unmarked).toEqual([]);
  });

  it('opens forms, and tells in place of the confirmation that nothing is written', async () => {
    const walker = await startAgent({ kept: agent.keep() });
    await walker.clicks('$49.00 paid');
    expect((await walker.clicks('Refund')).text).toContain('Amount in USD');
    expect((await walker.clicks('Continue')).text).toContain('This is the demo, which writes nothing.');
    expect(properties(walker).filter((name) => name.startsWith('intention.'))).toEqual([]);
  });

  it('shows whoever wrote, in each language', async () => {
    const german = await startAgent({ user: { locale: 'de-DE' } });
    await german.opens('Émile <emile+1@kunde.example>');
    const { text } = await german.clicks('Mit Beispieldaten ausprobieren');
    expect(text).toContain('Demo: Was Sie sehen, ist erfunden');
    expect(text).toContain('emile+1@kunde.example');
    expect(german.sent).toEqual([]);
  });

  it('opens no draft, by no button', async () => {
    const walker = await startAgent({ kept: agent.keep() });
    const { text } = await walker.clicks('Reply');
    expect(text).toContain('In the demo no draft is opened.');
    const run = await walker.session.runtime.run({
      functionName: 'onDraft',
      event: { commonEventObject: { parameters: { route: 'askAdmin', mode: 'test', tier: 'free' } } },
    });
    expect(run.outcome.kind).toBe('threw');
    expect(run.drafts).toEqual({});
  });

  it('puts nothing into a draft that is being written', async () => {
    const walker = await startAgent({ kept: agent.keep() });
    expect((await walker.writes([from])).text).toContain('In the demo nothing is put into a draft.');
  });
});

describe('writes nothing', () => {
  it('not by a confirmation that was made for a real account', async () => {
    const real = await connectedAgent('extras');
    await real.opens('monthly@example.com');
    await real.clicks('Give credit');
    await real.fills('Amount in USD', '5');
    await real.clicks('Continue');
    const stored = [...real.session.stores.userProperties].filter(([name]) => name.startsWith('intention.'));
    expect(stored).toHaveLength(1);
    const agent = await startAgent({ kept: (await inDemo()).keep() });
    const [name = '', text = ''] = stored[0] ?? [];
    const [, id = '', ...rest] = name.split('.');
    const [customer = ''] = /cus_demox\w+/.exec(agent.seen.text) ?? [];
    const forged = text.replaceAll(id, 'demo').replaceAll('cus_1TMonthly0000001', customer);
    agent.session.stores.userProperties.set(['intention', 'demo', ...rest].join('.'), forged);
    const { text: told } = await agent.forges({ route: 'perform', connection: 'demo', intention: rest.at(-1) ?? '' });
    expect(agent.sent).toEqual([]);
    expect(told).toContain(mark);
    expect(told).toContain('This is the demo, which writes nothing.');
  });

  it('not by a key that is pasted in place of its own: it is not tested, nor said to be kept', async () => {
    const agent = await startAgent({ kept: (await inDemo()).keep() });
    await agent.forges({ route: 'replaceKey', connection: 'demo' });
    await agent.fills('key', agent.stripe.keys.premium ?? '');
    const { text } = await agent.clicks('Replace key');
    expect(text).not.toContain('Key replaced');
    expect(agent.sent).toEqual([]);
  });

  it.each(['testAgain', 'checkAllRows', 'mended', 'lookOnly', 'actToo', 'replaceKey', 'keyReport', 'askDisconnect'])(
    'not by a forged %s: nothing is stored of it, nothing sent',
    async (route) => {
      const agent = await startAgent({ kept: (await inDemo()).keep() });
      const before = properties(agent).sort();
      const { text } = await agent.forges({ route, connection: 'demo' });
      expect(text).toContain(mark);
      expect(agent.sent).toEqual([]);
      const added = properties(agent).filter((name) => !before.includes(name));
      // What is remembered of answers goes with the demo.
      expect(added.filter((name) => !/^(edition|cached)\.demo\./.test(name))).toEqual([]);
    },
  );
});

describe('ends', () => {
  it('by one tap, and leaves nothing', async () => {
    const agent = await startAgent({ kept: (await inDemo()).keep() });
    const { text } = await agent.clicks('Leave the demo');
    expect(text).toContain('No Stripe account is connected.');
    expect(text).not.toContain(mark);
    expect(properties(agent).filter((name) => /demo/.test(name))).toEqual([]);
  });

  it('with a key: what is connected stands alone', async () => {
    const agent = await startAgent({ kept: (await inDemo()).keep() });
    await agent.connects('extras');
    expect(properties(agent)).not.toContain('demo');
    expect((await agent.opens(from)).text).not.toContain(mark);
    // Were the property there all the same, nothing would come of it.
    const real = await connectedAgent('extras');
    real.session.stores.userProperties.set('demo', 'Sample data');
    const { text } = await real.opens(from);
    expect(text).not.toContain(mark);
    expect(text).not.toContain('Sam Sample');
    expect(real.sent.length).toBeGreaterThan(0);
    expect((await real.forges({ route: 'customer', connection: 'demo', customer: 'cus_demox61' })).text).not.toContain(
      'Sam',
    );
    expect((await real.forges({ route: 'tryDemo' })).text).not.toContain(mark);
  });
});

it('takes at most 10 KB of the bundle', async () => {
  const sources = ['stripe/demo.ts', 'keys/demo.ts', 'app/demo.ts'];
  const { metafile } = await build({
    entryPoints: [tillside.entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  const ofDemo = inputs.filter(([file]) => sources.some((source) => file.endsWith(`src/${source}`)));
  expect(ofDemo).toHaveLength(sources.length);
  expect(ofDemo.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThanOrEqual(10 * 1024);
});
