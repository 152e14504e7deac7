/** Who is on this message: whom to look up first, who else, and how far the mail itself can be believed. Pure. */
import { holdsKey } from '../secret';
import {
  canonical,
  domainOf,
  folded,
  type Mailbox,
  mailboxes,
  namesOne,
  sameAddress,
  soleMailbox,
  withoutTag,
} from './address';
import { type Asker, askerOn } from './asker';
import { isOwn, ownDomains } from './domains';
import type { Headers } from './headers';
import { isList, isRobot, listName } from './relay';
import { isSentByGroup, type SenderCheck, senderCheck } from './sender-check';

export interface Person extends Mailbox {
  /** Where the address stands. */
  from:
    | 'From'
    | 'Reply-To'
    | 'X-Original-Sender'
    | 'X-Original-From'
    | 'X-Failed-Recipients'
    | 'To'
    | 'Cc'
    /** Of a draft. */
    | 'Bcc'
    | 'subject';
  /** Written by the sender about themselves, and not what the mail servers saw: to be confirmed before money moves. */
  claim: boolean;
  /** A machine or a list that only passes on what others write, or another address of the agent's own. */
  isRelay: boolean;
}

export interface People {
  /** First the one to look up; each address once; never the agent, never a colleague. */
  people: Person[];
  /** Of the domain in From. */
  check: SenderCheck;
  /** From names more than one, or can be read so: whatever was checked, nobody can say which of them wrote it. */
  hasSeveralSenders: boolean;
  /** From holds no address that can be read: nobody knows who wrote it, nor whether that is a colleague. */
  isUnreadable: boolean;
  /** The address that the mail proves to have written it; null where it proves none. */
  provenSender: string | null;
  /** A newsletter or another mailing: not worth a request unless the person is known. */
  bulk: boolean;
  subject: string;
  /** The one address that a reply goes to; null where that is not one, or the sender is not who the mail says. */
  repliesTo: string | null;
  /** Whether a colleague may ask for something by the subject. */
  asker: Asker;
}

export interface Agent {
  address: string;
  /** Domains that the settings list as the agent's own. */
  domains: readonly string[];
  /** Those of them that the team's rules name. */
  colleagues?: readonly string[];
}

export function peopleOn(headers: Headers, agent: Agent): People {
  const own = ownDomains(agent.address, agent.domains);
  const isOutside = outsideOf(agent);
  const isRelay = ({ address }: Mailbox) => isRobot(address) || isList(address, headers.listId);
  // One sender is the rule. A name that was decoded before it came here may read like an address; the real one is last.
  const authors = mailboxes(headers.from);
  const from = authors.pop();
  const check = from ? senderCheck(headers.authenticationResults, domainOf(from.address)) : 'unknown';
  const failed = check === 'failed';
  const originals = originalSenders(headers, from, own);
  const writer = check === 'passed' ? writerOf(headers, originals, own) : null;
  const isMachine = from !== undefined && (isOfMachine(headers, from, own) || isOwnAlias(headers, isOutside));
  const at = (place: Person['from'], claim: boolean) => (mailbox: Mailbox) => ({
    ...mailbox,
    from: place,
    claim,
    isRelay:
      isRelay(mailbox) ||
      (place === 'From' && isMachine) ||
      (place === 'Reply-To' && from !== undefined && isTokenOf(mailbox.address, from.address)),
  });
  const senders: Person[] = [
    ...(from ? [from] : []).map(at('From', failed)),
    ...authors.map(at('From', true)),
    ...originals.map(at('X-Original-Sender', check !== 'passed' || groupSays(headers, own) === 'nothing good')),
    ...(isPassedOn(headers, from, own) ? mailboxes(headers.originalFrom) : []).map(at('X-Original-From', true)),
    ...mailboxes(headers.replyTo ?? '').map(at('Reply-To', true)),
    // Whatever the mail says, it proves nothing of whoever could not be reached.
    ...mailboxes(headers.failedRecipients).map(at('X-Failed-Recipients', true)),
  ];
  const addressed: Person[] = [
    ...mailboxes(headers.to).map(at('To', failed)),
    ...mailboxes(headers.cc).map(at('Cc', failed)),
  ];
  const written = (holdsKey(headers.subject) ? [] : addressesIn(headers.subject)).map(at('subject', true));
  const all = [...senders, ...addressed, ...written];
  // Whoever only passes on what others write comes last.
  const ordered = [...all.filter((person) => !person.isRelay), ...all.filter((person) => person.isRelay)];
  return {
    people: distinct(ordered.filter(isOutside)),
    check,
    hasSeveralSenders: from !== undefined && soleMailbox(headers.from) === null && !namesOne(headers.from),
    isUnreadable: from === undefined && headers.from.trim() !== '',
    provenSender: writer?.address ?? null,
    subject: headers.subject,
    bulk: isBulk(headers, own) && !isAnswer(headers, (mailbox) => !isOutside(mailbox)),
    repliesTo: failed || headers.replyTo === null ? null : onlyAddress(headers.replyTo || headers.from),
    asker: askerOn(headers, { address: agent.address, colleagues: agent.colleagues ?? [] }),
  };
}

/**
 * Whether a machine wrote the mail for somebody else, by what its headers say and not by a list of words: it calls itself one (RFC
 * 3834, 5436), reports what did not arrive, says for whom it writes, bears the company's own name as contact forms do, or takes
 * answers for each conversation apart, or has them sent to the company, for which it writes then.
 */
function isOfMachine(headers: Headers, { name, address }: Mailbox, own: readonly string[]): boolean {
  if (/^\s*auto-(?:generated|notified)\b/i.test(headers.autoSubmitted) || headers.failedRecipients !== '') return true;
  if (/report-type\s*=\s*"?(?:delivery-status|feedback-report)/i.test(headers.contentType)) return true;
  const answers = mailboxes(headers.replyTo ?? '');
  if (answers[0] && answers.every((each) => isOwn(each.address, own)) && !isOwn(address, own)) return true;
  if (answers.some((each) => isTokenOf(each.address, address))) return true;
  if (name === null || !answers.some((each) => !sameAddress(each.address, address))) return false;
  return /.\s\(?(?:via|über)\s./i.test(name) || own.some((domain) => folded(name).includes(domain));
}

/** `support+id4711@…` of support@…: where a help desk takes the answers in one conversation. */
function isTokenOf(answers: string, address: string): boolean {
  return /\+[^@]*\d{3}/.test(answers) && sameAddress(withoutTag(answers), address);
}

/**
 * Whether the agent wrote it under another address of theirs: what was sent from here bears no verdict of Google's, and goes to
 * nobody here.
 */
function isOwnAlias(headers: Headers, isOutside: (mailbox: Mailbox) => boolean): boolean {
  const addressed = [...mailboxes(headers.to), ...mailboxes(headers.cc)];
  const isReceived = headers.authenticationResults !== '' || Boolean(headers.replyTo);
  return !isReceived && addressed.length > 0 && addressed.every(isOutside);
}

/**
 * A Google group writes its own address into From where the sender's domain has a DMARC policy, and the sender's into
 * X-Original-Sender. Of a message that no group has sent, the header proves nothing: anyone can write it.
 */
function originalSenders(headers: Headers, from: Mailbox | undefined, own: readonly string[]): Mailbox[] {
  return isPassedOn(headers, from, own) ? mailboxes(headers.originalSender) : [];
}

function isPassedOn({ listId }: Headers, from: Mailbox | undefined, own: readonly string[]): boolean {
  return from !== undefined && (isOwn(from.address, own) || isList(from.address, listId));
}

/**
 * Of a mail whose sender check passed: the one in From, or in X-Original-Sender where that stands for From. There only the
 * agent's own groups are believed, and only for what they say was proven when it came to them.
 */
function writerOf(headers: Headers, originals: readonly Mailbox[], own: readonly string[]): Mailbox | null {
  const from = soleMailbox(headers.from);
  if (!from || originals.length === 0) return from;
  return groupSays(headers, own) === 'proven' ? soleMailbox(headers.originalSender) : null;
}

/**
 * What the group says of whom it passes on. Google's groups write what they found when the mail came to them; of one that
 * writes nothing (`unsaid`) the mail is no less than it seems. Other software may keep what a sender wrote, so only what a
 * Google group has sent is believed.
 */
function groupSays(headers: Headers, own: readonly string[]): 'proven' | 'unsaid' | 'nothing good' {
  const [from, original] = [soleMailbox(headers.from), soleMailbox(headers.originalSender)];
  if (!from || !original || !isOwn(from.address, own)) return 'nothing good';
  const { originalAuthenticationResults: found } = headers;
  if (!found) return 'unsaid';
  const isSaid = isSentByGroup(headers.authenticationResults, domainOf(from.address));
  return isSaid && senderCheck(found, domainOf(original.address), 'group') === 'passed' ? 'proven' : 'nothing good';
}

/** Whether the mail proves that this person wrote it. Anyone can write anybody into the other headers. */
export function isWriter({ provenSender }: People, { address }: Person): boolean {
  return provenSender !== null && sameAddress(address, provenSender);
}

/** Whether the user may link the address to a customer: whoever is written to has it, whoever writes only if it is proven. */
export function isLinkable(people: People, person: Person): boolean {
  return !person.claim && (isWriter(people, person) || !isSender(person));
}

/**
 * Whether they may be somebody who wants to become a customer: no machine, no other name of the agent's, and nobody whom mail
 * does not reach.
 */
export function mayBeCustomer({ isRelay, from }: Person): boolean {
  return !isRelay && from !== 'X-Failed-Recipients';
}

/** Whether the mail says that they wrote it, true or not. */
export function isSender({ from }: Pick<Person, 'from'>): boolean {
  return from === 'From' || from === 'X-Original-Sender' || from === 'X-Original-From';
}

/** Gmail may read a strange header otherwise than we do; with one @, and in no brackets but < >, there is one address in it. */
function onlyAddress(header: string): string | null {
  return (/^[^@‹＜⟨〈]+@[^@]+$/.test(header) && mailboxes(header)[0]?.address) || null;
}

/** The team's own lists (support@…) carry what customers write: they are no mailing. */
function isBulk(headers: Headers, own: readonly string[]): boolean {
  const { precedence, listId, listUnsubscribe } = headers;
  if (/\b(bulk|junk)\b/i.test(precedence)) return true;
  const isOwnList = own.some((domain) => listName(listId).endsWith(`.${domain}`));
  if (isOwnList) return false;
  return /\blist\b/i.test(precedence) || listId !== '' || (listUnsubscribe !== '' && !isForSomebody(headers, own));
}

/** Contact forms write for one person, who is elsewhere than they: a sender of mailings takes the answers itself. */
function isForSomebody({ from, replyTo }: Headers, own: readonly string[]): boolean {
  const [sender] = mailboxes(from);
  const [person, another] = mailboxes(replyTo ?? '');
  if (!sender || !person || another || isRobot(person.address) || isOwn(person.address, own)) return false;
  return organisation(sender.address) !== organisation(person.address);
}

/** The last two labels of its domain, which may be less than an organisation's. */
const organisation = (address: string) => domainOf(address).split('.').slice(-2).join('.');

/** An answer to the team, also of a machine for somebody: whoever is written to answers through all kinds of software. */
function isAnswer({ inReplyTo, autoSubmitted, to, cc }: Headers, isTeam: (mailbox: Mailbox) => boolean): boolean {
  const answers = inReplyTo !== '' || /^\s*auto-replied\b/i.test(autoSubmitted);
  return answers && [...mailboxes(to), ...mailboxes(cc)].some(isTeam);
}

/** Longer subjects are nothing that a person wrote. */
const maxSubjectCharacters = 1_000;

/** In Latin letters, so that they end where another script goes on, and not within `jörg`. */
function addressesIn(subject: string): Mailbox[] {
  const text = subject.slice(0, maxSubjectCharacters).normalize('NFKC');
  const found = text.match(/[\p{Script=Latin}\d._%+-]+@[\p{Script=Latin}\d-]+(?:\.[\p{Script=Latin}\d-]+)+/gu) ?? [];
  return found.map((address) => ({ name: null, address }));
}

/** Whether an address is neither the agent's own nor a colleague's. */
export function outsideOf(agent: Agent): (mailbox: Mailbox) => boolean {
  const own = ownDomains(agent.address, agent.domains);
  return ({ address }) => canonical(address) !== canonical(agent.address) && !isOwn(address, own);
}

/** The first of each address, with a name if any of them has one. */
export function distinct(people: readonly Person[]): Person[] {
  const firsts = new Map<string, Person>();
  for (const person of people) {
    const first = firsts.get(folded(person.address)) ?? person;
    firsts.set(folded(person.address), { ...first, name: first.name ?? person.name });
  }
  return [...firsts.values()];
}
