import type { PageToPay, ToldReason } from '../../../billing/way-to-pay';
import type { PermissionId } from '../../../stripe/permissions';
import type { Writer } from '../../writer';
import { permissionName } from '../names';

/** What the customer reads of the reason, after “Your payment …”. */
export const reasons: Record<ToldReason, string> = {
  open: 'is still open.',
  confirm: 'waits for you: your bank wants you to confirm it.',
  notConfirmed: 'did not go through, because it was not confirmed with your bank.',
  expired: 'did not go through, because your card has expired.',
  funds: 'did not go through, because the card or account did not have enough funds.',
  details: 'did not go through, because the details of your card or account are not right.',
  bankAccount: 'did not go through, because your bank account can’t be charged.',
  noMethod: 'could not be taken, because no card or account is saved for it.',
  declined: 'did not go through, because it was declined.',
};

/** A draft that lets the customer pay, and the button for it. */
export const wayToPay = (write: Writer) => ({
  send: 'Send a way to pay',
  /** `tag`: of the language, `ja`. */
  sendIn: (tag: string) => `Send a way to pay (${write.language(tag)})`,
  needs: (either: readonly PermissionId[]) => `Needs ${either.map(permissionName).join(' or ')}.`,
  notOpen: 'There is nothing to pay there now.',
  noPage: 'This key sees no page on which the customer could pay.',
  /** To the customer. */
  text: ({ kind, url, amount, number, why }: PageToPay) => {
    const of = amount ? ` of ${write.money(amount)}` : '';
    const what = `Your payment${of}${number ? ` for invoice ${number}` : ''}`;
    const can = kind === 'portal' ? 'You can change how you pay here' : `You can ${deeds[why] ?? 'pay'} here`;
    return `${what} ${reasons[why]} ${can}: ${url}`;
  },
});

const deeds: Partial<Record<ToldReason, string>> = { confirm: 'confirm and pay' };
