import { expect, it } from '@jest/globals';
import { openStripe, type StripeServer } from '../../preview/stripe/server';
import { API_VERSION } from '../../preview/stripe/version';

const NOW = Date.UTC(2026, 10, 20, 12);

async function create(stripe: StripeServer, name: string, idempotencyKey: string): Promise<string> {
  const answer = await stripe.fetch('https://api.stripe.com/v1/customers', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${stripe.keys.secret}`,
      'Stripe-Version': API_VERSION,
      'Idempotency-Key': idempotencyKey,
    },
    body: new URLSearchParams({ name }),
  });
  const { id, error } = (await answer.json()) as { id?: string; error?: { type: string } };
  return id ?? error?.type ?? '';
}

const namesOf = ({ test }: StripeServer) =>
  [...test.customers.values()].flatMap((customer) => (customer.deleted ? [] : (customer.name ?? [])));

it('a copy of an account begins as that is now, and goes its own way', async () => {
  const first = openStripe({ now: () => NOW });
  const before = await create(first, 'Before', 'k1');
  first.faults.push({ path: '/v1/charges', when: 'before', answer: 'drop' });
  const second = first.copy(() => NOW);
  expect(second.requests).toEqual(first.requests);
  expect(second.faults).toEqual(first.faults);
  expect(await create(second, 'Before', 'k1')).toBe(before);
  expect(await create(second, 'Another', 'k1')).toBe('idempotency_error');

  // Neither knows what the other gave this key for.
  await create(first, 'Mine', 'k2');
  await create(second, 'Theirs', 'k2');
  expect(namesOf(first)).toEqual(expect.arrayContaining(['Before', 'Mine']));
  expect(namesOf(second)).toEqual(expect.arrayContaining(['Before', 'Theirs']));
  expect(namesOf(first)).not.toContain('Theirs');
  expect(namesOf(second)).not.toContain('Mine');

  second.keyring.edit('premium', { state: 'revoked' });
  expect(first.keyring.find(first.keys.premium ?? '')?.state).toBe('good');
});

it('a copy of a copy goes its own way too', async () => {
  const kept = openStripe({ now: () => NOW, sample: false });
  kept.test.customers.clear();
  const copy = kept.copy(() => NOW);
  const [first, second] = [copy.copy(() => NOW), copy.copy(() => NOW)];
  await create(first, 'Ada', 'k');
  expect([first.test.customers.size, second.test.customers.size, copy.test.customers.size]).toEqual([1, 0, 0]);
});
