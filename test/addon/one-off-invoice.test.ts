/** An invoice made by hand: a draft, then its line, each a write of its own; then issued and sent as any invoice. */
import { describe, expect, it } from '@jest/globals';
import { invalid } from '../../preview/stripe/errors';
import { writes } from './asked';
import { drafts, lines, newInvoices } from './deeds/one-off-invoices';
import { type Agent, beginning, openedAgent, startAgent, takePermissions } from './harness';
import { describeDeeds } from './matrix';
import { confirming, confirms, fillsIn, label } from './paying';
import { customerNamed } from './subscribing';

describeDeeds(drafts);
describeDeeds(lines);

const FROM = 'monthly@example.com';
const LINE = 'Put $50.00 on the draft invoice';
const TO_DO = `Still to do: ${LINE}`;

/** At the confirmation of both. */
const both = () =>
  beginning('both', async () => {
    const agent = await openedAgent('extras', FROM);
    await fillsIn(agent, 'New invoice', { amount: '50', description: 'Workshop' });
    return agent;
  });
/** The draft is made, its line is not. */
const half = () =>
  beginning('half', async () => {
    const agent = await both();
    await confirms(agent);
    return agent;
  });

const itemsOf = ({ stripe }: Agent) =>
  [...stripe.test.invoiceitems.values()].filter(({ customer }) => customer === customerNamed(stripe, FROM).id);
const draftOf = (agent: Agent) =>
  [...agent.stripe.test.invoices.values()].find(({ metadata }) => metadata?.tillside_intention);

describe('a one-off invoice', () => {
  it('is confirmed in one, as the draft that it is, with what it is for and how it is paid', async () => {
    const { seen } = await both();
    for (const words of [
      'Draft an invoice of $50.00?',
      'TEST MODE',
      'Mona Month',
      'What for: Workshop',
      'How it is paid: by email, due in 30 days',
      'It is a draft: before it is issued, nobody gets it, and nobody is charged.',
      'Two steps: first an empty draft, then, once Stripe says that it is done, a button that puts $50.00 on it.',
    ])
      expect(seen.text).toContain(words);
    expect(writes(seen.requests)).toEqual([]);
  });

  it('is a draft first, then its line on that draft, under a key of its own; then it is issued and emailed', async () => {
    const agent = await both();
    const made = newInvoices(agent, FROM);
    const first = await confirms(agent);
    const [draft, ...others] = writes(first.requests);
    expect(others).toEqual([]);
    expect(first.text).toContain('The draft invoice is made. It is still empty.');
    expect(first.text).toContain(TO_DO);
    expect(made()).toMatchObject([{ status: 'draft', total: 0, lines: { data: [] } }]);

    const second = await agent.clicks(LINE);
    const [line, ...more] = writes(second.requests);
    expect(more).toEqual([]);
    expect(line?.idempotencyKey).not.toBe(draft?.idempotencyKey);
    expect(line?.body).toMatchObject({
      invoice: made()[0]?.id,
      amount: '5000',
      currency: 'usd',
      description: 'Workshop',
    });
    expect(second.text).toContain('$50.00 is on the draft invoice. It is not issued.');
    expect(second.text).not.toContain('Still to do');
    expect(made()).toMatchObject([{ status: 'draft', amount_due: 5000, auto_advance: false }]);

    const card = await agent.clicks('Open the draft invoice');
    expect(card.text).toContain('Workshop');
    await agent.clicks('Issue invoice (finalize)');
    expect(agent.seen.text).toContain('Stripe does not collect it by itself.');
    await confirms(agent);
    expect(made()).toMatchObject([{ status: 'open', amount_remaining: 5000 }]);
    await agent.clicks(label(agent.seen, /^\$50\.00 open/));
    await agent.clicks('Email invoice');
    expect(confirming(agent)).toBe('Email invoice');
    expect((await confirms(agent)).text).toContain('Test mode sends nothing.');
    expect(itemsOf(agent).filter(({ invoice }) => invoice === null)).toEqual([]);
  });

  it('can be charged to what they have saved, once it is issued', async () => {
    const agent = await openedAgent('extras', FROM);
    await fillsIn(agent, 'New invoice', { amount: '50', collected: 'charge' });
    expect(agent.seen.text).toContain('How it is paid: charged to what they have saved');
    const made = newInvoices(agent, FROM);
    await confirms(agent);
    await agent.clicks(LINE);
    await agent.clicks('Open the draft invoice');
    await agent.clicks('Issue invoice (finalize)');
    await confirms(agent);
    expect(made()).toMatchObject([{ status: 'open', amount_paid: 0 }]);
    await agent.clicks(label(agent.seen, /^\$50\.00 /));
    await agent.clicks('Collect payment');
    await confirms(agent);
    expect(made()).toMatchObject([{ status: 'paid', amount_paid: 5000 }]);
  });

  it('finds the draft where its answer was lost, and offers its line then', async () => {
    const agent = await both();
    const made = newInvoices(agent, FROM);
    agent.suffers('lost-after');
    expect((await confirms(agent)).title).toBe('Outcome unknown');
    const checked = await agent.clicks('Check');
    expect(writes(checked.requests)).toEqual([]);
    expect(checked.text).toContain(TO_DO);
    await agent.clicks(LINE);
    expect(made()).toMatchObject([{ amount_due: 5000 }]);
  });

  it('finds the line where its answer was lost, and writes no second one', async () => {
    const agent = await half();
    agent.suffers('lost-after');
    expect((await agent.clicks(LINE)).title).toBe('Outcome unknown');
    const checked = await agent.clicks('Check');
    expect(writes(checked.requests)).toEqual([]);
    expect(checked.text).toContain('$50.00 is on the draft invoice.');
    expect(itemsOf(agent)).toHaveLength(1);
  });

  it('is one line for two taps at once', async () => {
    const agent = await half();
    await agent.clicksTwice(LINE);
    expect(itemsOf(agent)).toHaveLength(1);
  });

  it('stays an empty draft, and said to be that, where the line is left', async () => {
    const agent = await half();
    await agent.reopens();
    await agent.clicks(TO_DO);
    expect(agent.seen.text).toContain('Done before: The draft invoice is made. It is still empty.');
    await agent.clicks('Leave it undone');
    expect((await agent.reopens()).text).not.toContain('Still to do');
    await agent.clicks(label(agent.seen, /^\$0\.00 draft/));
    expect(agent.seen.text).toContain('Nothing is on it.');
    expect(agent.seen.text).not.toContain('$50.00');
    expect(agent.seen.offers).toContain('Add a line');
    expect(itemsOf(agent)).toEqual([]);
  });

  it('keeps the line to do where Stripe refuses it, and is looked at anew where the draft has changed', async () => {
    const agent = await half();
    agent.stripe.faults.push({ method: 'POST', path: /^\/v1\/invoiceitems$/, when: 'before', answer: invalid('No.') });
    const { text } = await agent.clicks(LINE);
    expect(text).toContain('Done before: The draft invoice is made. It is still empty.');
    const draft = draftOf(agent);
    if (!draft) throw new Error('No draft was made.');
    agent.stripe.test.invoices.set(draft.id, { ...draft, auto_advance: true });
    await agent.reopens();
    await agent.clicks(TO_DO);
    const changed = await confirms(agent);
    expect(changed.text).toMatch(/Changed in Stripe meanwhile: nothing was written/);
    expect(changed.text).not.toContain('nobody gets it');
    expect(itemsOf(agent)).toEqual([]);
  });

  it('is off with a key that could make the draft and not its line', async () => {
    const agent = await startAgent();
    takePermissions(agent, 'extras', /^invoice_item/);
    await agent.connects('extras');
    const { text, offers } = await agent.opens(FROM);
    expect(offers).not.toContain('New invoice');
    expect(text).toContain('Needs Invoice Items: Write.');
  });
});
