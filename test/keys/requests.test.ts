/** The list of what can be sent: equal to the code that sends it, and to what the stand-in's server lets in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { allows, PERMISSIONS, type Permission } from '../../preview/stripe/permissions';
import { openStripe, type StripeServer } from '../../preview/stripe/server';
import { API_VERSION } from '../../preview/stripe/version';
import type { Grants } from '../../src/keys/grants';
import { allRequests, requestsWith } from '../../src/keys/requests';
import { permissionId, resources } from '../../src/stripe/permissions';

const listed = allRequests().map(({ request }) => request);

it('names each request once', () => {
  expect(new Set(listed).size).toBe(listed.length);
});

it('has every path that the code can ask for', () => {
  const src = join(__dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const sources = files
    .filter((file) => !/permissions\.ts$|requests\.ts$/.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
  const roots = sources.flatMap((text) => [...text.matchAll(/'(\/v1\/[^']+)'/g)].map(([, path = '']) => path));
  const known = listed.map((request) => request.replace(/^[A-Z]+ /, ''));
  // `/v1/customers/` is where an id follows.
  const isListed = (path: string) =>
    known.some((each) => each === path || (path.endsWith('/') && each === `${path}:id`));
  expect(roots.length).toBeGreaterThan(30);
  expect([...new Set(roots)].filter((path) => !isListed(path))).toEqual([]);
});

/** What the server lets in with this key, of all that is listed: anything but a 403. */
async function letIn(stripe: StripeServer, key: string): Promise<string[]> {
  const answers = await Promise.all(
    listed.map(async (request) => {
      const [method = '', path = ''] = request.split(' ');
      const answer = await stripe.fetch(`https://api.stripe.com${path.replace(':id', 'absent-one')}`, {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          'Stripe-Version': API_VERSION,
          ...(method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(method === 'POST' ? { body: '' } : {}),
      });
      // Of a connected account that there is not, Stripe says that with a 403 of its own.
      const isLetIn = answer.status !== 403 || (await answer.text()).includes('account_invalid');
      return isLetIn ? [request] : [];
    }),
  );
  return answers.flat();
}

/** What each row of such a key answers when it is asked. */
function known(permissions: readonly Permission[]): Grants {
  const given = new Set(permissions);
  const ids = resources().flatMap((row) => [permissionId(row, 'read'), permissionId(row, 'write')]);
  return Object.fromEntries(ids.map((id) => [id, allows(given, id as Permission) ? 'granted' : 'missing']));
}

describe('every single row, on and off', () => {
  const stripe = openStripe({ now: () => Date.UTC(2026, 10, 20), sample: false });

  it.each(PERMISSIONS)('%s', async (permission) => {
    for (const permissions of [[permission], PERMISSIONS.filter((each) => each !== permission)]) {
      const key = stripe.addKey({ name: `${permission} ${permissions.length}`, permissions });
      expect((await letIn(stripe, key)).sort()).toEqual(requestsWith(known(permissions)).sort());
    }
  });
});
