/** The shapes of Stripe's errors, its idempotency, and how customers are found. */
import { accountById } from '../../src/stripe/resources/account';
import { sessionsByEmail } from '../../src/stripe/resources/checkout-session';
import { customerById, customerSearch, customersByEmail, searchTerm } from '../../src/stripe/resources/customer';
import { stripeVersion } from '../../src/stripe/version';
import { differs, judged, type Seen, untold } from '../../src/table';
import {
  type Answer,
  address,
  at,
  brief,
  type Check,
  demandAnswer,
  field,
  kindOf,
  type Lab,
  mark,
  spelledAddress,
} from './lab';

/** A refusal that the product must understand as `kind`. */
const understoodAs = (
  assumption: string,
  depends: string,
  kind: string,
  ask: (lab: Lab) => Promise<Answer>,
  also: (answer: Answer) => boolean = () => true,
): Check => ({
  assumption,
  depends,
  async look(lab) {
    const answer = demandAnswer(await ask(lab));
    return judged(kindOf(answer) === kind && also(answer), brief(answer));
  },
});

const code = (answer: Answer) => field(answer.body, 'error', 'code');

export const errors: readonly Check[] = [
  {
    assumption: 'A key that does not exist is answered 401 without a code',
    depends: '“This key no longer works”, and why',
    async look(lab) {
      const value = `rk_test_${'0'.repeat(24)}`;
      const answer = await lab.ask({ method: 'GET', path: '/v1/customers', key: { value } });
      return judged(answer.status === 401 && code(answer) === null, brief(answer));
    },
  },
  understoodAs(
    'An absent id in the path is 404 resource_missing',
    '“Not found”, and every write probe',
    'notFound',
    (lab) => lab.ask({ method: 'GET', path: '/v1/customers/cus_absent' }),
  ),
  understoodAs(
    'An account that is not connected is 403 account_invalid, as of a key whose access was revoked',
    'such an account counts as not found where the key is answered beside it (src/stripe/answer.ts)',
    'keyDead',
    (lab) => lab.send(accountById('acct_1TillsideAbsent00')),
    (answer) => answer.status === 403 && code(answer) === 'account_invalid',
  ),
  understoodAs(
    'An absent id in a body is 400 resource_missing',
    'an object that is gone is told from a request that was refused',
    'notFound',
    (lab) => lab.ask({ method: 'POST', path: '/v1/refunds', params: { charge: 'ch_absent' } }),
    ({ status }) => status === 400 || status === 404,
  ),
  understoodAs(
    'A refund that names no payment is refused with 400',
    'the probe of Charges and Refunds: Write, which can’t refund anything',
    'refused',
    (lab) => lab.ask({ method: 'POST', path: '/v1/refunds', params: { metadata: { a: 'b' } } }),
    ({ status }) => status === 400,
  ),
  understoodAs(
    'A Checkout Session of an unknown mode is refused with 400',
    'the probe of Checkout Sessions: Write, which can’t make one',
    'refused',
    (lab) => lab.ask({ method: 'POST', path: '/v1/checkout/sessions', params: { mode: 'tillside-probe' } }),
    ({ status }) => status === 400,
  ),
  understoodAs(
    'A path that does not exist is 404 without a code',
    'it is told from an object that is not there',
    'refused',
    (lab) => lab.ask({ method: 'GET', path: '/v1/tillside_no_such_thing' }),
    (answer) => answer.status === 404 && code(answer) === null,
  ),
  understoodAs(
    'A parameter that does not exist is refused with parameter_unknown',
    'the rows “Stripe takes …” below would otherwise show nothing',
    'refused',
    (lab) => lab.ask({ method: 'GET', path: '/v1/customers', params: { tillside: 1 } }),
    (answer) => code(answer) === 'parameter_unknown',
  ),
  understoodAs(
    'Expanding more than four levels is refused with 400',
    'how deep lists are expanded',
    'refused',
    (lab) =>
      lab.ask({
        method: 'GET',
        path: '/v1/customers',
        params: { limit: 1, expand: ['data.subscriptions.data.latest_invoice.customer'] },
      }),
    ({ status }) => status === 400,
  ),
  {
    assumption: 'An error has a type and a message, and its answer a Request-Id',
    depends:
      'whether an error counts as Stripe’s own (errorBody in src/stripe/problem.ts), and the reference on its card',
    async look(lab) {
      const answer = await lab.ask({ method: 'GET', path: '/v1/customers/cus_absent' });
      const isWhole = field(answer.body, 'error', 'type') && field(answer.body, 'error', 'message') && answer.requestId;
      return judged(Boolean(isWhole), isWhole ? 'all three' : 'not all three');
    },
  },
  {
    assumption: `Stripe answers in the version that is asked for, ${stripeVersion}`,
    depends: 'every shape that is read',
    async look(lab) {
      const { version } = await lab.ask({ method: 'GET', path: '/v1/customers', params: { limit: 1 } });
      return judged(version === stripeVersion, version ?? 'no version');
    },
  },
  {
    assumption: 'The same idempotency key with the same parameters gives the same answer, and says so',
    depends: 'a write of unknown outcome is sent again (src/actions/perform.ts)',
    async look(lab) {
      const again = { ...(await described(lab, 'first')), idempotencyKey: lab.newId() };
      const [first, second] = [demandAnswer(await lab.ask(again)), await lab.ask(again)];
      const isSame = JSON.stringify(first.body) === JSON.stringify(second.body);
      return judged(isSame && second.isReplayed, `${brief(second)}${second.isReplayed ? ', replayed' : ''}`);
    },
  },
  {
    assumption: 'The same idempotency key with other parameters is refused as idempotency_error',
    depends: 'what an earlier try did stays unknown, and nothing is done twice',
    async look(lab) {
      const idempotencyKey = lab.newId();
      demandAnswer(await lab.ask({ ...(await described(lab, 'one')), idempotencyKey }));
      const answer = await lab.ask({ ...(await described(lab, 'other')), idempotencyKey });
      return judged(kindOf(answer) === 'keyReused', brief(answer));
    },
  },
  {
    assumption: 'A refusal of parameters is not kept under its idempotency key',
    depends: 'what was refused can be tried again from the same confirmation',
    async look(lab) {
      const idempotencyKey = lab.newId();
      const sent = await described(lab, 'once more');
      const bad = await lab.ask({ ...sent, params: { ...sent.params, tillside: 1 }, idempotencyKey });
      const good = await lab.ask({ ...sent, idempotencyKey });
      return judged(kindOf(bad) === 'refused' && good.status === 200, `${brief(bad)}, then ${brief(good)}`);
    },
  },
  {
    assumption: 'The list by address minds upper and lower case',
    depends: 'an address is asked for in both spellings (src/lookup/asks.ts)',
    async look(lab) {
      const id = await lab.spelled();
      const has = async (email: string) => ids(demandAnswer(await lab.send(customersByEmail(email, [])))).includes(id);
      const [exact, lower] = [await has(spelledAddress), await has(spelledAddress.toLowerCase())];
      return judged(exact && !lower, `as written ${found(exact)}, in lower case ${found(lower)}`);
    },
  },
  {
    assumption: 'Search by address does not mind upper and lower case',
    depends: 'a first look finds other spellings; if it differs, only the two that are asked for are found',
    look: searched,
  },
  {
    assumption: 'Lists come newest first',
    depends: 'every list, and “the newest ten”',
    async look(lab) {
      await lab.customer();
      await lab.spelled();
      const answer = await lab.ask({ method: 'GET', path: '/v1/customers', params: { limit: 10 } });
      const times = items(answer).map((each) => Number(at(each, 'created')));
      return judged(
        times.every((time, index) => index === 0 || time <= Number(times[index - 1])),
        `${times.length} customers`,
      );
    },
  },
  {
    assumption: 'Checkout Sessions can be listed by an address',
    depends: 'payments of guests (src/lookup/guest.ts)',
    async look(lab) {
      const answer = demandAnswer(await lab.send(sessionsByEmail(address)));
      return judged(answer.status === 200, brief(answer));
    },
  },
  {
    assumption: 'A deleted customer can be read, and says so',
    depends: '“deleted in Stripe”, in place of “not found”',
    async look(lab) {
      const made = demandAnswer(
        await lab.ask({ method: 'POST', path: '/v1/customers', params: { email: address, metadata: mark } }),
      );
      const id = field(made.body, 'id') ?? '';
      await lab.ask({ method: 'DELETE', path: `/v1/customers/${id}` });
      const answer = await lab.send(customerById(id));
      return judged(answer.status === 200 && at(answer.body, 'deleted') === true, brief(answer));
    },
  },
];

async function described(lab: Lab, description: string) {
  return { method: 'POST', path: `/v1/customers/${await lab.customer()}`, params: { description } } as const;
}

const items = ({ body }: Answer): unknown[] => {
  const data = at(body, 'data');
  return Array.isArray(data) ? data : [];
};
const ids = (answer: Answer) => items(answer).map((each) => field(each, 'id'));
const found = (is: boolean) => (is ? 'found' : 'not found');

/** Seconds after which a new customer that no search finds is given up. */
const patience = 90;

/** What search finds lags behind, by up to a minute. */
async function searched(lab: Lab): Promise<Seen> {
  const id = await lab.spelled();
  const search = async (email: string) =>
    demandAnswer(await lab.send(customerSearch(searchTerm('email', ':', email), [])));
  const first = await search(spelledAddress);
  if (kindOf(first) === 'noSearch') return untold('this account has no search');
  if (first.status !== 200) return differs(brief(first));
  for (let waited = 0; waited <= patience; waited += 10) {
    if (ids(await search(spelledAddress)).includes(id)) {
      const isFound = ids(await search(spelledAddress.toLowerCase())).includes(id);
      return judged(isFound, `in lower case ${found(isFound)}`);
    }
    await lab.sleep(10_000);
  }
  return untold(`not found in ${patience} s, in any case`);
}
