/** What Stripe calls the account of a key, and its id: asked for by a tap, and said where it is not told. */
import { expect, it } from '@jest/globals';
import { connectedAgent } from './harness';

async function atAccount(key: string) {
  const agent = await connectedAgent(key);
  await agent.opensHome();
  await agent.clicks('Settings');
  await agent.clicks('More');
  return agent;
}

const ASK = 'Ask Stripe for its name';

it('is named with its id from then on, in one wave', async () => {
  const agent = await atAccount('free');
  const { text, requests } = await agent.clicks(ASK);
  expect(requests.map(({ path }) => path)).toEqual(['/v1/account']);
  expect(text).toContain('Tillside Sample · acct_1TillsideSample');
  expect(agent.seen.offers).not.toContain(ASK);
  await agent.opensHome();
  await agent.clicks('Settings');
  expect((await agent.clicks('More')).text).toContain('Tillside Sample · acct_1TillsideSample');
});

it('is how the id of a secret key’s account comes to be known', async () => {
  const agent = await atAccount('secret');
  expect(agent.seen.text).toContain('Stripe has not told it');
  expect((await agent.clicks(ASK)).text).toContain('acct_1TillsideSample');
});

it('is not told to a key that may not read it', async () => {
  const agent = await atAccount('premium');
  const { text } = await agent.clicks(ASK);
  expect(text).toContain('Stripe does not let this key read its own account.');
  expect(text).toContain('acct_1TillsideSample');
});

it('teaches nothing of the key where Stripe names a row that was not asked for', async () => {
  const agent = await atAccount('free');
  agent.distorts((request, real) =>
    request.url.endsWith('/v1/account')
      ? {
          ...real,
          status: 403,
          body: JSON.stringify({
            error: {
              type: 'invalid_request_error',
              code: 'more_permissions_required',
              message: `Permission denied. The provided key 'rk_test_...d56f' does not have the required permissions for this endpoint on account 'acct_1TillsideSample'. Enabling "Basic Business Contact Information Read" ('accounts_kyc_basic_read') permissions on this key would allow this request to continue.`,
            },
          }),
        }
      : real,
  );
  const { text, offers } = await agent.clicks(ASK);
  expect(text).toContain('Stripe does not let this key read its own account.');
  expect(offers).toContain(ASK);
});
