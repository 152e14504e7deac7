/** Where a tap can lead: names, and the parameters that each takes. Apps Script carries them as strings. */
import * as z from 'zod/mini';
import { oneOf } from '../stripe/lenient';

const text = z.string();
const mode = oneOf('live', 'test');

export const routes = {
  home: z.object({}),
  /** To the card below. */
  back: z.object({}),
  help: z.object({}),
  settings: z.object({}),
  /** Step one of connecting: which mode. */
  connect: z.object({}),
  /** Step two: the key. Its form field is `mode`. */
  connectKey: z.object({}),
  /** Tests and saves the key of the form. */
  saveKey: z.object({ mode }),
  /** Another key for a connected account, and saving it. */
  replaceKey: z.object({ connection: text }),
  saveReplacement: z.object({ connection: text }),
  keyReport: z.object({ connection: text }),
  testAgain: z.object({ connection: text }),
  /** The same, and then the open message. */
  mended: z.object({ connection: text }),
  askDisconnect: z.object({ connection: text }),
  disconnect: z.object({ connection: text }),
  /** Looks the people of the open message up again, past the cache. */
  lookAgain: z.object({ address: text }),
  /** Those of several customers whose name, email or id has the text of the form. */
  filterMatches: z.object({ connection: text, address: text }),
  /** Another person on the open message. */
  person: z.object({ address: text }),
  /** What one account of several says of a person on the open message. */
  inAccount: z.object({ connection: text, address: text }),
  customer: z.object({ connection: text, customer: text }),
  /** The user's choice, kept for this conversation. */
  pick: z.object({ connection: text, customer: text, address: text }),
  /** Takes the choice back. */
  chooseAgain: z.object({}),
  /** The user's word that an address is this customer's; taken back by `unlink`. */
  link: z.object({ connection: text, customer: text, address: text }),
  unlink: z.object({ connection: text, customer: text, address: text }),
  /** The form for finding a customer; `query`: what to find at once. */
  find: z.object({ query: text }),
  /** Finds what the form says. */
  findNow: z.object({}),
  findPayment: z.object({}),
  /** The payments of customers that share an address, together. `customers`: ids, by comma. */
  together: z.object({ connection: text, customers: text }),
  saveSettings: z.object({}),
  refreshCustomer: z.object({ connection: text, customer: text }),
  subscription: z.object({ connection: text, customer: text, subscription: text }),
  payment: z.object({ connection: text, customer: text, charge: text }),
  invoice: z.object({ connection: text, customer: text, invoice: text }),
  /** The page of a list that follows the object with the id `after`. */
  payments: z.object({ connection: text, customer: text, after: text }),
  invoices: z.object({ connection: text, customer: text, after: text }),
  /** Draws the confirmation of an action. */
  prepare: z.object({ action: text, connection: text, customer: text, object: text }),
  /** The same, with what its form says. */
  prepareForm: z.object({ action: text, connection: text, customer: text, object: text }),
  perform: z.object({ connection: text, intention: text }),
  checkOutcome: z.object({ connection: text, intention: text }),
  /** The same, from a list that stays below. */
  openOutcome: z.object({ connection: text, intention: text }),
  resume: z.object({ connection: text, intention: text }),
} as const;

export type RouteName = keyof typeof routes;
export type RouteParams<N extends RouteName> = z.infer<(typeof routes)[N]>;

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
  const parsed = routes[name].safeParse(parameters);
  // An empty id would lead to the list above it; a query and an address may be unknown.
  const isWhole =
    parsed.success &&
    Object.entries(parsed.data).every(([param, value]) => value !== '' || param === 'query' || param === 'address');
  return isWhole ? ({ name, params: parsed.data } as Target) : null;
}

/** Drafts that a button can open: names, and the parameters that each takes. */
export const drafts = {
  /** To whoever may make keys: which key is wanted, and how to hand it over. */
  askAdmin: z.object({ mode, tier: oneOf('free', 'overview', 'premium') }),
  /** To the customer: what was done. */
  tellCustomer: z.object({ connection: text, intention: text }),
} as const;

export type DraftName = keyof typeof drafts;
export type DraftTarget = { [N in DraftName]: { name: N; params: z.infer<(typeof drafts)[N]> } }[DraftName];

export function parseDraftTarget(parameters: Record<string, string>): DraftTarget | null {
  const name = (Object.keys(drafts) as DraftName[]).find((each) => each === parameters[routeParameter]);
  if (!name) return null;
  const parsed = drafts[name].safeParse(parameters);
  return parsed.success ? ({ name, params: parsed.data } as DraftTarget) : null;
}
