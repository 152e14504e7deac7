import type { Catalogue } from '../words';

export const accounts: Catalogue['accounts'] = (write) => ({
  title: 'Konto',
  more: 'Mehr',
  rename: 'Name speichern',
  renamed: 'Name gespeichert',
  kept: 'Was hier gespeichert ist',
  key: 'Schlüssel',
  stripeAccount: 'Stripe-Konto',
  notTold: 'Von Stripe nicht genannt',
  askLabel: 'Stripe nach dem Namen fragen',
  noLabel: 'Bei Stripe hat es keinen Namen, den dieser Schlüssel sehen darf',
  notReadable:
    'Stripe lässt diesen Schlüssel das eigene Konto nicht lesen. Er braucht Accounts: Read oder Basic business contact information: Read.',
  connectedOn: 'Verbunden',
  keySince: 'Dieser Schlüssel seit',
  age: (at) => {
    const days = write.daysSince(at);
    return days > 0
      ? `${write.date(at)}, vor ${write.plural(days, { one: '1 Tag', other: `${write.number(days)} Tagen` })}`
      : write.date(at);
  },
  checkedOn: 'Schlüssel zuletzt geprüft',
  unknown: 'Unbekannt',
  moveBefore: (account) => `Vor ${account} stellen`,
  allOff:
    'Ihre Konten sind ausgeschaltet, daher wurde Stripe nicht gefragt. Schalten Sie eines in den Einstellungen ein.',
});
