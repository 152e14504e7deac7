import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { methodName, savedName } from './methods';
import { subscriptions } from './subscriptions';

export const defaultMethod: Catalogue['defaultMethod'] = (write) => {
  const names = (all: readonly Agreed[]) => write.list(all.map(subscriptions(write).title));
  return {
    label: 'Standard-Zahlungsmethode ändern',
    which: 'Gespeichert',
    noOther: 'Sonst ist nichts gespeichert, was dieser Schlüssel sehen kann.',
    question: 'Standard-Zahlungsmethode ändern?',
    deed: 'Als Standard setzen',
    before: (method) => `Standard jetzt: ${methodName(method)}`,
    after: (method, expiry) => `Standard dann: ${savedName(method, expiry)}`,
    follow: (all) =>
      all.length > 0 ? `Dann damit bezahlt: ${names(all)}` : 'Damit wird kein Abo bezahlt, das es jetzt gibt.',
    haveOwn: (all) => `Bleibt bei einer eigenen Zahlungsmethode: ${names(all)}`,
    notKnown: 'Welche Abos das ändert, ist nicht bekannt. Ein Abo mit eigener Zahlungsmethode bleibt dabei.',
    laterCharges:
      'Belastet wird sie mit den nächsten Rechnungen und den nächsten Versuchen bei offenen. Jetzt fließt kein Geld.',
    done: 'Die Standard-Zahlungsmethode wurde geändert.',
  };
};
