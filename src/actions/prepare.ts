/** From a button to a confirmation: read the object, ask what must be asked, mint an intention. */
import { byteLength } from '../google/store';
import type { Connection } from '../keys/vault';
import { type Saying, say } from '../language/words/words';
import { barred } from '../policy/rules';
import { isShown } from '../stripe/part';
import type { Action, Asker, Confirmation, First } from './action';
import { type Filled, type Input, type Reading, read, type Sent, wrong } from './form';
import type { Intention } from './intention';
import { asker, type Means, type Unshown, unsettled } from './perform';
import type { Telling } from './telling';

export type Prepared =
  /** `fault`: null where nothing is wrong. */
  | { kind: 'form'; first: readonly First[]; lines: readonly (Saying | null)[]; inputs: Input[]; fault: Saying | null }
  | { kind: 'ready'; intention: Intention; confirmation: Confirmation; first: readonly First[] }
  /** An earlier action on the same object has an unknown outcome, which must be known first. */
  | { kind: 'open'; intention: Intention }
  | { kind: 'blocked'; reason: Saying }
  /** The user does not allow it. */
  | { kind: 'barred'; why: Saying }
  | { kind: 'failed'; failure: Unshown };

/** What was filled in is stored twice, as it is and as it is sent, in a property of 9 KB. */
const maxBytes = 3_500;

export interface Wanted {
  action: Action<unknown>;
  connection: Connection;
  customer: string;
  object: string;
  agent: string | null;
  thread: string | null;
  /** What the form says; null before it was asked. */
  sent: Sent | null;
  /** In its place, what was confirmed before and does not hold any more. */
  outdated: Intention | null;
  /** Whether the form is asked once more, whatever it says. */
  asksAgain: boolean;
  /** Whether the user must first say that this is the right person. */
  careful: boolean;
}

/** The form, where the action has one that is not filled in yet; else the confirmation. */
export function prepare(desk: Means, wanted: Wanted, telling: Telling): Prepared {
  const { action, connection, customer, object, agent, thread, careful, asksAgain } = wanted;
  const open = unsettled(desk, connection, object);
  if (open) return { kind: 'open', intention: open };
  const why = barred(connection, null);
  if (why) return { kind: 'barred', why };
  const ask = asker(desk, connection);
  const part = action.load(object, ask);
  if (!isShown(part)) return { kind: 'failed', failure: part };
  const subject = part.value;
  if (action.customerOf(subject) !== customer) return { kind: 'blocked', reason: say('actions', 'elsewhere') };
  const fit = action.fit(subject, telling);
  if (fit.kind !== 'fits')
    return { kind: 'blocked', reason: fit.kind === 'blocked' ? fit.why : say('actions', 'doesNotApply') };
  const at = Math.floor(desk.now() / 1000);
  const sent = sentAgain(wanted, subject, telling) ?? wanted.sent;
  const first = action.first?.(subject, telling) ?? [];
  const drawn = (fault: Saying | null): Prepared => ({
    kind: 'form',
    first,
    ...{ lines: [], inputs: [], ...action.form?.draw(subject, telling, sent) },
    fault,
  });
  if (action.form && (!sent || asksAgain)) return drawn(null);
  const reading = valuesOf(action, subject, sent ?? {}, at, telling, ask);
  if (reading.kind !== 'read') return drawn(reading.kind === 'wrong' ? reading.why : null);
  const values = reading.value;
  const confirmation = action.confirm(subject, telling, values, ask);
  const intention = desk.intentions.mint({
    id: desk.newId(),
    action: action.name,
    connection: connection.id,
    mode: connection.mode,
    customer,
    object,
    title: confirmation.deed,
    fingerprint: action.fingerprint(subject),
    values,
    careful,
    next: confirmation.next ?? '',
    products: confirmation.products ?? {},
    agent,
    thread,
  });
  return { kind: 'ready', intention, confirmation, first };
}

/** What the form of an outdated confirmation would say today. */
function sentAgain({ action: { form }, outdated }: Wanted, subject: unknown, telling: Telling): Sent | null {
  const values = outdated?.values;
  return form?.isValues(values) ? form.sent(subject, telling, values) : null;
}

/** With what Stripe knows of it. */
function valuesOf(
  action: Action<unknown>,
  subject: unknown,
  sent: Sent,
  at: number,
  telling: Telling,
  ask: Asker,
): Reading<Filled> {
  const reading = action.form ? action.form.read(subject, telling, sent, at) : read({ at });
  if (reading.kind !== 'read') return reading;
  const values = action.lookUp?.(subject, reading.value, ask) ?? reading.value;
  if (byteLength(JSON.stringify(values)) > maxBytes) return wrong(say('actions', 'shortenTexts'));
  const fault = action.fault?.(subject, values);
  return fault?.kind === 'wrong' ? fault : read(values);
}
