/** Whether to disconnect an account, before it is done. */
import { accountCard, type Card } from '../cards/card';
import { to } from '../cards/routes';
import { buttons, paragraph, row, section } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { keysPage } from '../keys/links';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';

export function disconnectCard({ words, intentions }: Desk, connection: Connection): Card {
  const { title, button, deletes, unknown, staysValid } = words.keyReport.disconnect;
  const open = intentions.open().filter((each) => each.connection === connection.id).length;
  return accountCard(
    words,
    connection,
    title,
    [
      section([
        paragraph(html`${deletes}`),
        open > 0 ? row({ icon: 'warning', text: unknown(open) }) : null,
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
