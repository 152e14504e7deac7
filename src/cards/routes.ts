/** Where a tap can lead: names, and the parameters that each takes. Apps Script carries them as strings. */
import * as v from 'valibot';
import { parse, type Schema } from '../stripe/lenient';

/** Parameters that are any text. */
function texts<const N extends string>(...names: N[]) {
  return v.object(
    Object.fromEntries(names.map((name) => [name, v.string() as Schema<string>])) as Record<N, Schema<string>>,
  );
}

const mode = v.picklist(['live', 'test']);

/** Drafts that a button can open: names, and the parameters that each takes. */
export const drafts = {
  /** To whoever may make keys: which key is wanted, and how to hand it over. */
  askAdmin: v.object({ mode, tier: v.picklist(['free', 'overview', 'premium']) }),
  /** To the customer: what was done. `as`: a reply to the open mail, or a message of its own. */
  tellCustomer: texts('connection', 'intention', 'as'),
} as const;

export const routes = {
  home: texts(),
  /** To the card below. */
  back: texts(),
  help: texts(),
  settings: texts(),
  /** Step one of connecting: which mode. */
  connect: texts(),
  /** Step two: the key. Its form field is `mode`. */
  connectKey: texts(),
  /** Tests and saves the key of the form. */
  saveKey: v.object({ mode }),
  /** Another key for a connected account, and saving it. */
  replaceKey: texts('connection'),
  saveReplacement: texts('connection'),
  keyReport: texts('connection'),
  testAgain: texts('connection'),
  /** The same, and then the open message. */
  mended: texts('connection'),
  askDisconnect: texts('connection'),
  disconnect: texts('connection'),
  /** Looks the people of the open message up again, past the cache. */
  lookAgain: texts('address'),
  /** Those of several customers whose name, email or id has the text of the form. */
  filterMatches: texts('connection', 'address'),
  /** Another person on the open message. */
  person: texts('address'),
  /** What one account of several says of a person on the open message. */
  inAccount: texts('connection', 'address'),
  customer: texts('connection', 'customer'),
  /** The user's choice, kept for this conversation. */
  pick: texts('connection', 'customer', 'address'),
  /** Takes the choice back. */
  chooseAgain: texts(),
  /** The user's word that an address is this customer's; taken back by `unlink`. */
  link: texts('connection', 'customer', 'address'),
  unlink: texts('connection', 'customer', 'address'),
  /** The user's word that a customer is the right person in this conversation; `on`: where it was asked. */
  confirmPerson: v.object({
    ...texts('connection', 'customer', 'object').entries,
    on: v.picklist(['payment', 'invoice', 'outcome']),
  }),
  /** Takes the word back. */
  unconfirmPerson: texts('connection', 'customer'),
  /** The form for finding a customer; `query`: what to find at once. */
  find: texts('query'),
  /** Finds what the form says. */
  findNow: texts(),
  findPayment: texts(),
  /** The payments of customers that share an address, together. `customers`: ids, by comma. */
  together: texts('connection', 'customers'),
  /** What a warning counted as charged twice. `customers`, `charges`: ids, by comma. */
  equalPayments: texts('connection', 'customers', 'charges'),
  saveSettings: texts(),
  refreshCustomer: texts('connection', 'customer'),
  subscription: texts('connection', 'customer', 'subscription'),
  payment: texts('connection', 'customer', 'charge'),
  invoice: texts('connection', 'customer', 'invoice'),
  /** The page of a list that follows the object with the id `after`. */
  payments: texts('connection', 'customer', 'after'),
  invoices: texts('connection', 'customer', 'after'),
  /** Draws the confirmation of an action. */
  prepare: texts('action', 'connection', 'customer', 'object'),
  /** The same, with what its form says. */
  prepareForm: texts('action', 'connection', 'customer', 'object'),
  /** The form once more: what it asks depends on what it says. */
  redrawForm: texts('action', 'connection', 'customer', 'object'),
  perform: texts('connection', 'intention'),
  checkOutcome: texts('connection', 'intention'),
  /** The same, from a list that stays below. */
  openOutcome: texts('connection', 'intention'),
  resume: texts('connection', 'intention'),
  /** The same drafts as texts on a card, where none can be opened. */
  ...drafts,
} as const;

export type RouteName = keyof typeof routes;
export type RouteParams<N extends RouteName> = v.InferOutput<(typeof routes)[N]>;

/** A route with its parameters, ready to be put on a button. */
export type Target = { [N in RouteName]: { name: N; params: RouteParams<N> } }[RouteName];

export function to<N extends RouteName>(name: N, params: RouteParams<N>): Target {
  return { name, params } as Target;
}

/** Whose customer, as most routes name them. */
export function whose({ id }: { id: string }, customer: string) {
  return { connection: id, customer };
}

/** Which intention. */
export function which({ connection, id }: { connection: string; id: string }) {
  return { connection, intention: id };
}

/** The parameter that names the route. */
export const routeParameter = 'route';

/** null for a button that this version does not know: the card was drawn by another one, or it was forged. */
export function parseTarget(parameters: Record<string, string>): Target | null {
  const name = (Object.keys(routes) as RouteName[]).find((each) => each === parameters[routeParameter]);
  if (!name) return null;
  const params = parse<Record<string, string>>(routes[name], parameters);
  // An empty id would lead to the list above it; a query and an address may be unknown.
  const isWhole =
    params &&
    Object.entries(params).every(([param, value]) => value !== '' || param === 'query' || param === 'address');
  return isWhole ? ({ name, params } as Target) : null;
}

export type DraftName = keyof typeof drafts;
export type DraftTarget = { [N in DraftName]: { name: N; params: v.InferOutput<(typeof drafts)[N]> } }[DraftName];

export function parseDraftTarget(parameters: Record<string, string>): DraftTarget | null {
  const name = (Object.keys(drafts) as DraftName[]).find((each) => each === parameters[routeParameter]);
  if (!name) return null;
  const params = parse<object>(drafts[name], parameters);
  return params ? ({ name, params } as DraftTarget) : null;
}
