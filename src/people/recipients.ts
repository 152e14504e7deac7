/** Who a draft goes to: whom to look up, and who else will read what is put into it. Pure. */
import { canonical, folded, type Mailbox, mailboxes } from './address';
import { isOwn, ownDomains } from './domains';
import type { Agent, Person } from './people';
import { isRobot } from './relay';

/** As Gmail tells them; each text holds one address, with or without a name. */
export interface Recipients {
  to: readonly string[];
  cc: readonly string[];
  bcc: readonly string[];
}

/** First those in To; each address once; never the agent, never a colleague, no machine. */
export function peopleWrittenTo({ to, cc, bcc }: Recipients, agent: Agent): Person[] {
  const own = ownDomains(agent.address, agent.domains);
  const isOutside = ({ address }: Mailbox) => canonical(address) !== canonical(agent.address) && !isOwn(address, own);
  const at = (from: Person['from'], texts: readonly string[]): Person[] =>
    texts.flatMap(mailboxes).map((mailbox) => ({ ...mailbox, from, claim: false, isRelay: isRobot(mailbox.address) }));
  const all = [...at('To', to), ...at('Cc', cc), ...at('Bcc', bcc)].filter(
    (person) => isOutside(person) && !person.isRelay,
  );
  const firsts = new Map(all.map((person) => [folded(person.address), person]).reverse() as [string, Person][]);
  return all.filter((person) => firsts.get(folded(person.address)) === person);
}

/** All who get it, colleagues too, in one order: to tell whether somebody was added or taken out. */
export function everyAddress({ to, cc, bcc }: Recipients): string {
  const all = [...to, ...cc, ...bcc].flatMap(mailboxes).map(({ address }) => folded(address));
  return [...new Set(all)].sort().join(' ');
}
