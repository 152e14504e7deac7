/**
 * A confirmed write happens once or not at all, whatever becomes of its answer; the card says which, or that it does not
 * know; and finding out only reads.
 */
import { describe, expect, it } from '@jest/globals';
import type { FetchRequest } from '../../preview/appsscript/types';
import { broken, locked, rateLimited } from '../../preview/stripe/errors';
import type { Fault as StripeFault } from '../../preview/stripe/faults';
import {
  CANCEL,
  confirming,
  effects,
  ends,
  expectOneKey,
  NOT_DONE,
  perform,
  readsOnly,
  SUBSCRIPTION,
  sentWrites,
  UNKNOWN,
} from './cancelling';
import type { Agent } from './harness';
import { CHANGED } from './matrix';
import type { Seen } from './seen';

type Ending = 'done' | 'notWritten' | 'unknown' | 'killed';

interface Mishap {
  name: string;
  /** Before the confirming click. */
  before(agent: Agent): void;
  ending: Ending;
  /** Whether Stripe carried it out. */
  carriedOut: boolean;
  /** What Check then says. */
  check: 'done' | 'notDone' | null;
  /** What Do it now then comes to. */
  resume: 'done' | 'unknown' | null;
}

const strikes =
  (...faults: StripeFault[]) =>
  ({ stripe }: Agent) => {
    stripe.faults.push(...faults);
  };
const onWrite = { method: 'POST', path: `/v1/subscriptions/${SUBSCRIPTION}` };

const mishaps: Mishap[] = [
  { name: 'nothing', before: () => {}, ending: 'done', carriedOut: true, check: null, resume: null },
  {
    name: 'an answer lost once, after the write',
    before: strikes({ ...onWrite, when: 'after', answer: 'drop' }),
    ending: 'done',
    carriedOut: true,
    check: null,
    resume: null,
  },
  {
    name: 'a connection lost once, before the write',
    before: strikes({ ...onWrite, when: 'before', answer: 'drop' }),
    ending: 'done',
    carriedOut: true,
    check: null,
    resume: null,
  },
  {
    name: 'every connection lost before the write',
    before: (agent) => agent.suffers('lost-before'),
    ending: 'unknown',
    carriedOut: false,
    check: 'notDone',
    resume: 'done',
  },
  {
    name: 'every answer lost after the write',
    before: (agent) => agent.suffers('lost-after'),
    ending: 'unknown',
    carriedOut: true,
    check: 'done',
    resume: null,
  },
  {
    name: 'a 500 that never reached the account',
    before: (agent) => agent.suffers('500'),
    ending: 'unknown',
    carriedOut: false,
    check: 'notDone',
    resume: 'done',
  },
  {
    name: 'a 500 of Stripe’s that did nothing, and is replayed',
    before: strikes({ ...onWrite, when: 'before', answer: broken() }),
    ending: 'unknown',
    carriedOut: false,
    check: 'notDone',
    resume: 'unknown',
  },
  {
    name: 'a 500 of Stripe’s after the write',
    before: strikes({ ...onWrite, when: 'after', answer: broken() }),
    ending: 'unknown',
    carriedOut: true,
    check: 'done',
    resume: null,
  },
  {
    name: 'a rate limit',
    before: (agent) => agent.suffers('429'),
    ending: 'notWritten',
    carriedOut: false,
    check: null,
    resume: null,
  },
  {
    name: 'a rate limit of the object’s',
    before: strikes({ ...onWrite, when: 'before', answer: rateLimited('endpoint-rate') }),
    ending: 'notWritten',
    carriedOut: false,
    check: null,
    resume: null,
  },
  {
    name: 'a lock that another request holds',
    before: strikes({ ...onWrite, when: 'before', answer: locked() }),
    ending: 'notWritten',
    carriedOut: false,
    check: null,
    resume: null,
  },
  {
    name: 'a run that is killed at 30 s, with the write done',
    before: (agent) => agent.suffers('kill'),
    ending: 'killed',
    carriedOut: true,
    check: 'done',
    resume: null,
  },
];

function expectEnding(ending: Ending, seen: Seen): void {
  switch (ending) {
    case 'done':
      expect(seen.title).toBe('Mona Month');
      expect(seen.text).toMatch(/done\./i);
      expect(seen.text).toMatch(/ends Dec 4/);
      return;
    case 'notWritten':
      expect(seen.text).toMatch(/nothing was written/i);
      return;
    case 'unknown':
      expect(seen.title).toMatch(UNKNOWN);
      expect(seen.text).toMatch(/may have happened, or not/i);
      expect(seen.text).not.toMatch(/done\.|nothing was written/i);
      return;
    case 'killed':
      expect(seen.hostError).not.toBeNull();
  }
}

/** One of all that is read in a wave, to let time pass once in it. */
const isOfSubscription = ({ method, url }: FetchRequest) =>
  method === 'GET' && /^\/v1\/subscriptions\/\w+$/.test(new URL(url).pathname);

describe('a confirmed cancellation', () => {
  it.each(mishaps)('meets $name', async ({ before, ending, carriedOut, check, resume }) => {
    const agent = await confirming();
    before(agent);
    expectEnding(ending, await agent.clicks(CANCEL));
    expect(ends(agent)).toBe(carriedOut);
    expect(effects(agent)).toBeLessThanOrEqual(1);
    expectOneKey(agent);

    if (check !== null) {
      // As on another day: the mail is opened again, and the customer’s card shows what is still open.
      const opened = await agent.reopens();
      expect(opened.text).toMatch(/outcome unknown/i);
      const checked = await agent.clicks('Outcome unknown');
      expect(readsOnly(checked)).toBe(true);
      if (check === 'done') expect(checked.text).toMatch(/ends Dec 4/);
      else {
        expect(checked.title).toMatch(NOT_DONE);
        const resumed = await agent.clicks('Do it now');
        expectOneKey(agent);
        if (resume === 'done') expectEnding('done', resumed);
        else expect(resumed.title).toMatch(UNKNOWN);
      }
    }

    expect(effects(agent)).toBeLessThanOrEqual(1);
    const isEnded = carriedOut || resume === 'done';
    expect(ends(agent)).toBe(isEnded);
    const { text } = await agent.reopens();
    expect(/ends Dec 4/.test(text)).toBe(isEnded);
    expect(/outcome unknown/i.test(text)).toBe(resume === 'unknown');
  });

  it('takes two clicks, one after the other, as one', async () => {
    const agent = await confirming();
    const parameters = perform(agent);
    await agent.clicks(CANCEL);
    const second = await agent.forges(parameters);
    expect(second.text).toMatch(/ends Dec 4|ends on Dec 4/);
    expect(sentWrites(agent)).toHaveLength(1);
  });

  it('takes two clicks at once as one', async () => {
    const agent = await confirming();
    const seen = await agent.clicksTwice(CANCEL);
    expect(sentWrites(agent)).toHaveLength(1);
    expect(ends(agent)).toBe(true);
    expect(seen.hostError).toBeNull();
    expect(seen.text).toMatch(/ends (on )?Dec 4/);
  });

  it('takes two clicks at once as one when the first waits for Stripe', async () => {
    const agent = await confirming();
    agent.stripe.faults.push({
      ...onWrite,
      when: 'before',
      answer: 'pass',
      until: new Promise((resolve) => setTimeout(resolve, 50)),
    });
    await agent.clicksTwice(CANCEL);
    expect(sentWrites(agent)).toHaveLength(1);
    expect(effects(agent)).toBe(1);
  });

  it('takes a click after a lost answer as a question, not as a second wish', async () => {
    for (const fault of ['lost-after', 'lost-before', 'kill', '500'] as const) {
      const agent = await confirming();
      const parameters = perform(agent);
      agent.suffers(fault);
      await agent.clicks(CANCEL);
      const before = sentWrites(agent).length;
      const again = await agent.forges(parameters);
      expect([fault, again.title]).toEqual([fault, 'Outcome unknown']);
      expect(sentWrites(agent)).toHaveLength(before);
    }
  });

  it('takes two confirmations of the same thing as one: the second finds it changed', async () => {
    const agent = await confirming();
    const first = perform(agent);
    await agent.goesBack();
    await agent.clicks('Continue');
    expect(perform(agent).intention).not.toBe(first.intention);
    await agent.clicks(CANCEL);
    const second = await agent.forges(first);
    expect(second.text).toMatch(CHANGED);
    expect(sentWrites(agent)).toHaveLength(1);
  });

  it('is not sent at all where the run would end before its answer', async () => {
    const agent = await confirming();
    agent.distorts((request, answer) => {
      if (isOfSubscription(request)) void agent.waits(26_000);
      return answer;
    });
    const { title, text } = await agent.clicks(CANCEL);
    expect(title).toBe('Ran out of time');
    expect(text).toMatch(/Nothing was written/);
    expect(sentWrites(agent)).toEqual([]);
    agent.distorts(null);
    await agent.goesBack();
    await agent.clicks('Continue');
    expect((await agent.clicks(CANCEL)).text).toMatch(/ends Dec 4/);
  });

  it('is not sent once more when no answer came late in the run', async () => {
    const agent = await confirming();
    agent.distorts((request, answer) => {
      if (isOfSubscription(request)) void agent.waits(12_000);
      return answer;
    });
    agent.suffers('lost-before');
    await agent.clicks(CANCEL);
    expect(sentWrites(agent)).toHaveLength(1);
  });
});
