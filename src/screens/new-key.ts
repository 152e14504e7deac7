/** A link to Stripe's form for a new key, with the rows ticked that were chosen here. */
import { push, replace } from '../cards/answer';
import { accountCard } from '../cards/card';
import { to } from '../cards/routes';
import { buttons, checkField, paragraph, section } from '../cards/widgets';
import { permissionsOf, report } from '../keys/grants';
import { newKeyLink } from '../keys/links';
import { html } from '../language/html';
import { type PermissionId, usedPermissions } from '../stripe/permissions';
import { connected, type Tap } from './screen';

const params = { connection: 'id' } as const;

const fieldOf = (permission: PermissionId) => `may.${permission}`;

/** Ticked as the key is now; in place of a secret one, as Premium. */
export const newKey: Tap<typeof params> = {
  params,
  answer: connected(({ desk: { words }, connection }) => {
    const { newKey: texts } = words.keyReport;
    const ticked = connection.keyKind === 'secret' ? permissionsOf('premium') : report(connection.grants).granted;
    return push(
      accountCard(words, connection, texts.title, [
        section(
          usedPermissions().map((each) =>
            checkField(fieldOf(each), words.permissions.name(each), ticked.includes(each)),
          ),
          { header: texts.choose },
        ),
        section([buttons({ text: texts.make, to: to('chosenKey', { connection: connection.id }), filled: true })]),
      ]),
    );
  }),
};

/** Customers: Read is among them, whatever was ticked: nothing works without. */
export const chosenKey: Tap<typeof params> = {
  params,
  answer: connected(({ desk: { words, event }, connection }) => {
    const { newKey: texts } = words.keyReport;
    const chosen = usedPermissions().filter((each) => each === 'customer_read' || event.field(fieldOf(each)) !== null);
    const { replaceKey } = words.buttons;
    return replace(
      accountCard(words, connection, texts.title, [
        section([
          paragraph(texts.has(chosen)),
          buttons({ text: texts.ready, url: newKeyLink(connection.mode, chosen), filled: true }),
          paragraph(html`${texts.afterwards}`),
          buttons({ text: replaceKey, to: to('replaceKey', { connection: connection.id }) }),
        ]),
      ]),
    );
  }),
};
