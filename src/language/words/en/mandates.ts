import type { Decline } from '../../../billing/decline';
import type { Blocked, DebitDoubt } from '../../../billing/mandate';
import type { Debit } from '../../../billing/method';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import { ofStripe } from './codes';
import { reasonOf } from './declines';
import { methodName } from './methods';

/** Whether a bank account can be debited. */
export const mandates = (write: Writer) => {
  const blocking = ({ why }: Blocked) =>
    why ? `Stripe blocks this bank account: ${reasonOf(why)}.` : 'Stripe blocks this bank account.';
  return {
    button: 'Mandate and bank account',
    title: 'Mandate and bank account',
    /** By Stripe’s status: https://docs.stripe.com/api/mandates/object */
    standing: (status: string): Html => {
      switch (status) {
        case 'active':
          return html`<b>Active:</b> the customer’s mandate can be used for a debit.`;
        case 'pending':
          return html`<b>Pending:</b> the mandate is new, and neither active nor rejected yet.`;
        case 'inactive':
          return html`<b>Inactive:</b> the mandate was rejected, revoked or used up. Before another debit, the customer has to agree again, or pay in another way.`;
        default:
          return html`The mandate is ${ofStripe(status)}.`;
      }
    },
    single: 'It was given for one payment.',
    /** `why`: of the customer’s bank. */
    revoked: (why: Decline) => `The customer’s bank revoked it: ${reasonOf(why)}.`,
    reference: 'Mandate reference',
    id: 'Mandate id',
    unread: 'The mandate could not be read. This key may lack the permission, or Stripe did not answer.',
    blocked: (blocked: Blocked) => `${blocking(blocked)} Ask for another account, or another way to pay.`,
    /** Before it is confirmed. */
    begins: ({ method, days }: Debit) =>
      `This begins a debit: ${methodName(method)}. The bank usually confirms or refuses it within ${write.number(days)} business days. It can take longer.`,
    /** After its name, in a list. */
    isBlocked: ({ why }: Blocked) => (why ? `blocked by Stripe: ${reasonOf(why)}` : 'blocked by Stripe'),
    /** What speaks against a debit, before it is confirmed. */
    doubt: (doubt: DebitDoubt) => {
      switch (doubt.kind) {
        case 'blocked':
          return `${blocking(doubt)} Debits from it are refused.`;
        case 'failed':
          return `The last debit from this account, on ${write.date(doubt.at)}, failed: ${reasonOf(doubt.why)}. Another one is likely to fail as well.`;
        case 'mandate': {
          const why = doubt.revoked ? ` The customer’s bank revoked it: ${reasonOf(doubt.revoked)}.` : '';
          if (doubt.status === 'inactive')
            return `The mandate of this account is inactive: it was rejected, revoked or used up, and can’t be used for another debit.${why}`;
          return doubt.status === 'pending'
            ? 'The mandate of this account is not active yet. The debit may be refused.'
            : `The mandate of this account is ${ofStripe(doubt.status)}: whether it can be debited is not known.`;
        }
      }
    },
  };
};
