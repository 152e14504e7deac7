/**
 * Whether somebody has a connected account: Stripe lists those without a filter by email, so they are looked through by taps, a
 * hundred at a time, newest first. What was found is remembered. None is said only once all were read.
 */
import { labelOf } from '../billing/connected';
import { accountCard, type Card } from '../cards/card';
import { to } from '../cards/routes';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { html } from '../language/html';
import { addressOn, showsAddress } from '../lookup/connected';
import { hasOlder, type List } from '../stripe/fields';
import { isShown, type Part, shown } from '../stripe/part';
import { type Account, accountsAfter } from '../stripe/resources/account';
import { accountDrawn, accountOf } from './connected-account';
import type { Screen, Visit } from './screen';

/** `read`, `hidden`, `found`: how many before, of them without an address that the key may see, and with this one. */
const params = {
  connection: 'id',
  address: 'id',
  after: 'text',
  read: 'text',
  hidden: 'text',
  found: 'text',
  anew: ['yes', 'no'],
} as const;
type Here = Visit<typeof params>;

type Found = { kind: 'known'; account: Account } | { kind: 'page'; page: List<Account> };

export const connectedAccounts: Screen<typeof params, Found> = {
  params,
  asks: ({ params: { after } }) => accountsAfter(after),
  load,
  draw: (found, here) => (found.kind === 'known' ? knownCard(found.account, here) : pageCard(found.page, here)),
};

/** One wave; two where what was found before has the address no more. */
function load({ desk, connection, ask, params: { address, after, anew } }: Here): Part<Found> {
  const known = anew === 'no' && after === '' ? desk.remembered.owned.get(connection, address) : null;
  if (known) {
    const part = accountOf(ask, known.account);
    if (isShown(part) && part.value && addressOn(part.value, address))
      return shown({ kind: 'known', account: part.value });
    if (!isShown(part)) return part;
    desk.remembered.owned.remove(connection, address);
  }
  const [page] = ask(accountsAfter(after));
  return isShown(page) ? shown({ kind: 'page', page: page.value }) : page;
}

function knownCard(account: Account, { desk, connection, ask, askLists, params: { address } }: Here): Card {
  const here = { connection: connection.id, account: account.id, address };
  return accountDrawn(account, { desk, connection, ask, askLists, params: here });
}

const countOf = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : 0);

function pageCard(page: List<Account>, { desk, connection, params: here }: Here): Card {
  const { words } = desk;
  const { address } = here;
  const texts = words.connectedAccounts;
  const own = page.data.filter((account) => addressOn(account, address) !== null);
  const [only, second] = own;
  if (only && !second && here.found === '0') desk.remembered.owned.put(connection, address, { account: only.id });
  const read = countOf(here.read) + page.data.length + (page.unread ?? 0);
  const hidden =
    countOf(here.hidden) + page.data.filter((account) => !showsAddress(account)).length + (page.unread ?? 0);
  const found = countOf(here.found) + own.length;
  const last = page.data.at(-1);
  const isAll = !hasOlder(page);
  const next =
    !isAll && last
      ? { connection: connection.id, address, after: last.id, read: `${read}`, hidden: `${hidden}`, found: `${found}` }
      : null;
  return accountCard(words, connection, texts.title, [
    section([
      ...own.map((account) =>
        row({
          icon: 'storefront',
          text: html`<b>${labelOf(account) ?? texts.noName}</b>`,
          note: texts.has(addressOn(account, address) ?? 'email', address),
          to: to('connectedAccount', { connection: connection.id, account: account.id, address }),
        }),
      ),
      // Nothing is claimed of those whose address is not known.
      hidden > 0 && hidden === read
        ? null
        : paragraph(html`${(isAll ? texts.readAll : texts.readSome)(read - hidden, found, address)}`),
      hidden > 0 ? paragraph(html`${texts.hidden(hidden)}`) : null,
      next ? buttons({ text: texts.next, to: to('connectedAccounts', { ...next, anew: 'yes' }) }) : null,
    ]),
  ]);
}
