/** Whether the mail is a colleague's own, written to this agent: only such a one may ask for something by its subject. Pure. */
import { canonical, domainOf, localOf, mailboxes, sameAddress, soleMailbox } from './address';
import { ownDomains } from './domains';
import type { Headers } from './headers';
import { isRobot } from './relay';
import { passesDmarc } from './sender-check';

export type Asker =
  | { kind: 'colleague'; address: string }
  /** The agent's own mail, under this or another name. */
  | { kind: 'yourself' }
  | { kind: 'notProven' };

/**
 * Stricter than what leads to a customer, since what is asked here is filled in. `colleagues`: domains that the team's rules name;
 * what users list for themselves does not count.
 */
export function askerOn(headers: Headers, agent: { address: string; colleagues: readonly string[] }): Asker {
  const from = soleMailbox(headers.from);
  const domain = from ? domainOf(from.address) : '';
  const own = ownDomains(agent.address, agent.colleagues);
  // A domain below an own one may be anybody's who sends for the company.
  if (!from || !own.includes(domain) || agent.address === '') return { kind: 'notProven' };
  if (isSamePerson(from.address, agent.address, own)) return { kind: 'yourself' };
  const isProven = passesDmarc(headers.authenticationResults, domain) && isDirect(headers, from.address);
  return isProven && isAddressedTo(headers, agent.address)
    ? { kind: 'colleague', address: from.address }
    : { kind: 'notProven' };
}

/** A company's domains are often names of the same mailboxes. */
function isSamePerson(one: string, other: string, own: readonly string[]): boolean {
  const [a, b] = [canonical(one), canonical(other)];
  return a === b || (localOf(a) === localOf(b) && own.includes(domainOf(b)));
}

/**
 * Written by that person, and not passed on: a group writes its own address into From, and a contact form the company's, while a
 * stranger chose the subject. Who has a colleague's mailbox too is named in Sender, and may be the agent. An answer bears the
 * subject of what it answers.
 */
function isDirect(headers: Headers, from: string): boolean {
  const { listId, precedence, listUnsubscribe, originalSender, originalFrom, failedRecipients, resentFrom } = headers;
  const passedOn = [listId, precedence, listUnsubscribe, originalSender, originalFrom, failedRecipients, resentFrom];
  const { sender, replyTo, inReplyTo, autoSubmitted } = headers;
  const writer = soleMailbox(sender);
  const answersTo = replyTo === null ? null : mailboxes(replyTo);
  return (
    [...passedOn, inReplyTo, autoSubmitted].every((header) => header === '') &&
    (sender === '' || (writer !== null && sameAddress(writer.address, from))) &&
    (replyTo === '' || answersTo?.length === 1) &&
    (answersTo ?? []).every(({ address }) => sameAddress(address, from)) &&
    !isRobot(from)
  );
}

function isAddressedTo({ to, cc }: Headers, agent: string): boolean {
  return [...mailboxes(to), ...mailboxes(cc)].some(({ address }) => canonical(address) === canonical(agent));
}
