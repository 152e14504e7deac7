/** What stands beside the inbox when no message is open. */
import { money } from '../billing/money';
import { type Card, card } from '../cards/card';
import { connectionWidgets, damagedRow, keyNote } from '../cards/connections';
import { consentWidgets } from '../cards/consent';
import { subjectSection } from '../cards/lookup';
import { openIntentionRow } from '../cards/open-intention';
import { to } from '../cards/routes';
import { buttons, paragraph, row, section, textField } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { atHome } from '../lookup/at-home';
import type { Mentioned } from '../lookup/wanted';
import type { Balance } from '../stripe/resources/balance';
import { none, type Tap } from './screen';
import { todayRows, watched } from './today';

export const home: Tap<typeof none> = {
  params: none,
  answer: (desk) => ({ show: 'root', card: homeCard(desk) }),
};

export function homeCard(desk: Desk): Card {
  const { vault, words } = desk;
  const isEmpty = vault.connections().length === 0 && vault.damaged().length === 0;
  return isEmpty && !words.isDemo() ? welcomeCard(words, null) : connectedCard(desk);
}

/** Nothing is connected yet. `address`: the person on the open message, whose billing would stand here. */
export function welcomeCard(words: Words, address: string | null, mentioned: Mentioned = []): Card {
  const { title, subtitle, notConnected, connectFor, connectFirst, keyStays, keyDecides } = words.home;
  return card(words, {
    title,
    subtitle,
    sections: [
      section([
        paragraph(notConnected()),
        paragraph(address ? connectFor(address) : html`${connectFirst}`),
        buttons(
          { text: words.buttons.connect, to: to('connect', {}), filled: true },
          { text: words.demo.tryIt, to: to('tryDemo', {}) },
        ),
      ]),
      mentioned === 'key' ? subjectSection(words, mentioned) : null,
      section([row({ icon: 'lock', text: html`${keyStays}` }), row({ icon: 'tune', text: html`${keyDecides}` })]),
    ],
  });
}

function connectedCard(desk: Desk): Card {
  const { vault, intentions, words } = desk;
  const { accounts, barred } = atHome(desk, vault.asked(), watched(desk));
  const balances = new Map(accounts.map(({ connection, balance }) => [connection.id, balance]));
  const { title, subtitle, outcomeUnknown, openEmail, query, moreWays, connected, connectAnother } = words.home;
  return card(words, {
    title,
    subtitle,
    sections: [
      section(
        intentions.open().map((each) => openIntentionRow(words, each)),
        { header: outcomeUnknown },
      ),
      section(intentions.due().map((each) => openIntentionRow(words, each))),
      section(todayRows(desk, accounts), { header: words.today.header }),
      section(barred ? consentWidgets(words, ['requests'], barred.url) : [], { header: words.consent.title }),
      section([
        paragraph(html`${openEmail}`),
        textField('query', query),
        buttons(
          { text: words.buttons.find, to: to('findNow', {}), filled: true, required: ['query'] },
          { text: moreWays, to: to('find', { query: '' }) },
        ),
      ]),
      section(
        // By now it may be known of a key that it is dead.
        vault
          .connections()
          .flatMap((each) =>
            connectionWidgets(
              words,
              each,
              keyNote(words, each, desk.now()) ?? balanceNote(words, balances.get(each.id)),
            ),
          ),
        { header: connected },
      ),
      section(vault.damaged().map((id) => damagedRow(words, id))),
      section([
        vault.connections().some((each) => desk.recent.of(each).length > 0)
          ? buttons({ text: words.recent.title, to: to('recent', {}) })
          : null,
        buttons({ text: words.isDemo() ? words.buttons.connect : connectAnother, to: to('connect', {}) }),
      ]),
    ],
  });
}

/** Of accounts whose key may read it. */
function balanceNote({ home }: Words, balance: Balance | undefined): string | undefined {
  const amounts = (all: Balance['available']) =>
    all.filter(({ amount }) => amount !== 0).map(({ amount, currency }) => money(amount, currency));
  return balance && home.balance(amounts(balance.available), amounts(balance.pending));
}
