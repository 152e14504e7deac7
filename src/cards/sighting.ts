/** How a customer relates to the open mail: whose address it is, whether the mail proves its sender, and what follows. */

import { dotted } from '../language/dotted';
import { alert } from '../language/html';
import type { Doubt, Relation } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Match } from '../lookup/found';
import { isSender, type Person } from '../people/people';
import type { SenderCheck } from '../people/sender-check';
import type { Customer } from '../stripe/resources/customer';
import { type RouteParams, to } from './routes';
import { buttons, paragraph, row } from './widgets';

/** How the customer relates to the people on the open mail. */
export interface Sighting {
  /** null where the mail names nobody outside. */
  person: Person | null;
  check: SenderCheck;
  hasSeveralSenders: boolean;
  /** Whether the mail proves that this person wrote it. */
  isWriter: boolean;
  /** Whether their address may be linked to the customer, by the user's word. */
  isLinkable: boolean;
  /** `chosen`: by the user, for this conversation; the address says nothing. */
  evidence: Match['evidence'] | 'chosen';
  /** When the user linked the address; ms since 1970. */
  linkedAt: number | null;
  /** Whether the user chose this customer for this conversation, of several or by finding them. */
  isChosen: boolean;
  /** Whether the user said, in this conversation, that this customer is the right person. */
  isConfirmed: boolean;
}

/** How sure: whether the address is theirs, and apart from it whether the mail really came from that address. */
export function sightingText(words: Words, sighting: Sighting, customer: Pick<Customer, 'email'>): string {
  const { sighting: texts, write } = words;
  const { person, check, isWriter } = sighting;
  if (!person) return texts.notOnMail;
  const relation = relationText(words, sighting, customer);
  const why = openDoubt(sighting);
  if (why && asksFirst(sighting))
    return write.sentences([`${relation}${write.marks.stop}`, texts.doubt(why), texts.asksOnce]);
  const seen = checkOf(person, check, isWriter);
  return dotted(relation, seen && texts.check(seen));
}

function relationText(
  { sighting: texts }: Words,
  { person, evidence, linkedAt }: Sighting,
  { email }: Pick<Customer, 'email'>,
): string {
  if (!person) return '';
  const relation: Relation = evidence === 'linked' ? { kind: evidence, at: linkedAt } : { kind: evidence };
  return dotted(
    email || evidence !== 'address' ? texts.relation(relation, person.address, isSender(person)) : null,
    person.from === 'From' ? null : texts.place(person.from),
  );
}

/** What a group passed on was checked twice: when it came to the group, and when it came from there. */
function checkOf({ from, claim }: Person, check: SenderCheck, isWriter: boolean): SenderCheck | null {
  if (from === 'From' && !claim) return check;
  if (!isSender({ from })) return null;
  return check === 'passed' && !isWriter ? 'unknown' : check;
}

/** Why the mail does not prove that this customer asks; null where it does. */
export function doubt({ person, check, hasSeveralSenders, isWriter, evidence }: Sighting): Doubt | null {
  if (!person) return { kind: 'notNamed' };
  const { address, from } = person;
  if (isWriter) {
    if (evidence === 'address' || evidence === 'linked') return null;
    return { kind: evidence === 'variant' ? 'spelling' : 'notOnFile', address };
  }
  if (check === 'failed') return { kind: 'checkFailed' };
  if (hasSeveralSenders) return { kind: 'severalSenders' };
  return { kind: unproven[from], address };
}

const unproven = {
  From: 'notProven',
  'X-Original-Sender': 'group',
  'X-Original-From': 'group',
  'X-Failed-Recipients': 'notReached',
  'Reply-To': 'replyTo',
  subject: 'subject',
  To: 'notSender',
  Cc: 'notSender',
  Bcc: 'notSender',
} as const;

/** The same, until the user has said that this is the right person. */
export function openDoubt(sighting: Sighting): Doubt | null {
  return sighting.isConfirmed ? null : doubt(sighting);
}

/** Whether the address is the customer's own and the mail proves that it is from there. */
export function isProven(sighting: Sighting): boolean {
  return sighting.evidence === 'address' && doubt(sighting) === null;
}

/** Whether the user is asked for their word before anything is done for who is said to have written the mail. */
function asksFirst(sighting: Sighting): boolean {
  const { person, isWriter, check } = sighting;
  return person !== null && isSender(person) && !isWriter && check !== 'failed' && openDoubt(sighting) !== null;
}

/** Anyone can write any address into From; where answers go tells more. */
export function failedCheckRow(words: Words, { person, check, isConfirmed }: Sighting, others: readonly Person[]) {
  if (check !== 'failed') return null;
  const texts = words.sighting;
  const replies = [person, ...others].find((each) => each?.from === 'Reply-To');
  const text = alert(texts.checkFailed(replies?.address ?? null));
  return row({
    icon: 'gpp_maybe',
    iconText: words.common.careful,
    text,
    note: isConfirmed ? undefined : texts.asksOnce,
  });
}

/** In the place of what is for the customer (`waits`), while the user has not said that this is the right person. */
export function askFirst(
  words: Words,
  why: Doubt,
  params: RouteParams<'confirmPerson'>,
  waits: Parameters<Words['sighting']['askFirst']>[1],
) {
  return [
    paragraph(words.sighting.askFirst(why, waits)),
    buttons({ text: words.buttons.rightPerson, to: to('confirmPerson', params) }),
  ];
}
