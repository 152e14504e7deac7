/** Where a tap can lead: names, and the parameters that each takes. Apps Script carries them as strings. */
import * as v from 'valibot';
import { parse } from '../stripe/lenient';

const text = v.string();
const mode = v.picklist(['live', 'test']);

export const routes = {
  home: v.object({}),
  /** To the card below. */
  back: v.object({}),
  help: v.object({}),
  settings: v.object({}),
  /** Step one of connecting: which mode. */
  connect: v.object({}),
  /** Step two: the key. Its form field is `mode`. */
  connectKey: v.object({}),
  /** Tests and saves the key of the form. */
  saveKey: v.object({ mode }),
  /** Another key for a connected account, and saving it. */
  replaceKey: v.object({ connection: text }),
  saveReplacement: v.object({ connection: text }),
  keyReport: v.object({ connection: text }),
  testAgain: v.object({ connection: text }),
  /** The same, and then the open message. */
  mended: v.object({ connection: text }),
  askDisconnect: v.object({ connection: text }),
  disconnect: v.object({ connection: text }),
  /** Looks the people of the open message up again, past the cache. */
  lookAgain: v.object({ address: text }),
  /** Those of several customers whose name, email or id has the text of the form. */
  filterMatches: v.object({ connection: text, address: text }),
  /** Another person on the open message. */
  person: v.object({ address: text }),
  /** What one account of several says of a person on the open message. */
  inAccount: v.object({ connection: text, address: text }),
  customer: v.object({ connection: text, customer: text }),
  /** The user's choice, kept for this conversation. */
  pick: v.object({ connection: text, customer: text, address: text }),
  /** Takes the choice back. */
  chooseAgain: v.object({}),
  /** The user's word that an address is this customer's; taken back by `unlink`. */
  link: v.object({ connection: text, customer: text, address: text }),
  unlink: v.object({ connection: text, customer: text, address: text }),
  /** The form for finding a customer; `query`: what to find at once. */
  find: v.object({ query: text }),
  /** Finds what the form says. */
  findNow: v.object({}),
  findPayment: v.object({}),
  /** The payments of customers that share an address, together. `customers`: ids, by comma. */
  together: v.object({ connection: text, customers: text }),
  saveSettings: v.object({}),
  refreshCustomer: v.object({ connection: text, customer: text }),
  subscription: v.object({ connection: text, customer: text, subscription: text }),
  payment: v.object({ connection: text, customer: text, charge: text }),
  invoice: v.object({ connection: text, customer: text, invoice: text }),
  /** The page of a list that follows the object with the id `after`. */
  payments: v.object({ connection: text, customer: text, after: text }),
  invoices: v.object({ connection: text, customer: text, after: text }),
  /** Draws the confirmation of an action. */
  prepare: v.object({ action: text, connection: text, customer: text, object: text }),
  /** The same, with what its form says. */
  prepareForm: v.object({ action: text, connection: text, customer: text, object: text }),
  perform: v.object({ connection: text, intention: text }),
  checkOutcome: v.object({ connection: text, intention: text }),
  /** The same, from a list that stays below. */
  openOutcome: v.object({ connection: text, intention: text }),
  resume: v.object({ connection: text, intention: text }),
} as const;

export type RouteName = keyof typeof routes;
export type RouteParams<N extends RouteName> = v.InferOutput<(typeof routes)[N]>;

/** A route with its parameters, ready to be put on a button. */
export type Target = { [N in RouteName]: { name: N; params: RouteParams<N> } }[RouteName];

export function to<N extends RouteName>(name: N, params: RouteParams<N>): Target {
  return { name, params } as Target;
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

/** Drafts that a button can open: names, and the parameters that each takes. */
export const drafts = {
  /** To whoever may make keys: which key is wanted, and how to hand it over. */
  askAdmin: v.object({ mode, tier: v.picklist(['free', 'overview', 'premium']) }),
  /** To the customer: what was done. */
  tellCustomer: v.object({ connection: text, intention: text }),
} as const;

export type DraftName = keyof typeof drafts;
export type DraftTarget = { [N in DraftName]: { name: N; params: v.InferOutput<(typeof drafts)[N]> } }[DraftName];

export function parseDraftTarget(parameters: Record<string, string>): DraftTarget | null {
  const name = (Object.keys(drafts) as DraftName[]).find((each) => each === parameters[routeParameter]);
  if (!name) return null;
  const params = parse<object>(drafts[name], parameters);
  return params ? ({ name, params } as DraftTarget) : null;
}
