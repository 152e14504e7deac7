/** What a screen is, and how a tap opens it. */
import type { Asker } from '../actions/action';
import { type Answered, remembering } from '../actions/ahead';
import { asker } from '../actions/asker';
import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { outdatedCard, unshownCard } from '../cards/problems';
import type { ParamKinds, ParamsOf, RouteName, Target } from '../cards/routes';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { latelyName } from '../lookup/lately';
import { pictureName } from '../lookup/picture';
import { isShown, type Part } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';

/** In which account, and of what, a screen is opened. */
export interface Visit<P extends ParamKinds> {
  desk: Desk;
  connection: Connection;
  params: ParamsOf<P>;
  /** Asks Stripe in this account: all requests of one call in one wave. */
  ask: Asker;
  /** The same, to show lists as far as they can be read. */
  askLists: Asker;
}

interface Drawn<P extends ParamKinds, T> {
  /** One of them is `connection`. */
  params: P;
  /** Of a customer's object: whose it is. Another's than `params.customer` is not shown. */
  customerOf?(loaded: T): string | null;
  /** null where what the card was drawn from is no longer so. */
  draw(loaded: T, visit: Visit<P>): Card | null;
}

/**
 * A screen about something in one account. `asks`: the request without whose answer there is nothing to show; a link to
 * the screen is offered only where the key may send it. `load`: where more than this one is asked.
 */
export type Screen<P extends ParamKinds, T> =
  | (Drawn<P, T> & { asks(visit: Visit<P>): ReadRequest<T>; load?: never })
  | (Drawn<P, T> & { asks(visit: Visit<P>): ReadRequest<unknown>; load(visit: Visit<P>): Part<T> });

/** Whatever else a tap does. */
export interface Tap<P extends ParamKinds> {
  params: P;
  answer(desk: Desk, params: ParamsOf<P>): Answer;
}

/** Nothing to carry. */
export const none = {} as const;

export function tap<const P extends ParamKinds>(params: P, answer: Tap<P>['answer']): Tap<P> {
  return { params, answer };
}

/** What is about one connection; one that is gone answers for itself. */
export function connected<P extends ParamKinds>(handle: (visit: Visit<P>) => Answer): Tap<P>['answer'] {
  return (desk, params) => {
    const visit = visitOf<P>(desk, params);
    return visit ? handle(visit) : replace(outdatedCard(desk.words));
  };
}

/** null for a connection that is gone. */
function visitOf<P extends ParamKinds>(desk: Desk, params: ParamsOf<P>): Visit<P> | null {
  const { connection: id } = params as { connection?: string };
  const connection = id === undefined ? null : desk.vault.find(id);
  if (!connection) return null;
  const askLists = asker(desk, connection, 'asFarAsRead');
  return { desk, connection, params, ask: asker(desk, connection), askLists };
}

/** The object that has forms of its own; null where the screen is about none. */
function objectIn(params: object): string | null {
  const { subscription, charge, invoice } = params as Readonly<Record<string, string | undefined>>;
  return subscription ?? charge ?? invoice ?? null;
}

/** What will be recalled, in one service call. */
function fetchKept<P extends ParamKinds>({ desk, connection, params }: Visit<P>): void {
  const object = objectIn(params);
  const { customer } = params as { customer?: string };
  if (object && customer) desk.memory.fetch([{ connection, names: [pictureName(customer), latelyName(object)] }]);
}

/** What was read of the object itself, which its forms need too. */
function keepLately<P extends ParamKinds>({ desk, connection, params }: Visit<P>, answers: Answered): void {
  const object = objectIn(params);
  if (!object) return;
  const its = [...answers].filter(
    ([name, part]) => isShown(part) && name.includes(JSON.stringify(object).slice(1, -1)),
  );
  if (its[0]) desk.lately.keep(connection, object, new Map([...desk.lately.of(connection, object), ...its]));
}

/** Opens the screen of this name; where Stripe does not answer, it is offered once more. */
export function openScreen<P extends ParamKinds, T>(name: RouteName, screen: Screen<P, T>): Tap<P>['answer'] {
  return connected((asking) => {
    const answers: Answered = new Map();
    const visit = { ...asking, ask: remembering(asking.ask, answers) };
    const { desk, connection, params, askLists } = visit;
    fetchKept(visit);
    const loaded = screen.load ? screen.load(visit) : askLists(screen.asks(visit))[0];
    if (!isShown(loaded)) {
      const again = { name, params } as Target;
      return push(unshownCard(desk.words, connection, loaded, again, desk.vault.connections()));
    }
    const { customer } = params as { customer?: string };
    const isTheirs = !screen.customerOf || screen.customerOf(loaded.value) === customer;
    const card = isTheirs ? screen.draw(loaded.value, visit) : null;
    if (card) keepLately(visit, answers);
    return card ? push(card) : replace(outdatedCard(desk.words));
  });
}

/** Whether the key may ask for what the screen shows, as far as is known. */
export function mayOpen<P extends ParamKinds>(screen: Screen<P, unknown>, desk: Desk, params: ParamsOf<P>): boolean {
  const visit = visitOf<P>(desk, params);
  return visit !== null && desk.use(visit.connection).state(screen.asks(visit).permission) !== 'missing';
}
