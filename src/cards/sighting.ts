/** How a customer relates to the open mail: whose address it is, whether the mail proves its sender, and what follows. */
import { dotted, type Formats } from '../language/format';
import { html } from '../language/html';
import type { Match } from '../lookup/lookup';
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
export function sightingText(
  { person, check, evidence, linkedAt }: Sighting,
  { email }: Pick<Customer, 'email'>,
  { formats }: { formats: Formats },
): string {
  if (!person) return 'Not on this email';
  const match = {
    address: 'Address matches',
    variant: `Weak match: this email ${isSender(person) ? 'is from' : 'names'} ${person.address}, another spelling`,
    linked: `${person.address} was linked by you${linkedAt ? ` on ${formats.date(linkedAt / 1000)}` : ''}`,
    chosen: `This email ${isSender(person) ? 'is from' : 'names'} ${person.address}`,
  }[evidence];
  const place = {
    From: null,
    'X-Original-Sender': 'through a group',
    To: 'in To',
    Cc: 'in Cc',
    'Reply-To': 'from Reply-To, not verified',
    subject: 'from the subject, not verified',
  }[person.from];
  return dotted(email || evidence !== 'address' ? match : null, place, checkText(person, check));
}

/** What a group passed on was checked twice: when it came to the group, and when it came from there. */
function checkText({ from, claim }: Person, check: SenderCheck): string | null {
  if (from === 'From') return `sender check ${check}`;
  return from === 'X-Original-Sender' ? `sender check ${claim && check === 'passed' ? 'unknown' : check}` : null;
}

/** Why the mail does not prove that this customer asks, in one sentence; null where it does. */
export function doubt({ person, check, hasSeveralSenders, isWriter, evidence }: Sighting): string | null {
  if (!person) return 'This email does not name this customer.';
  const { address, from } = person;
  if (isWriter) {
    if (evidence === 'address' || evidence === 'linked') return null;
    return evidence === 'variant'
      ? `This email is from ${address}, another spelling of the address on file.`
      : `This email is from ${address}, which is not on file for this customer.`;
  }
  if (check === 'failed') return 'This email may not be from whom it says: Google’s sender check failed.';
  if (hasSeveralSenders) return 'This email does not name exactly one sender.';
  switch (from) {
    case 'From':
      return `Google could not prove that this email is really from ${address}.`;
    case 'X-Original-Sender':
      return `A group passed this email on. Nothing proves that it is really from ${address}.`;
    case 'Reply-To':
    case 'subject':
      return `${address} stands in ${from === 'subject' ? 'the subject' : from}, where a sender can write anything.`;
    case 'To':
    case 'Cc':
      return `This email is not from ${address}.`;
  }
}

/** The same, until the user has said that this is the right person. */
export function openDoubt(sighting: Sighting): string | null {
  return sighting.isConfirmed ? null : doubt(sighting);
}

/** Where the words above do not say it already. Anyone can write any address into From; where answers go tells more. */
export function doubtRow(sighting: Sighting, others: readonly Person[]) {
  const { person, check, isConfirmed } = sighting;
  const text = doubt(sighting);
  if (check === 'failed') {
    const replies = [person, ...others].find((each) => each?.from === 'Reply-To');
    return row({
      icon: 'gpp_maybe',
      iconText: 'Careful',
      text: html`<b>This email may not be from whom it says</b>: Google’s sender check failed.${replies ? ` Replies go to ${replies.address}.` : ''}`,
      note: isConfirmed ? undefined : asksOnce,
    });
  }
  if (!text || !person || sighting.isWriter || !isSender(person)) return null;
  return row({ icon: 'help', iconText: 'Not proven', text: html`${text}`, note: isConfirmed ? undefined : asksOnce });
}

const asksOnce = 'Before anything is done you are asked once whether this is the right person.';

/** In the place of what is for the customer, while the user has not said that this is the right person. */
export function askFirst(why: string, what: string, params: RouteParams<'confirmPerson'>) {
  return [
    paragraph(html`${why} Is this the right person? Then ${what}.`),
    buttons({ text: 'This is the right person', to: to('confirmPerson', params) }),
  ];
}
