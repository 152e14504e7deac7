/**
 * `selfCheck` in the script editor: what is assumed of Google, as a table in the log. What only an open message can show
 * stands in the log of the next one that is opened.
 */
import { cardRows } from '../cards/self-check';
import { startBudget } from '../desk/budget';
import type { Desk } from '../desk/desk';
import { messageRows, runtimeRows, serviceRows } from '../google/self-check';
import { succeeds, userProperties } from '../google/store';
import { fetchAll } from '../stripe/http';
import { customersByEmail } from '../stripe/resources/customer';
import { judged, looked, type Row, tableOf, untold } from '../table';

/** The property that asks for the rows of the next message. */
const wanted = 'selfCheck';

/** Prints the table, and asks for the rest of it with the next message. */
export function selfCheck(): void {
  const properties = userProperties();
  print([...runtimeRows(), ...serviceRows(), ...cardRows(), ...stripeRows()]);
  properties.set({ [wanted]: 'yes' });
  console.log('Now open a message in Gmail: the rows about it stand in the log of that execution, onMessage.');
}

/** Prints what the open message shows, once after each `selfCheck`. Costs nothing else: the properties are here already. */
export function checkMessage({ properties, event }: Pick<Desk, 'properties' | 'event'>): void {
  if (properties.get(wanted) === null || !succeeds(() => properties.remove([wanted]))) return;
  const { message, isPlaced } = event;
  print([
    looked('The event brings the message’s token', 'what can be read of a message; without it Home is shown', () =>
      judged(message !== null, message ? 'a token' : 'none'),
    ),
    looked('The event tells language and time zone', 'the language of cards, and the day of dates', () =>
      judged(isPlaced, isPlaced ? 'both' : 'not both'),
    ),
    ...(message ? messageRows(message) : []),
  ]);
}

/** With a key that no account has. */
function stripeRows(): Row[] {
  const key = {
    id: '',
    reveal: () => `rk_test_${'0'.repeat(24)}`,
    state: () => 'unknown' as const,
    learn: () => undefined,
    taken: () => undefined,
    instead: () => null,
  };
  return [
    looked('api.stripe.com can be reached', 'everything; an admin may block it', () => {
      const answers = fetchAll(
        startBudget(() => Date.now()),
        [{ key, request: customersByEmail('nobody@example.com', []) }],
      );
      if ('problem' in answers) return untold('no answer: not allowed, blocked, or no network');
      const [answer] = answers;
      return judged(answer?.status === 401 && answer.requestId !== null, `${answer?.status}`);
    }),
  ];
}

const print = (rows: readonly Row[]) => console.log(tableOf(rows).join('\n'));
