/** Equal payments with what stands behind each: read in one wave, whoever asks for it. */
import type { Asker } from '../actions/action';
import { ahead } from '../actions/ahead';
import { type Compared, type Double, provenDouble } from '../billing/double';
import { isEqual } from '../billing/twice';
import { customersIn, isGone } from '../lookup/answers';
import { maxTogether } from '../lookup/open';
import type { List } from '../stripe/fields';
import type { KeyInUse } from '../stripe/key';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { sessionsOfIntent } from '../stripe/resources/checkout-session';
import { alongWith, type Customer, customerById } from '../stripe/resources/customer';
import { disputesOf } from '../stripe/resources/dispute';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';

/** `customers`, `charges`: ids, by comma; `intents`: the PaymentIntents that are known to have made those charges. */
export const comparing = { connection: 'id', customers: 'id', charges: 'id', intents: 'text' } as const;

export interface Wanted {
  customers: string;
  charges: string;
  intents: string;
}

export interface Comparison {
  /** Newest first. */
  equal: Compared[];
  /** Whose they are, as far as they can be read, in the order in which they were asked for. */
  customers: Customer[];
  double: Double | null;
}

/** More equal payments than this are compared without what stands behind them. */
const maxCompared = 10;

const idsIn = (text: string) => text.split(',').filter(Boolean);

/**
 * Asked anew: some may have been given back since they were counted. Only those of these customers; null where they are not
 * equal, or not there.
 */
export function compare(wanted: Wanted, { state }: KeyInUse, asks: Asker): Part<Comparison | null> {
  const owners = idsIn(wanted.customers).slice(0, maxTogether);
  const counted = idsIn(wanted.charges);
  const some = counted.slice(0, maxCompared);
  const behind = (intents: readonly string[]): ReadRequest<unknown>[] =>
    intents.slice(0, maxCompared).flatMap((id) => [invoicesPaidBy(id), sessionsOfIntent(id)]);
  const along = alongWith(state).filter((field) => field === 'subscriptions');
  const ask = ahead(asks, [
    ...owners.flatMap((id) => [chargesOf(id), customerById(id, along)]),
    ...some.map((id) => disputesOf(id)),
    ...behind(idsIn(wanted.intents)),
  ]);
  const lists = ask(...owners.map((id) => chargesOf(id)));
  for (const list of lists) if (!isShown(list)) return list;
  const known = lists.flatMap(listOf).sort((a, b) => b.created - a.created);
  const charges = known.filter(({ id }) => counted.includes(id));
  const [newest, second] = charges;
  if (!newest || !second || !charges.every((each) => isEqual(newest, each))) return shown(null);
  const intents = charges.flatMap(({ payment_intent }) => payment_intent ?? []);
  const beside = ahead(ask, behind(intents));
  const equal = charges.map((charge) => standing(charge, some.includes(charge.id) ? beside : null));
  const people = ask(...owners.map((id) => customerById(id, along)));
  const failed = people.find((part) => !isShown(part) && !isGone(part));
  if (failed && !isShown(failed)) return failed;
  return shown({ equal, customers: people.flatMap(customersIn), double: provenDouble(equal, known) });
}

/** `ask`: null where it is one of too many. */
function standing(charge: Charge, ask: Asker | null): Compared {
  if (!ask) return { charge, disputes: null, invoices: null, sessions: null };
  const [disputes] = ask(disputesOf(charge.id));
  // Without the permission an inquiry can't be seen; what was disputed is marked on the payment itself.
  const seen = disputes.kind === 'notPermitted' && !charge.disputed ? [] : dataOf(disputes);
  const { payment_intent: intent } = charge;
  if (!intent) return { charge, disputes: seen, invoices: null, sessions: [] };
  const [paid, sessions] = ask(invoicesPaidBy(intent), sessionsOfIntent(intent));
  const all = dataOf(paid);
  const invoices = all?.flatMap(({ invoice }) => invoice ?? []) ?? null;
  // An invoice that could not be read is none that is not there.
  return {
    charge,
    disputes: seen,
    invoices: invoices?.length === all?.length ? invoices : null,
    sessions: dataOf(sessions),
  };
}

/** null where it can't be told. */
function dataOf<T>(part: Part<List<T>>): T[] | null {
  return isShown(part) && !part.value.has_more ? part.value.data : null;
}
