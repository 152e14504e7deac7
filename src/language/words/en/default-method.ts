import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import type { Agreed } from '../../../billing/summary';
import type { Writer } from '../../writer';
import { methodName, savedName } from './methods';
import { subscriptions } from './subscriptions';

/** What making another saved way to pay the customer's default says. */
export const defaultMethod = (write: Writer) => {
  const names = (all: readonly Agreed[]) => write.list(all.map(subscriptions(write).title));
  return {
    label: 'Set default way to pay',
    which: 'Saved',
    noOther: 'Nothing else is saved that this key can see.',
    question: 'Change the default way to pay?',
    deed: 'Set as default',
    before: (method: Method) => `Default now: ${methodName(method)}`,
    after: (method: Method, expiry: Expiry | null) => `Default then: ${savedName(method, expiry)}`,
    /** `all`: without a way to pay of their own. */
    follow: (all: readonly Agreed[]) =>
      all.length > 0 ? `Then charged to it: ${names(all)}` : 'It is charged for no subscription that there is now.',
    haveOwn: (all: readonly Agreed[]) => `Stays with its own way to pay: ${names(all)}`,
    notKnown: 'Which subscriptions it changes is not known. One with its own way to pay stays with that.',
    laterCharges: 'It is charged by the next invoices, and by the next tries of open ones. No money moves now.',
    done: 'The default way to pay was changed.',
  };
};
