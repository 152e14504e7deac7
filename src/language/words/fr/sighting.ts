import type { Person } from '../../../people/people';
import type { SenderCheck } from '../../../people/sender-check';
import { html } from '../../html';
import type { Doubt } from '../facts';
import type { Catalogue } from '../words';

const places: Record<Exclude<Person['from'], 'From'>, string> = {
  'X-Original-Sender': 'par un groupe',
  'X-Original-From': 'par un groupe',
  'X-Failed-Recipients': 'un e-mail à cette adresse n’est pas arrivé, selon cet e-mail',
  To: 'dans À',
  Cc: 'dans Cc',
  Bcc: 'dans Cci',
  'Reply-To': 'de l’adresse de réponse (Reply-To), non vérifié',
  subject: 'de l’objet, non vérifié',
};

const checks: Record<SenderCheck, string> = {
  passed: 'vérification de l’expéditeur réussie',
  failed: 'échec de la vérification de l’expéditeur',
  unknown: 'vérification de l’expéditeur inconnue',
};

const waiting: Record<'payment' | 'invoice' | 'outcome' | 'way' | 'question', string> = {
  payment: 'La page du reçu sera alors affichée ici.',
  invoice: 'La page et le PDF de la facture seront alors affichés ici.',
  outcome: 'Vous pourrez alors écrire au client ce qui a été fait.',
  way: 'Vous pourrez alors lui envoyer un lien pour payer.',
  question: 'Vous pourrez alors lui poser la question.',
};

const notFromWhom = 'Cet e-mail ne vient peut-être pas de la personne indiquée';
const checkFailed = 'la vérification de l’expéditeur par Google a échoué';

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'notNamed':
      return 'Cet e-mail ne mentionne pas ce client.';
    case 'checkFailed':
      return `${notFromWhom} : ${checkFailed}.`;
    case 'severalSenders':
      return 'Cet e-mail n’indique pas un expéditeur unique.';
    case 'unreadable':
      return 'Google ne permet pas de lire cet e-mail : rien ne prouve donc de qui il vient.';
    case 'spelling':
      return `Cet e-mail a été envoyé depuis ${doubt.address}, une autre orthographe de l’adresse enregistrée.`;
    case 'notOnFile':
      return `Cet e-mail a été envoyé depuis ${doubt.address}, une adresse qui n’est pas enregistrée pour ce client.`;
    case 'notProven':
      return `Google n’a pas pu prouver que cet e-mail vient vraiment de l’adresse ${doubt.address}.`;
    case 'group':
      return `Un groupe a transmis cet e-mail. Rien ne prouve qu’il vient vraiment de l’adresse ${doubt.address}.`;
    case 'replyTo':
      return `${doubt.address} figure comme adresse de réponse (Reply-To), où un expéditeur peut écrire n’importe quoi.`;
    case 'notReached':
      return `Un e-mail à ${doubt.address} n’est pas arrivé, selon cet e-mail. Rien ne prouve qu’il vient de cette personne.`;
    case 'subject':
      return `${doubt.address} figure dans l’objet, où un expéditeur peut écrire n’importe quoi.`;
    case 'notSender':
      return `Cet e-mail n’a pas été envoyé depuis ${doubt.address}.`;
  }
}

export const sighting: Catalogue['sighting'] = (write) => {
  const names = (address: string, isSender: boolean) =>
    isSender ? `cet e-mail a été envoyé depuis ${address}` : `cet e-mail mentionne ${address}`;
  return {
    notOnMail: 'Absent de cet e-mail',
    relation: (relation, address, isSender) => {
      switch (relation.kind) {
        case 'address':
          return 'L’adresse correspond';
        case 'variant':
          return `Correspondance possible : ${names(address, isSender)}, une autre orthographe`;
        case 'linked':
          return relation.at === null
            ? `${address} : adresse associée par vous`
            : `${address} : adresse associée par vous le ${write.date(relation.at / 1000)}`;
        case 'chosen':
          return isSender ? `Cet e-mail a été envoyé depuis ${address}` : `Cet e-mail mentionne ${address}`;
      }
    },
    place: (from) => places[from],
    check: (check) => checks[check],
    doubt: doubtText,
    checkFailed: (replies) =>
      replies
        ? html`<b>${notFromWhom}</b> : ${checkFailed}. Les réponses partent vers ${replies}.`
        : html`<b>${notFromWhom}</b> : ${checkFailed}.`,
    proven: 'Adresse et expéditeur vérifiés',
    asksOnce: 'Avant toute modification, on vous demande une fois si c’est la bonne personne.',
    askFirst: (doubt, on) => html`${doubtText(doubt)} Est-ce la bonne personne ? ${waiting[on]}`,
  };
};
