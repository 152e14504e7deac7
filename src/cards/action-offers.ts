/** The actions on an object: what can be done as buttons, what can't with its reason. */
import type { Action, Look } from '../actions/action';
import type { Filled } from '../actions/form';
import { choiceNames, choices } from '../actions/list';
import { keysPage } from '../keys/links';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html, link } from '../language/html';
import type { ChoiceName } from '../language/words/en/actions';
import type { Words } from '../language/words/words';
import { holdsForAll } from '../policy/rules';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import type { Reader } from './card';
import { to, whose } from './routes';
import { type Button, buttons, paragraph, row, section } from './widgets';

export interface OfferFacts<S> {
  connection: Connection;
  customerId: string;
  /** Id of the object. */
  objectId: string;
  subject: S;
  products: Record<string, string>;
  state(permission: PermissionId): PermissionState;
}

/** The actions on what a card is about, all of them: what can be done, then what can't and why. */
export function actionSection<S>(actions: Actions<S>, offer: OfferFacts<S>, reader: Reader, header?: string) {
  const { on, off, blocked } = offered(actions, offer, reader);
  const standing = on.length + (blocked > mostBlocked ? 0 : blocked);
  return section([...on.map(({ button }) => buttons(button)), ...off], { header, unfolded: Math.max(1, standing) });
}

/** What an object does not allow is news, unless there is much of it. */
const mostBlocked = 2;

/** So many stand at once on a card that is for reading first. */
const mostUpFront = 2;

/** Only what can be done. */
export function actionButtons<S>(actions: Actions<S>, offer: OfferFacts<S>, reader: Reader): Button[] {
  return offered(actions, offer, reader).on.map(({ button }) => button);
}

/** Likewise folded away, but for the `fitting` ones, as far as they can be done. `first`: stand before them. */
export function foldedActions<S>(
  actions: Actions<S>,
  fitting: Actions<S>,
  offer: OfferFacts<S>,
  reader: Reader,
  first: readonly Button[] = [],
) {
  const { words } = reader;
  const { on: all, off } = offered(actions, offer, reader);
  const upFront = fitting
    .flatMap(({ name }) => all.find(({ names }) => names.includes(name)) ?? [])
    .slice(0, Math.max(0, mostUpFront - first.length));
  const on = all.filter((each) => !upFront.includes(each));
  const standing = [...first.slice(0, mostUpFront), ...upFront.map(({ button }) => button)];
  const header = standing.length > 0 ? words.acts.more : words.acts.actions;
  return [
    standing.length > 0 ? section([buttons(...standing)]) : null,
    section([...on.map(({ button }) => buttons(button)), ...off], { header, unfolded: 0 }),
  ];
}

type Actions<S> = readonly (Action<S, Filled, unknown> | Look<S>)[];

/** `blocked`: how many of what can't be done the object itself does not allow; they come first. */
function offered<S>(
  actions: Actions<S>,
  { connection, customerId, objectId, subject, products, state }: OfferFacts<S>,
  { words, bar }: Reader,
) {
  const { acts } = words;
  const offers = actions.map((action) => {
    const needs = action.needsFor ? [action.needsFor(subject)] : action.needs;
    const missing = needs.filter((permission) => state(permission) === 'missing');
    const may = (permission: PermissionId) => state(permission) !== 'missing';
    const fit = action.fit(subject, { said: words.said, write: words.write, products, may });
    const label = words.said(action.labelFor?.(subject) ?? action.label);
    return { action, label, missing, fit, bar: bar(connection, 'found' in action ? null : action.does) };
  });
  const sensible = offers.filter(({ fit }) => fit.kind !== 'pointless');
  const on = sensible.filter(({ fit, missing, bar }) => fit.kind === 'fits' && !missing[0] && !bar);
  // What the user, their team or the key decides is the same on every card, and no news.
  const ofObject = byReason(
    sensible.flatMap(({ label, fit, missing, bar }) =>
      fit.kind === 'blocked' && !missing[0] && !bar ? [{ label, reason: words.said(fit.why) }] : [],
    ),
  );
  const object = { ...whose(connection, customerId), object: objectId };
  // Somebody else may be allowed it.
  const ask = (action: Actions<S>[number]): Button | undefined =>
    'found' in action || customerId.includes('@')
      ? undefined
      : { text: words.asking.row, to: to('prepare', { ...object, action: action.name }) };
  const ofRules = sensible.flatMap(({ action, label, bar }) =>
    bar ? [{ label, reason: words.said(bar), ask: holdsForAll(bar) ? undefined : ask(action) }] : [],
  );
  const ofKey = sensible.flatMap(({ action, label, missing, bar }) =>
    missing[0] && !bar ? [{ label, reason: words.permissions.needs(missing), ask: ask(action) }] : [],
  );
  const editKey = () => link(connection.editUrl ?? keysPage(connection.mode), acts.editInStripe);
  return {
    on: chosenAmong(
      on.map(({ action: { name }, label }) => ({
        names: [name],
        button: { text: label, to: to('prepare', { ...object, action: name }) },
      })),
      (choice) => ({ text: words.actions.choice(choice), to: to('choose', { ...object, choice }) }),
    ),
    off: [
      ...ofObject.map(({ label, reason }) => offRow(words, label, reason)),
      ...[...ofRules, ...ofKey].map(({ label, reason, ask }) => offRow(words, label, reason, ask)),
      ofKey[0] ? paragraph(acts.keyDecides(editKey())) : null,
    ],
    blocked: ofObject.length,
  };
}

/** So many rows may say the same. */
const mostAlike = 2;

/** What is off for one reason stands in one row, where that is much. */
function byReason(off: readonly Blocked[]): Blocked[] {
  return [...new Set(off.map(({ reason }) => reason))].flatMap((reason) => {
    const alike = off.filter((each) => each.reason === reason);
    return alike.length > mostAlike ? [{ label: dotted(...alike.map(({ label }) => label)), reason }] : alike;
  });
}

interface Blocked {
  label: string;
  reason: string;
}

/** Why an action is off whatever it acts on: the user's or the team's rule first, then what the key lacks; null where it is not. */
export function offReason(
  { words, bar }: Reader,
  connection: Connection,
  { does, needs }: Pick<Action<unknown>, 'does' | 'needs'>,
  state: (permission: PermissionId) => PermissionState,
): string | null {
  const barred = bar(connection, does);
  if (barred) return words.said(barred);
  const missing = needs.filter((permission) => state(permission) === 'missing');
  return missing[0] ? words.permissions.needs(missing) : null;
}

/** What is off, with its reason. */
export function offRow({ acts }: Words, text: string, note: string, button?: Button) {
  return row({ icon: 'block', iconText: acts.off, text: html`${text}`, note, button });
}

/** A button, and the names of the actions that it leads to. */
interface Offer {
  names: readonly string[];
  button: Button;
}

/** One button in the place of the first, where several ways of a choice can be taken. */
function chosenAmong(offers: readonly Offer[], buttonOf: (choice: ChoiceName) => Button): Offer[] {
  return choiceNames.reduce<Offer[]>(
    (all, choice) => {
      const ways = all.filter(({ names }) => choices[choice].some((way) => names.includes(way)));
      if (ways.length < 2) return all;
      const together = { names: ways.flatMap(({ names }) => names), button: buttonOf(choice) };
      return all.flatMap((each) => (each === ways[0] ? together : ways.includes(each) ? [] : each));
    },
    [...offers],
  );
}
