/** The actions on an object: what can be done stands as buttons; what can't is folded away with its reason. */
import type { Action, Look } from '../actions/action';
import type { Filled } from '../actions/form';
import { keysPage } from '../keys/links';
import type { Connection } from '../keys/vault';
import { html, link } from '../language/html';
import type { Words } from '../language/words/words';
import { barred } from '../policy/rules';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import { to } from './routes';
import { buttons, paragraph, row, section } from './widgets';

export interface OfferFacts<S> {
  connection: Connection;
  customerId: string;
  /** Id of the object. */
  objectId: string;
  subject: S;
  products: Record<string, string>;
  state(permission: PermissionId): PermissionState;
}

export function actionSections<S>(
  actions: readonly (Action<S, Filled, unknown> | Look<S>)[],
  { connection, customerId, objectId, subject, products, state }: OfferFacts<S>,
  words: Words,
  header?: string,
) {
  const { acts } = words;
  const bar = barred(connection, null);
  const offers = actions.map((action) => {
    const needs = action.needsFor ? [action.needsFor(subject)] : action.needs;
    const missing = needs.find((permission) => state(permission) === 'missing');
    const may = (permission: PermissionId) => state(permission) !== 'missing';
    const fit = action.fit(subject, { said: words.said, write: words.write, products, may });
    return { action, missing, fit };
  });
  const sensible = offers.filter(({ fit }) => fit.kind !== 'pointless');
  const on = bar ? [] : sensible.filter(({ fit, missing }) => fit.kind === 'fits' && !missing);
  // What this object does not allow is news, and stands first; what the user or the key decides is the same on every card.
  const ofObject = sensible.flatMap(({ action, fit, missing }) =>
    fit.kind === 'blocked' && !missing && !bar ? [{ action, reason: words.said(fit.why) }] : [],
  );
  const ofUser = bar ? sensible.map(({ action }) => ({ action, reason: words.said(bar) })) : [];
  const ofKey = sensible.flatMap(({ action, missing }) =>
    missing && !bar ? [{ action, reason: words.permissions.needs(missing) }] : [],
  );
  const off = [...ofObject, ...ofUser, ...ofKey];
  const prepare = (action: string) =>
    to('prepare', { action, connection: connection.id, customer: customerId, object: objectId });
  return [
    section(
      on.map(({ action }) => buttons({ text: words.said(action.label), to: prepare(action.name) })),
      { header },
    ),
    section(
      [
        ...off.map(({ action, reason }) =>
          row({ icon: 'block', iconText: acts.off, text: html`${words.said(action.label)}`, note: reason }),
        ),
        ofKey[0]
          ? paragraph(acts.keyDecides(link(connection.editUrl ?? keysPage(connection.mode), acts.editInStripe)))
          : null,
      ],
      { header: acts.notPossible(off.length), unfolded: ofObject.length > 2 ? 0 : ofObject.length },
    ),
  ];
}
