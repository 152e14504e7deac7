import type { ToldReason } from '../../../billing/way-to-pay';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

/** After „Ihre Zahlung …“. */
export const reasons: Record<ToldReason, string> = {
  open: 'ist noch offen.',
  confirm: 'wartet auf Sie: Ihre Bank möchte, dass Sie sie bestätigen.',
  notConfirmed: 'ist fehlgeschlagen, weil sie bei Ihrer Bank nicht bestätigt wurde.',
  expired: 'ist fehlgeschlagen, weil Ihre Karte abgelaufen ist.',
  funds: 'ist fehlgeschlagen, weil die Karte oder das Konto nicht ausreichend gedeckt war.',
  details: 'ist fehlgeschlagen, weil die Angaben zu Ihrer Karte oder Ihrem Konto nicht stimmen.',
  bankAccount: 'ist fehlgeschlagen, weil sich Ihr Bankkonto nicht belasten lässt.',
  noMethod: 'war nicht möglich, weil dafür keine Karte und kein Konto gespeichert ist.',
  declined: 'ist fehlgeschlagen, weil sie abgelehnt wurde.',
};

export const wayToPay: Catalogue['wayToPay'] = (write) => ({
  send: 'Zahlungsweg senden',
  sendIn: (tag) => `Zahlungsweg senden (${write.language(tag)})`,
  needs: (either) => `Benötigt ${either.map(permissionName).join(' oder ')}.`,
  notOpen: 'Dort ist gerade nichts zu zahlen.',
  noPage: 'Dieser Schlüssel sieht keine Seite, auf der der Kunde zahlen könnte.',
  text: ({ kind, url, amount, number, why }) => {
    const of = amount ? ` über ${write.money(amount)}` : '';
    const what = `Ihre Zahlung${of}${number ? ` für Rechnung ${number}` : ''}`;
    const can =
      kind === 'portal' ? 'Ihre Zahlungsmethode ändern Sie hier' : `Hier können Sie ${deeds[why] ?? 'bezahlen'}`;
    return `${what} ${reasons[why]} ${can}: ${url}`;
  },
});

const deeds: Partial<Record<ToldReason, string>> = { confirm: 'bestätigen und bezahlen' };
