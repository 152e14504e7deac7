import type { Catalogue } from '../words';

export const connectedAccounts: Catalogue['connectedAccounts'] = ({ date, list, number, plural }) => {
  return {
    title: 'Verbundenes Konto',
    look: 'Verbundenes Konto',
    noName: 'Ohne Namen',
    noEmail: 'Keine E-Mail-Adresse, die dieser Schlüssel sehen darf',
    has: (on, address) =>
      ({
        email: `${address} ist die E-Mail-Adresse dieses Kontos.`,
        support: `${address} ist die Support-Adresse dieses Kontos.`,
        metadata: `${address} steht in den Metadaten dieses Kontos.`,
      })[on],
    enabled: (what, isEnabled) =>
      `${what === 'charges' ? 'Zahlungen' : 'Auszahlungen'}: ${isEnabled === null ? 'für diesen Schlüssel nicht sichtbar' : isEnabled ? 'aktiviert' : 'nicht aktiviert'}`,
    requirements: 'Was Stripe braucht',
    requirementsUnknown: 'Was Stripe davon braucht, ist für diesen Schlüssel nicht sichtbar.',
    pastDue: (names) => `Überfällig, mit Stripes Bezeichnungen: ${list(names)}.`,
    due: (names, deadline) =>
      `Fällig${deadline === null ? '' : ` bis ${date(deadline)}`}, mit Stripes Bezeichnungen: ${list(names)}.`,
    pending: (count) =>
      plural(count, { one: 'Stripe prüft 1 Angabe.', other: `Stripe prüft ${number(count)} Angaben.` }),
    nothingDue: 'Zurzeit ist nichts fällig.',
    disabled: (reason) => `Stripes Grund für das, was nicht aktiviert ist: ${reason}.`,
    notConnected: (id) =>
      `Unter den Konten, die mit diesem verbunden sind, ist kein ${id}, das dieser Schlüssel sehen darf.`,
    lookThrough: 'Alle durchsehen',
    readAll: (read, found, address) =>
      read === 0
        ? 'Mit diesem Konto ist keines verbunden.'
        : found === 0
          ? `Keines der verbundenen Konten (${number(read)}) hat ${address} als E-Mail- oder Support-Adresse oder in den Metadaten.`
          : `Verbundene Konten mit ${address}: ${number(found)} von ${number(read)}.`,
    readSome: (read, found, address) =>
      found === 0
        ? `Von den neuesten ${number(read)} verbundenen Konten hat keines ${address} als E-Mail- oder Support-Adresse oder in den Metadaten. Es gibt mehr.`
        : `Verbundene Konten mit ${address}: ${number(found)} unter den neuesten ${number(read)}. Es gibt mehr.`,
    hidden: (count) =>
      plural(count, {
        one: 'Von 1 weiteren ist mit diesem Schlüssel keine E-Mail-Adresse lesbar.',
        other: `Von ${number(count)} weiteren ist mit diesem Schlüssel keine E-Mail-Adresse lesbar.`,
      }),
    next: 'Die nächsten 100 durchsehen',
    lookUpWith: (account) => `Nachsehen mit ${account}`,
  };
};
