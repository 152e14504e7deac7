/** One account that is connected to the platform: what it may do, and what Stripe still needs of it. */
import { labelOf, type Requirements, requirementsOf } from '../billing/connected';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { fact } from '../cards/facts';
import { to } from '../cards/routes';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { addressOn } from '../lookup/connected';
import { isShown, type Part, shown } from '../stripe/part';
import { type Account, accountById, accountsAfter } from '../stripe/resources/account';
import type { Screen, Visit } from './screen';

/** `address`: for whom it was looked for; empty where for nobody. */
const params = { connection: 'id', account: 'id', address: 'text' } as const;
type Here = Visit<typeof params>;

/** null: the platform has no such account. */
type Found = Account | null;

export const connectedAccount: Screen<typeof params, Found> = {
  params,
  asks: ({ params: { account } }) => accountById(account),
  load: ({ ask, params: { account } }) => accountOf(ask, account),
  draw: (account, here) => (account ? accountDrawn(account, here) : unknownCard(here)),
};

/**
 * Of an account that is not connected Stripe says what it says of a key whose access was revoked. The list beside it tells them
 * apart: a key that is answered is not dead. One wave.
 */
export function accountOf(ask: Here['ask'], id: string): Part<Found> {
  const [part, others] = ask(accountById(id), accountsAfter(''));
  const isNone = part.kind === 'problem' && part.problem.kind === 'notFound' && isShown(others);
  return isNone ? shown(null) : part;
}

function unknownCard({ desk: { words }, connection, params: { account, address } }: Here): Card {
  const texts = words.connectedAccounts;
  return accountCard(words, connection, texts.title, [
    section([
      paragraph(html`${texts.notConnected(account)}`),
      address ? buttons({ text: texts.lookThrough, to: to('connectedAccounts', start(connection.id, address)) }) : null,
    ]),
  ]);
}

/** From the newest on, whatever was found before. */
export const start = (connection: string, address: string) =>
  ({ connection, address, after: '', read: '0', hidden: '0', found: '0', anew: 'yes' }) as const;

export function accountDrawn(account: Account, { desk: { words }, connection, params: { address } }: Here): Card {
  const texts = words.connectedAccounts;
  const on = address ? addressOn(account, address) : null;
  return accountCard(words, connection, texts.title, [
    section([
      row({
        icon: 'storefront',
        text: html`<b>${labelOf(account) ?? texts.noName}</b>`,
        note: account.email ?? texts.noEmail,
      }),
      on ? paragraph(html`${texts.has(on, address)}`) : null,
      enabledRow(words, 'charges', account.charges_enabled),
      enabledRow(words, 'payouts', account.payouts_enabled),
    ]),
    section(requirementRows(words, requirementsOf(account)), { header: texts.requirements }),
    section([fact(words.accounts.stripeAccount, account.id)]),
    section([
      buttons({
        text: words.buttons.openInStripe,
        url: dashboardPage(connection, `connect/accounts/${account.id}`),
        filled: true,
      }),
      address ? buttons({ text: texts.lookThrough, to: to('connectedAccounts', start(connection.id, address)) }) : null,
    ]),
  ]);
}

function enabledRow(
  { connectedAccounts: texts, common }: Words,
  what: 'charges' | 'payouts',
  isEnabled: boolean | null,
) {
  return row({
    icon: isEnabled === null ? 'help' : isEnabled ? 'check_circle' : 'warning',
    iconText: isEnabled === false ? common.needsAttention : undefined,
    text: html`${texts.enabled(what, isEnabled)}`,
  });
}

function requirementRows({ connectedAccounts: texts }: Words, requirements: Requirements | null) {
  if (!requirements) return [paragraph(html`${texts.requirementsUnknown}`)];
  const { pastDue, due, pending, deadline, disabled } = requirements;
  return [
    pastDue[0] ? row({ icon: 'warning', text: html`${texts.pastDue(pastDue)}` }) : null,
    due[0] ? row({ icon: 'pending_actions', text: html`${texts.due(due, deadline)}` }) : null,
    pending > 0 ? paragraph(html`${texts.pending(pending)}`) : null,
    pastDue[0] || due[0] ? null : paragraph(html`${texts.nothingDue}`),
    disabled ? paragraph(html`${texts.disabled(disabled)}`) : null,
  ];
}
