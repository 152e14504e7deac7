/** From a tap to what it leads to: the one table of all names, and what a name and its parameters must be. */
import type { Answer } from '../cards/answer';
import { type DraftTarget, type ParamKind, type ParamKinds, routeParameter, type Target } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { screens } from '../screens/list';
import { mayOpen, openScreen, type Screen, type Tap } from '../screens/screen';
import { commands } from './commands';
import { drafts } from './drafts';

const routes = { ...screens, ...commands };

declare module '../cards/routes' {
  interface Routes extends AllRoutes {}
  interface Drafts extends AllDrafts {}
}
type AllRoutes = typeof routes;
type AllDrafts = typeof drafts;

type Route = Screen<ParamKinds, unknown> | Tap<ParamKinds>;

/** null for a button that this version does not know: the card was drawn by another one, or it was forged. */
export function parseTarget(parameters: Record<string, string>): Target | null {
  return parsed(routes, parameters) as Target | null;
}

export function parseDraftTarget(parameters: Record<string, string>): DraftTarget | null {
  return parsed(drafts, parameters) as DraftTarget | null;
}

function parsed(table: Record<string, { params: ParamKinds }>, parameters: Record<string, string>) {
  // By the table's own keys: `constructor` is no route.
  const [name, entry] = Object.entries(table).find(([each]) => each === parameters[routeParameter]) ?? [];
  if (!name || !entry) return null;
  const params: Record<string, string> = {};
  for (const [param, kind] of Object.entries(entry.params)) {
    const value = parameters[param];
    if (value === undefined || !isOf(kind, value)) return null;
    params[param] = value;
  }
  return { name, params };
}

/** An empty id would lead to the list above it. */
function isOf(kind: ParamKind, value: string): boolean {
  if (kind === 'text') return true;
  return kind === 'id' ? value !== '' : kind.includes(value);
}

export function dispatch(desk: Desk, target: Target): Answer {
  const route = routes[target.name] as Route;
  const answer = 'answer' in route ? route.answer : openScreen(target.name, route);
  return answer(desk, target.params);
}

/** Whether a link to it is offered: a screen's only where the key may ask for what it shows, as far as is known. */
export function isOffered(desk: Desk, target: Target): boolean {
  const route = routes[target.name] as Route;
  return 'answer' in route || mayOpen(route, desk, target.params);
}
