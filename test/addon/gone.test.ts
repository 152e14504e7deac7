/**
 * What was disconnected or replaced in another window never comes back, whatever this window was doing: nothing of it can
 * be read any more, and nothing is left after the next execution.
 */
import { describe, expect, it } from '@jest/globals';
import { cases } from '../cases';
import { type Agent, beginning, connectedAgent, idsOf, type Kept, MINUTE, meanwhile, startAgent } from './harness';
import { label } from './paying';
import type { Seen } from './seen';

/** An execution that stores something, on the way there already. */
interface Execution {
  name: string;
  /** Up to it. */
  given(agent: Agent): Promise<unknown>;
  step(agent: Agent): Promise<Seen>;
}

const MONTHLY = 'monthly@example.com';
const THREADED = { headers: { 'Message-Id': '<one@example.com>' } };

const confirmation = async (agent: Agent) => {
  await agent.opens(MONTHLY);
  await agent.clicks(label(await agent.clicks(label(agent.seen, /^\$29\.00 paid/)), /^Refund/));
  await agent.clicks('Continue');
};
const confirms = (agent: Agent) => agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');

const executions: Execution[] = [
  { name: 'a first lookup', given: (agent) => agent.opensHome(), step: (agent) => agent.opens(MONTHLY) },
  {
    name: 'a lookup of somebody known',
    given: async (agent) => {
      await agent.opens(MONTHLY);
      await agent.waits(11 * MINUTE);
    },
    step: (agent) => agent.opens(MONTHLY),
  },
  {
    name: 'a lookup of nobody',
    given: (agent) => agent.opensHome(),
    step: (agent) => agent.opens('nobody@unknown.example'),
  },
  {
    name: 'a choice among several',
    given: (agent) => agent.opens('triplets@example.com', THREADED),
    step: (agent) => agent.clicks(label(agent.seen, /^Tri Plets/)),
  },
  {
    name: 'a form',
    given: async (agent) => {
      await agent.opens(MONTHLY);
      await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    },
    step: (agent) => agent.clicks('Refund'),
  },
  {
    name: 'a confirmation',
    given: async (agent) => {
      await agent.opens(MONTHLY);
      await agent.clicks(label(await agent.clicks(label(agent.seen, /^\$29\.00 paid/)), /^Refund/));
    },
    step: (agent) => agent.clicks('Continue'),
  },
  { name: 'a write', given: confirmation, step: confirms },
  {
    name: 'a look at an unknown outcome',
    given: async (agent) => {
      await confirmation(agent);
      agent.suffers('lost-after');
      await confirms(agent);
    },
    step: (agent) => agent.clicks('Check'),
  },
  {
    name: 'a check of the key',
    given: async (agent) => {
      await agent.opensHome();
      await agent.clicks('Settings');
      await agent.clicks('Key: Premium');
    },
    step: (agent) => agent.clicks(label(agent.seen, /^Check|again/)),
  },
  {
    name: 'a lookup that learns what the key lacks',
    given: async (agent) => {
      await agent.opensHome();
      agent.stripe.keyring.edit('premium', { permissions: ['customer_read', 'charge_read'] });
    },
    step: (agent) => agent.opens(MONTHLY),
  },
];

/** What is done in the other window: up to its tap, and the tap. */
interface Change {
  given(window: Agent): Promise<unknown>;
  tap: string;
}

/** Two windows, each right before what is done in it. */
async function beforeBoth({ given }: Execution, change: Change): Promise<readonly [Kept, Kept]> {
  const agent = await beginning(given, async () => {
    const first = await connectedAgent('premium');
    await given(first);
    return first;
  });
  const window = await startAgent({ window: agent });
  await change.given(window);
  return [agent.keep(), window.keep()];
}

/** Every execution, with its change in the other window at each of its calls. */
async function atEachCall(
  execution: Execution,
  change: Change,
  after: (agent: Agent, window: Agent, old: string) => Promise<void>,
): Promise<number> {
  const [mine, other] = await beforeBoth(execution, change);
  const stride = cases({ sample: 3, all: 1 });
  let tried = 0;
  for (let call = 0; ; call += stride) {
    const agent = await startAgent({ kept: mine });
    const [id = ''] = idsOf(agent);
    const window = await startAgent({ window: agent, kept: other });
    const act = () => window.clicks(change.tap);
    const { second } = await meanwhile(agent, () => execution.step(agent), call, window, act);
    if (!second) return tried;
    await after(agent, window, id);
    tried += 1;
  }
}

/** All that is stored, as text. */
const stored = ({ session: { stores } }: Agent) => JSON.stringify([[...stores.userProperties], [...stores.userCache]]);

it('leaves nothing of what two windows stored at once', async () => {
  for (let call = 0; ; call += 1) {
    const agent = await connectedAgent('premium');
    const window = await startAgent({ window: agent });
    const { second } = await meanwhile(
      agent,
      () => agent.opens(MONTHLY),
      call,
      window,
      () => window.opens('yearly@example.com'),
    );
    if (!second) break;
    await window.clicks('Settings');
    await window.clicks('Disconnect');
    await window.clicks('Disconnect');
    expect([...agent.session.stores.userCache.keys()]).toEqual([]);
  }
});

describe.each(executions)('$name', (execution) => {
  it('leaves nothing of an account that was disconnected meanwhile', async () => {
    const disconnecting: Change = {
      given: async (window) => {
        await window.opensHome();
        await window.clicks('Settings');
        await window.clicks('Disconnect');
      },
      tap: 'Disconnect',
    };
    const tried = await atEachCall(execution, disconnecting, async (agent, window, id) => {
      expect(idsOf(agent)).toEqual([]);
      const { text } = await window.opens(MONTHLY);
      expect(text).toMatch(/No Stripe account is connected/);
      expect(stored(agent)).not.toContain(id);
      expect(agent.session.stores.userCache.size).toBe(0);
      expect(stored(agent)).not.toMatch(/example\.com|cus_|rk_test/);
    });
    expect(tried).toBeGreaterThan(1);
  });

  it('leaves nothing under a key that was replaced meanwhile', async () => {
    let rolled = '';
    const replacing: Change = {
      given: async (window) => {
        rolled = window.stripe.keyring.roll('premium');
        await window.opensHome();
        await window.clicks('Settings');
        await window.clicks('Replace key');
        await window.fills('key', rolled);
      },
      tap: 'Replace key',
    };
    const tried = await atEachCall(execution, replacing, async (agent, window, id) => {
      const connection = () => JSON.parse(agent.session.stores.userProperties.get(`connection.${id}`) ?? '{}');
      expect(connection().key).toBe(rolled);
      await window.opensHome();
      const names = [...agent.session.stores.userProperties.keys(), ...agent.session.stores.userCache.keys()];
      const marked = names.filter((name) => /^(seen|linked|chosen|confirmed|edition|cached)\./.test(name));
      expect(marked.filter((name) => name.split('.')[2] !== connection().mark)).toEqual([]);
      expect(connection().key).toBe(rolled);
    });
    expect(tried).toBeGreaterThan(1);
  });
});
