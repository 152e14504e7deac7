/** Each action on a customer, and making one, whatever goes wrong (see `matrix.ts`); and what each says. */
import { describe, expect, it } from '@jest/globals';
import type { StripeServer } from '../../preview/stripe/server';
import { writes } from './asked';
import {
  CREATE,
  customersWith,
  deeds,
  EDIT,
  MONA,
  mona,
  NEWCOMER,
  onMona,
  PAGE,
  REPLACED,
  TAX_ID,
} from './deeds/customers';
import { connectedAgent, openedAgent, startAgent } from './harness';
import { atConfirmation, CHANGED, describeDeeds } from './matrix';
import { confirms, effects, fillsIn } from './paying';

describeDeeds(deeds);

const onCustomer = (from = onMona.from, key = 'extras') => openedAgent(key, from);

describe('adding a tax ID', () => {
  it('takes none that is there, however it is written, and says what paid invoices keep', async () => {
    const { agent } = await atConfirmation(TAX_ID);
    expect(agent.seen.text).toMatch(/New: DE123456789 \(EU VAT\).*Stripe can’t revise a paid invoice/s);
    await confirms(agent);
    expect((await fillsIn(agent, 'Add a tax ID', { value: 'de 123 456 789' })).text).toContain('has this tax ID');
  });
});

it('removes no tax ID whose successor was taken away meanwhile', async () => {
  const { agent } = await atConfirmation(REPLACED);
  await confirms(agent);
  const { tax_ids: taxIds } = agent.stripe.test;
  for (const [id, { value }] of taxIds) if (value === 'DE123456789') taxIds.delete(id);
  const { text, requests } = await agent.clicks('Remove tax ID ATU12345678');
  expect(text).toMatch(CHANGED);
  expect(writes(requests)).toEqual([]);
  expect([...taxIds.values()].map(({ value }) => value)).toContain('ATU12345678');
});

it('shows a tax ID to a key that may only read it, as soon as it is connected', async () => {
  const agent = await startAgent();
  await agent.connects(agent.stripe.addKey({ name: 'reader', permissions: ['customer_read', 'tax_id_read'] }));
  const [taxId] = agent.stripe.test.tax_ids.values();
  const owner = agent.stripe.test.customers.get(String(taxId?.customer));
  await agent.opens((owner && !owner.deleted && owner.email) || '');
  expect(agent.seen.text).toContain(taxId?.value);
  expect(agent.seen.text).toMatch(/Add a tax ID \[Ask\]\s+Needs Tax IDs: Write/);
});

describe('editing a customer', () => {
  it('shows only what changes, and writes only that', async () => {
    const { agent } = await atConfirmation({ ...EDIT, filled: { email: 'mona@example.com' } });
    expect(agent.seen.text).toContain('Email: monthly@example.com → mona@example.com');
    expect(agent.seen.text).toContain('Stripe can’t revise a paid invoice');
    expect(agent.seen.text).not.toMatch(/Name:|City:|Phone:/);
    const [write] = writes((await confirms(agent)).requests);
    expect(Object.keys(write?.body ?? {}).filter((name) => !name.startsWith('metadata'))).toEqual(['email']);
  });

  it('clears in Stripe what is cleared in the form', async () => {
    const agent = await onCustomer();
    const address = { line1: 'Gasse 1', line2: null, city: 'Bern', postal_code: '3000', state: null, country: 'CH' };
    agent.stripe.test.customers.set(MONA, { ...mona(agent.stripe), phone: '+41', description: 'Old', address });
    await fillsIn(agent, 'Edit customer', { phone: '', description: '', city: '' });
    expect(agent.seen.text).toMatch(/Phone: \+41 → none/);
    expect(agent.seen.text).toMatch(/City: Bern → none/);
    await confirms(agent);
    expect(mona(agent.stripe)).toMatchObject({
      phone: null,
      description: null,
      name: 'Mona Month',
      address: { ...address, city: null },
    });
  });

  it('takes lost line breaks for no change', async () => {
    const agent = await onCustomer();
    agent.stripe.test.customers.set(MONA, { ...mona(agent.stripe), description: 'Two\nlines ' });
    await fillsIn(agent, 'Edit customer', { description: 'Two lines', name: 'M' });
    expect(agent.seen.text).not.toContain('Description');
    await confirms(agent);
    expect(mona(agent.stripe)).toMatchObject({ name: 'M', description: 'Two\nlines ' });
  });

  it('keeps what was cleared while something else is put right', async () => {
    const agent = await onCustomer();
    agent.stripe.test.customers.set(MONA, { ...mona(agent.stripe), phone: '+41' });
    const again = await fillsIn(agent, 'Edit customer', { phone: '', email: 'nobody' });
    expect(again.text).toContain('Enter one email address.');
    await agent.fills('email', onMona.from);
    expect((await agent.clicks('Continue')).text).toMatch(/Phone: \+41 → none/);
  });

  it.each([
    ['nothing', {}, 'Change something first.'],
    ['no address', { email: 'a@b' }, 'Enter one email address.'],
    ['no code of a country', { country: 'Schweiz' }, 'Enter the country as two letters, such as US.'],
  ])('does not go on with %s', async (_, filled, fault) => {
    const agent = await onCustomer();
    expect((await fillsIn(agent, 'Edit customer', filled)).text).toContain(fault);
    expect(agent.seen.offers).toContain('Continue');
  });

  it('finds the customer under the new address, and nobody under the old one', async () => {
    const { agent } = await atConfirmation({ ...EDIT, filled: { email: 'mona@example.com' } });
    await confirms(agent);
    expect((await agent.opens('monthly@example.com')).title).toBe('Nobody found');
    expect((await agent.opens('mona@example.com')).title).toBe('Mona Month');
    expect((await agent.reopens()).text).toContain('(Address and sender proven)');
  });

  it('asks whether it is the right person where the mail does not prove it', async () => {
    const agent = await onCustomer('monthly+work@example.com');
    await fillsIn(agent, 'Edit customer', { name: 'M' });
    await confirms(agent);
    expect(effects(agent)).toEqual([]);
    await agent.fills('rightPerson', 'yes');
    expect((await confirms(agent)).text).toContain('The customer was updated.');
  });
});

describe('creating a customer', () => {
  it('fills in the name from the mail, and warns of a second customer with the address', async () => {
    const { agent } = await atConfirmation(CREATE);
    expect(agent.seen.text).toContain('Name: Nina New');
    expect(agent.seen.text).toContain(`Email: ${NEWCOMER}`);
    expect(agent.seen.text).toMatch(/No customer has exactly this address yet/);
  });

  it('shows the new customer, beside this mail and the next one', async () => {
    const { agent } = await atConfirmation({ ...CREATE, filled: { name: 'Nina N.' } });
    expect(await confirms(agent)).toMatchObject({ title: 'Nina N.', stack: ['Nina N.'] });
    expect((await agent.opens(NEWCOMER.toUpperCase())).title).toBe('Nina N.');
  });

  it('can do without a name', async () => {
    const agent = await onCustomer(NEWCOMER);
    await fillsIn(agent, 'Create customer');
    await confirms(agent);
    expect(customersWith(agent.stripe, NEWCOMER)).toMatchObject([{ name: null }]);
  });

  it('asks whether it is the right person where the sender’s check failed', async () => {
    const agent = await connectedAgent('extras');
    await agent.opens(NEWCOMER, {
      headers: { 'Authentication-Results': 'mx.google.com; spf=fail; dkim=fail; dmarc=fail' },
    });
    await fillsIn(agent, 'Create customer');
    await confirms(agent);
    expect(customersWith(agent.stripe, NEWCOMER)).toEqual([]);
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    expect(customersWith(agent.stripe, NEWCOMER)).toHaveLength(1);
  });

  it('stays on Nobody found while its outcome is unknown', async () => {
    const { agent } = await atConfirmation(CREATE);
    agent.suffers('lost-before');
    await confirms(agent);
    expect((await agent.reopens()).text).toMatch(/^Nobody found[\s\S]*Outcome unknown: Create customer/);
    expect((await agent.clicks('Outcome unknown')).title).toBe('Not carried out yet');
    expect((await agent.clicks('Ask Stripe again')).title).toBe('Nobody found');
  });

  it('leads back to the mail where somebody else was quicker, and shows whom they made', async () => {
    const { agent, look } = await atConfirmation(CREATE);
    CREATE.meddle(agent, look);
    expect((await confirms(agent)).offers).toContain('Ask Stripe again');
    expect((await agent.clicks('Ask Stripe again')).text).toContain('cus_2');
  });

  it('is not for an address that is on no mail, and not for anybody who is there', async () => {
    const agent = await onCustomer(NEWCOMER);
    const [connection = ''] = [...agent.session.stores.userProperties.keys()].flatMap((name) =>
      name.startsWith('connection.') ? [name.slice('connection.'.length)] : [],
    );
    const forged = { route: 'prepare', action: 'createCustomer', connection };
    for (const [customer, object] of [
      ['else@new.example', 'else@new.example'],
      [NEWCOMER, 'else@new.example'],
      [MONA, NEWCOMER],
      [NEWCOMER, MONA],
    ] as const)
      expect((await agent.forges({ ...forged, customer, object })).title).toMatch(/out of date|Not possible now/);
    expect(writes(agent.session.requests)).toEqual([]);
  });

  it('names the account where several were asked', async () => {
    const agent = await startAgent();
    await agent.connects('extras');
    await agent.connects('premium-live');
    const { text, offers } = await agent.opens(NEWCOMER);
    expect(offers).toContain('Create customer');
    expect(text).toMatch(/In Stripe · TEST MODE/);
  });
});

describe('a payment page or link', () => {
  it('names the amount in its currency, and what it is for', async () => {
    const { agent } = await atConfirmation({ ...PAGE, filled: { ...PAGE.filled, currency: 'jpy', amount: '2000' } });
    expect(agent.seen.text).toContain('[Create link for ¥2,000]');
    expect(agent.seen.text).toContain('What for: Extra seat');
    const [write] = writes((await confirms(agent)).requests);
    expect(write?.body).toMatchObject({
      'line_items[0][price_data][currency]': 'jpy',
      'line_items[0][price_data][unit_amount]': '2000',
    });
  });

  it.each([
    ['no amount', { amount: '' }, /Type the amount as a number/],
    ['too many decimals', { amount: '2.5555' }, /“2\.5555” has four decimals; US dollars have two\./],
    ['nothing to pay for', { description: '' }, /Say what for/],
    ['no website', { site: 'acme' }, /Enter your website/],
  ])('is not made with %s', async (_, filled, fault) => {
    const agent = await onCustomer();
    expect((await fillsIn(agent, 'Request payment (page, 24 hours)', { ...PAGE.filled, ...filled })).text).toMatch(
      fault,
    );
  });

  it('is refused by Stripe where the amount is too small to be paid', async () => {
    const { agent } = await atConfirmation({ ...PAGE, filled: { ...PAGE.filled, amount: '0.10' } });
    expect((await confirms(agent)).title).toBe('Stripe refused');
  });

  it('goes into a draft to the customer', async () => {
    const { agent } = await atConfirmation(PAGE);
    expect(agent.seen.text).toContain('Opened after paying: https://acme.example');
    expect((await confirms(agent)).notification).toBe('The link is ready.');
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft).toMatchObject({ to: [onMona.from] });
    expect(draft?.body).toMatch(/You can pay \S+ for Extra seat here: https:\/\/checkout\.stripe\.com\/\S+/);
  });

  it('guesses no website of a provider of mail for everybody', async () => {
    const agent = await startAgent({ user: { email: 'agent@gmail.com' } });
    await agent.connects('extras');
    await agent.opens(onMona.from, { to: 'agent@gmail.com' });
    expect(
      (await fillsIn(agent, 'Request payment (page, 24 hours)', PAGE.filled as Record<string, string>)).text,
    ).toContain('Enter your website');
  });
});

describe('the portal’s login page', () => {
  const OFF = /The default portal’s login page is not active\. In Stripe: Settings/;
  const turnOff = ({ test }: StripeServer) => {
    for (const [id, each] of test.portal_configurations)
      test.portal_configurations.set(id, { ...each, login_page: { enabled: false, url: null } });
  };

  it('goes into a draft to the customer’s address in Stripe, and nothing is written', async () => {
    const agent = await onCustomer();
    const shown = await agent.clicks('Send link to change card');
    expect(shown.text).toMatch(
      /The link is ready: https:\/\/billing\.stripe\.com\/p\/login\/.*Nothing changes in Stripe/,
    );
    expect(shown.notification).toBe('The link is ready.');
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft).toMatchObject({ to: [onMona.from] });
    expect(draft?.body).toMatch(/https:\/\/billing\.stripe\.com\/p\/login\//);
    expect(draft?.body).not.toMatch(/session/);
    expect(writes(agent.session.requests)).toEqual([]);
  });

  it('waits for the right person to be confirmed', async () => {
    const agent = await onCustomer('monthly+work@example.com');
    expect((await agent.clicks('Send link to change card')).offers).not.toContain('What to tell the customer');
    await agent.clicks('This is the right person');
    expect((await agent.clicks('What to tell the customer')).draft?.to).toEqual(['monthly@example.com']);
  });

  it('is told of where it is not switched on, with what to do', async () => {
    const agent = await onCustomer();
    turnOff(agent.stripe);
    expect((await agent.clicks('Send link to change card')).text).toMatch(OFF);
    agent.stripe.test.portal_configurations.clear();
    await agent.reopens();
    expect((await agent.clicks('Send link to change card')).text).toMatch(OFF);
  });

  it('is off where the customer has no address, or the key may not read it', async () => {
    const agent = await onCustomer();
    agent.stripe.test.customers.set(MONA, { ...mona(agent.stripe), email: null });
    await agent.clicks('Refresh');
    expect(agent.seen.text).toMatch(/Send link to change card\s+No email on file\./);
    const without = await onCustomer(onMona.from, 'premium');
    expect(without.seen.text).toMatch(/Send link to change card\s+Needs Customer portal: Read\./);
  });

  it('can be asked for again where Stripe gave no answer', async () => {
    const agent = await onCustomer();
    agent.suffers('lost-before');
    expect((await agent.clicks('Send link to change card')).title).toBe('Could not reach Stripe');
    await agent.reopens();
    await agent.clicks('Send link to change card');
    expect((await agent.clicks('What to tell the customer')).draft?.body).toMatch(/p\/login\//);
  });
});
