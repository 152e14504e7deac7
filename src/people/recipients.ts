/** Who a draft goes to: whom to look up, and who else will read what is put into it. Pure. */
import { folded, type Mailbox, mailboxes } from './address';
import { type Agent, distinct, outsideOf, type Person } from './people';
import { isRobot } from './relay';

/** As Gmail tells them; each text holds one address, with or without a name. */
export interface Recipients {
  to: readonly string[];
  cc: readonly string[];
  bcc: readonly string[];
}

/** First those in To; each address once; never the agent, never a colleague, no machine. */
export function peopleWrittenTo({ to, cc, bcc }: Recipients, agent: Agent): Person[] {
  const at = (from: Person['from'], texts: readonly string[]): Person[] =>
    texts.flatMap(mailboxes).map((mailbox) => ({ ...mailbox, from, claim: false, isRelay: false }));
  const all = [...at('To', to), ...at('Cc', cc), ...at('Bcc', bcc)];
  return distinct(all.filter(outsideOf(agent)).filter(({ address }) => !isRobot(address)));
}

/** All who get it, colleagues and machines too. */
export function readersIn({ to, cc, bcc }: Recipients): Mailbox[] {
  return [...to, ...cc, ...bcc].flatMap(mailboxes);
}

/** The same in one order, to tell whether somebody was added or taken out. */
export function everyAddress(recipients: Recipients): string {
  return [...new Set(readersIn(recipients).map(({ address }) => folded(address)))].sort().join(' ');
}
