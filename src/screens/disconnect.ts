/** Whether to disconnect an account, before it is done. */
import { accountCard, accountLine, type Card, card } from '../cards/card';
import { to } from '../cards/routes';
import { buttons, paragraph, row, section } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { keysPage } from '../keys/links';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';

/** Everything that can be disconnected: accounts by their lines, and what can't be read. */
function allOf({ vault, words }: Desk): { id: string; line: string }[] {
  return [
    ...vault.connections().map((each) => ({ id: each.id as string, line: accountLine(words, each) })),
    ...vault.damaged().map((id) => ({ id: id as string, line: words.keyReport.disconnect.unreadable })),
  ];
}

/** Of several accounts: one of them, or all. */
export function disconnectWhichCard(desk: Desk): Card {
  const { words } = desk;
  const { which, button, all } = words.keyReport.disconnect;
  return card(words, {
    title: which,
    sections: [
      section(
        allOf(desk).map(({ id, line }) =>
          row({ text: html`${line}`, button: { text: button, to: to('askDisconnect', { connection: id }) } }),
        ),
      ),
      section([buttons({ text: all, to: to('askDisconnectAll', {}) })]),
    ],
  });
}

/** It names each of those that its button then disconnects. */
export function disconnectAllCard(desk: Desk): Card {
  const { words, intentions } = desk;
  const { allOf: title, all: button, deletesAll, unknown, notSent, stayValid } = words.keyReport.disconnect;
  const all = allOf(desk);
  const open = intentions.open().length;
  return card(words, {
    title: title(all.length),
    sections: [
      section(all.map(({ line }) => row({ icon: 'account_balance', text: html`${line}` }))),
      section([
        paragraph(html`${deletesAll}`),
        open > 0 ? row({ icon: 'warning', text: unknown(open) }) : null,
        ...intentions.due().map((each) => row({ icon: 'warning', text: notSent(words.said(each.title)) })),
        paragraph(html`${stayValid}`),
      ]),
    ],
    footer: {
      primary: { text: button, to: to('disconnectAll', { accounts: all.map(({ id }) => id).join(',') }) },
      secondary: { text: words.buttons.goBack, to: to('back', {}) },
    },
  });
}

/** A connection of which nothing can be read but that it is there. */
export function damagedCard({ words }: Desk, id: string): Card {
  const { unreadable, damaged, deleteAndConnect, button } = words.keyReport.disconnect;
  return card(words, {
    title: unreadable,
    sections: [
      section([
        paragraph(html`${damaged}`),
        buttons(
          { text: deleteAndConnect, to: to('reconnect', { connection: id }), filled: true },
          { text: button, to: to('disconnect', { connection: id }) },
        ),
      ]),
    ],
  });
}

export function disconnectCard({ words, intentions }: Desk, connection: Connection): Card {
  const { title, button, deletes, unknown, notSent, staysValid } = words.keyReport.disconnect;
  const open = intentions.open().filter((each) => each.connection === connection.id).length;
  const due = intentions.due().filter((each) => each.connection === connection.id);
  return accountCard(
    words,
    connection,
    title,
    [
      section([
        paragraph(html`${deletes}`),
        open > 0 ? row({ icon: 'warning', text: unknown(open) }) : null,
        ...due.map(({ title }) => row({ icon: 'warning', text: notSent(words.said(title)) })),
        paragraph(html`${staysValid}`),
        buttons({ text: words.buttons.keysInStripe, url: keysPage(connection.mode) }),
      ]),
    ],
    {
      primary: { text: button, to: to('disconnect', { connection: connection.id }) },
      secondary: { text: words.buttons.goBack, to: to('back', {}) },
    },
  );
}
