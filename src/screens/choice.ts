/** Ways to one end, side by side: what each of them means, before it is chosen. */
import { choiceNames, choices, findAction } from '../actions/list';
import { offReason } from '../cards/action-offers';
import { type Answer, push } from '../cards/answer';
import { accountCard } from '../cards/card';
import { to } from '../cards/routes';
import { row, section } from '../cards/widgets';
import { html } from '../language/html';
import { connected, tap, type Visit } from './screen';

const params = { connection: 'id', customer: 'id', object: 'id', choice: choiceNames } as const;

export const choose = tap(params, connected(choiceCard));

function choiceCard({ desk, connection, params: { choice, ...object } }: Visit<typeof params>): Answer {
  const { words, reader } = desk;
  const { actions } = words;
  const { state } = desk.use(connection);
  const isOn = (name: string) => {
    const action = findAction(name);
    return action !== null && offReason(reader, connection, action, state) === null;
  };
  const ways = choices[choice].filter(isOn).map((action) =>
    row({
      text: html`${actions.label(action)}`,
      note: actions.means(action),
      to: to('prepare', { ...object, action }),
    }),
  );
  return push(accountCard(words, connection, actions.choice(choice), [section(ways)]));
}
