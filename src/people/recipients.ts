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

/** First those in To, machines last; each address once; never the agent, never a colleague. */
export function peopleWrittenTo({ to, cc, bcc }: Recipients, agent: Agent): Person[] {
  const at = (from: Person['from'], texts: readonly string[]): Person[] =>
    texts.flatMap(mailboxes).map((mailbox) => ({ ...mailbox, from, claim: false, isRelay: isRobot(mailbox.address) }));
  const all = [...at('To', to), ...at('Cc', cc), ...at('Bcc', bcc)];
  const outside = distinct(all.filter(outsideOf(agent)));
  return [...outside.filter(({ isRelay }) => !isRelay), ...outside.filter(({ isRelay }) => isRelay)];
}

/** All who get it, colleagues and machines too. */
export function readersIn({ to, cc, bcc }: Recipients): Mailbox[] {
  return [...to, ...cc, ...bcc].flatMap(mailboxes);
}

/** The same in one order, to tell whether somebody was added or taken out. */
export function everyAddress(recipients: Recipients): string {
  return [...new Set(readersIn(recipients).map(({ address }) => folded(address)))].sort().join(' ');
}
