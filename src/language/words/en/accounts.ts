import type { Writer } from '../../writer';

/** One connected account, and what the user has settled for it. */
export const accounts = (write: Writer) => ({
  title: 'Account',
  /** On the button that leads to the account. */
  more: 'More',
  rename: 'Save name',
  renamed: 'Name saved',
  kept: 'What is kept here',
  key: 'Key',
  stripeAccount: 'Stripe account',
  notTold: 'Stripe has not told it',
  askLabel: 'Ask Stripe for its name',
  noLabel: 'It has no name at Stripe that this key may see',
  notReadable:
    'Stripe does not let this key read its own account. It needs Accounts: Read, or Basic business contact information: Read.',
  connectedOn: 'Connected',
  keySince: 'This key since',
  /** `at`: seconds since 1970. */
  age: (at: number) => {
    const days = write.daysSince(at);
    return days > 0
      ? `${write.date(at)}, ${write.plural(days, { one: '1 day', other: `${write.number(days)} days` })} ago`
      : write.date(at);
  },
  checkedOn: 'Key last checked',
  unknown: 'Unknown',
  /** `account`: the name of the one that it is to stand before. */
  moveBefore: (account: string) => `Move before ${account}`,
  allOff: 'Your accounts are switched off, so Stripe was not asked. Switch one on in Settings.',
});
