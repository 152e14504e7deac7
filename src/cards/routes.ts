/** Where a tap can lead, as cards know it: a name and its parameters. Apps Script carries both as strings. */

/** `id`: any text but an empty one. `text`: any. Else one of these. */
export type ParamKind = 'id' | 'text' | readonly string[];
export type ParamKinds = Readonly<Record<string, ParamKind>>;
export type ParamsOf<P extends ParamKinds> = {
  -readonly [N in keyof P]: P[N] extends readonly (infer V)[] ? V : string;
};

/** All that a tap can lead to, and all drafts: `src/app/routes.ts` fills both in, so that cards need not import them. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in elsewhere
export interface Routes {}
// biome-ignore lint/suspicious/noEmptyInterface: filled in elsewhere
export interface Drafts {}

type ParamsIn<R> = R extends { params: infer P extends ParamKinds } ? ParamsOf<P> : never;

export type RouteName = keyof Routes;
export type RouteParams<N extends RouteName> = ParamsIn<Routes[N]>;

/** A route with its parameters, ready to be put on a button. */
export type Target = { [N in RouteName]: { name: N; params: RouteParams<N> } }[RouteName];

export function to<N extends RouteName>(name: N, params: RouteParams<N>): Target {
  return { name, params } as Target;
}

export type DraftName = keyof Drafts;
export type DraftParams<N extends DraftName> = ParamsIn<Drafts[N]>;
export type DraftTarget = { [N in DraftName]: { name: N; params: DraftParams<N> } }[DraftName];

/** Whose customer, as most routes name them. */
export function whose({ id }: { id: string }, customer: string) {
  return { connection: id, customer };
}

/** Which intention. */
export function which({ connection, id }: { connection: string; id: string }) {
  return { connection, intention: id };
}

/** What an action is to be done to. */
export interface OfAction {
  action: string;
  connection: string;
  customer: string;
  object: string;
}

/** The parameter that names the route. */
export const routeParameter = 'route';
