/** Takes away what the live checks of Stripe have made, also what is left of an earlier run. */
import { type Answer, address, at, brief, field, type Lab, spelledAddress, whyNot } from './lab';

/** What becomes of what is found, before the customer whose it is is deleted. */
const owned: readonly {
  list: string;
  status: string;
  params?: Record<string, string>;
  undo: (id: string) => string;
}[] = [
  { list: '/v1/payment_intents', status: 'requires_capture', undo: (id) => `/v1/payment_intents/${id}/cancel` },
  { list: '/v1/invoices', status: 'draft', undo: (id) => `/v1/invoices/${id}/finalize` },
  { list: '/v1/invoices', status: 'open', undo: (id) => `/v1/invoices/${id}/void` },
  { list: '/v1/checkout/sessions', status: 'open', undo: (id) => `/v1/checkout/sessions/${id}/expire` },
];

/**
 * Looks for it by the check's own addresses and metadata, so that nothing is forgotten whose answer was lost. One line for
 * each thing that could not be taken away; `lab` must not be stopped.
 */
export async function cleanUp(lab: Lab): Promise<string[]> {
  const left: string[] = [];
  const undo = async (what: string, ask: () => Promise<Answer>) => {
    const told = await ask().then(
      (answer) => (answer.status === 200 ? null : brief(answer)),
      (error: unknown) => whyNot(error),
    );
    if (told) left.push(`${what}: ${told}`);
  };
  const list = async (path: string, params: Record<string, string | number | boolean>): Promise<unknown[]> => {
    const answer = await lab.ask({ method: 'GET', path, params: { limit: 100, ...params } }).catch(() => null);
    const data = answer?.status === 200 ? at(answer.body, 'data') : null;
    if (!Array.isArray(data)) left.push(`${path} could not be looked through: ${answer ? brief(answer) : 'no answer'}`);
    return Array.isArray(data) ? data : [];
  };
  for (const email of [address, spelledAddress]) {
    for (const customer of await list('/v1/customers', { email })) {
      const id = field(customer, 'id') ?? '';
      // Ended first: what is open then stays as it is.
      for (const each of await list('/v1/subscriptions', { customer: id })) {
        const path = `/v1/subscriptions/${field(each, 'id')}`;
        await undo(`subscription ${field(each, 'id')}`, () => lab.ask({ method: 'DELETE', path }));
      }
      for (const { list: path, status, undo: undone } of owned) {
        for (const each of await list(path, { customer: id })) {
          if (field(each, 'status') !== status) continue;
          const named = field(each, 'id') ?? '';
          await undo(`${status} ${named}`, () => lab.ask({ method: 'POST', path: undone(named) }));
        }
      }
      await undo(`customer ${id}`, () => lab.ask({ method: 'DELETE', path: `/v1/customers/${id}` }));
    }
  }
  for (const link of await list('/v1/payment_links', { active: true })) {
    if (field(link, 'metadata', 'tillside_check') !== 'true') continue;
    const path = `/v1/payment_links/${field(link, 'id')}`;
    await undo(`payment link ${field(link, 'id')}`, () => lab.ask({ method: 'POST', path, params: { active: false } }));
  }
  return left;
}
