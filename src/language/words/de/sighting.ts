import type { Person } from '../../../people/people';
import type { SenderCheck } from '../../../people/sender-check';
import { html } from '../../html';
import type { Doubt } from '../facts';
import type { Catalogue } from '../words';

const places: Record<Exclude<Person['from'], 'From'>, string> = {
  'X-Original-Sender': 'über eine Gruppe',
  'X-Original-From': 'über eine Gruppe',
  'X-Failed-Recipients': 'eine E-Mail an diese Adresse kam laut dieser E-Mail nicht an',
  To: 'steht unter „An“',
  Cc: 'steht unter „Cc“',
  Bcc: 'steht unter „Bcc“',
  'Reply-To': 'aus Reply-To, nicht geprüft',
  subject: 'aus dem Betreff, nicht geprüft',
};

const checks: Record<SenderCheck, string> = {
  passed: 'Absenderprüfung bestanden',
  failed: 'Absenderprüfung nicht bestanden',
  unknown: 'Absenderprüfung ohne Ergebnis',
};

/** What is waiting for the user's word. */
const waiting: Record<'payment' | 'invoice' | 'outcome' | 'way' | 'question', string> = {
  payment: 'Dann erscheint hier die Seite des Belegs.',
  invoice: 'Dann erscheinen hier Seite und PDF der Rechnung.',
  outcome: 'Dann können Sie ihr schreiben, was getan wurde.',
  way: 'Dann können Sie ihr einen Zahlungsweg senden.',
  question: 'Dann können Sie sie fragen.',
};

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'notNamed':
      return 'Diese E-Mail nennt diesen Kunden nicht.';
    case 'checkFailed':
      return 'Diese E-Mail ist vielleicht nicht vom genannten Absender: Googles Absenderprüfung hat sie nicht bestanden.';
    case 'severalSenders':
      return 'Diese E-Mail nennt nicht genau einen Absender.';
    case 'unreadable':
      return 'Google lässt diese E-Mail nicht lesen; nichts beweist also, von wem sie ist.';
    case 'spelling':
      return `Diese E-Mail ist von ${doubt.address}, einer anderen Schreibweise der hinterlegten Adresse.`;
    case 'notOnFile':
      return `Diese E-Mail ist von ${doubt.address}; diese Adresse ist bei diesem Kunden nicht hinterlegt.`;
    case 'notProven':
      return `Google konnte nicht beweisen, dass diese E-Mail wirklich von ${doubt.address} ist.`;
    case 'group':
      return `Diese E-Mail kam über eine Gruppe. Nichts beweist, dass sie wirklich von ${doubt.address} ist.`;
    case 'replyTo':
      return `${doubt.address} steht in Reply-To, wo ein Absender alles Mögliche angeben kann.`;
    case 'notReached':
      return `Eine E-Mail an ${doubt.address} kam laut dieser E-Mail nicht an. Nichts beweist, dass sie von dort ist.`;
    case 'subject':
      return `${doubt.address} steht im Betreff, wo ein Absender alles Mögliche angeben kann.`;
    case 'notSender':
      return `Diese E-Mail ist nicht von ${doubt.address}.`;
  }
}

export const sighting: Catalogue['sighting'] = (write) => ({
  notOnMail: 'Nicht in dieser E-Mail',
  relation: (relation, address, isSender) => {
    const email = isSender ? `Diese E-Mail ist von ${address}` : `Diese E-Mail nennt ${address}`;
    switch (relation.kind) {
      case 'address':
        return 'Adresse stimmt überein';
      case 'variant':
        return `Möglicher Treffer: ${email}, eine andere Schreibweise`;
      case 'linked':
        return relation.at === null
          ? `${address} wurde von Ihnen verknüpft`
          : `${address} wurde am ${write.date(relation.at / 1000)} von Ihnen verknüpft`;
      case 'chosen':
        return email;
    }
  },
  place: (from) => places[from],
  check: (check) => checks[check],
  doubt: doubtText,
  checkFailed: (replies) =>
    replies
      ? html`<b>Diese E-Mail ist vielleicht nicht vom genannten Absender</b>: Googles Absenderprüfung hat sie nicht bestanden. Antworten gehen an ${replies}.`
      : html`<b>Diese E-Mail ist vielleicht nicht vom genannten Absender</b>: Googles Absenderprüfung hat sie nicht bestanden.`,
  proven: 'Adresse und Absender bestätigt',
  asksOnce: 'Bevor etwas geändert wird, werden Sie einmal gefragt, ob das die richtige Person ist.',
  askFirst: (doubt, on) => html`${doubtText(doubt)} Ist das die richtige Person? ${waiting[on]}`,
});
