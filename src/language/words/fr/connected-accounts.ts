import type { Catalogue } from '../words';

export const connectedAccounts: Catalogue['connectedAccounts'] = ({ date, list, number, plural }) => {
  return {
    title: 'Compte connecté',
    look: 'Compte connecté',
    noName: 'Sans nom',
    noEmail: 'Aucun e-mail visible avec cette clé',
    has: (on, address) =>
      ({
        email: `${address} est l’e-mail de ce compte.`,
        support: `${address} est l’e-mail d’assistance de ce compte.`,
        metadata: `${address} figure dans les métadonnées de ce compte.`,
      })[on],
    enabled: (what, isEnabled) =>
      `${what === 'charges' ? 'Paiements' : 'Virements'} : ${isEnabled === null ? 'non visible avec cette clé' : isEnabled ? 'activés' : 'non activés'}`,
    requirements: 'Ce dont Stripe a besoin',
    requirementsUnknown: 'Ce dont Stripe a besoin n’est pas visible avec cette clé.',
    pastDue: (names) => `En retard, selon les noms de Stripe : ${list(names)}.`,
    due: (names, deadline) =>
      `À fournir${deadline === null ? '' : ` avant le ${date(deadline)}`}, selon les noms de Stripe : ${list(names)}.`,
    pending: (count) =>
      plural(count, { one: 'Stripe vérifie 1 élément.', other: `Stripe vérifie ${number(count)} éléments.` }),
    nothingDue: 'Rien n’est à fournir pour le moment.',
    disabled: (reason) => `Motif de Stripe pour ce qui n’est pas activé : ${reason}.`,
    notConnected: (id) => `Parmi les comptes connectés à celui-ci, aucun ${id} n’est visible avec cette clé.`,
    lookThrough: 'Tout parcourir',
    readAll: (read, found, address) =>
      read === 0
        ? 'Aucun compte n’est connecté à celui-ci.'
        : found === 0
          ? `Aucun des comptes connectés (${number(read)}) n’a ${address} comme e-mail, comme e-mail d’assistance ou dans ses métadonnées.`
          : `Comptes connectés avec ${address} : ${number(found)} sur ${number(read)}.`,
    readSome: (read, found, address) =>
      found === 0
        ? `Parmi les ${number(read)} comptes connectés les plus récents, aucun n’a ${address} comme e-mail, comme e-mail d’assistance ou dans ses métadonnées. Il y en a d’autres.`
        : `Comptes connectés avec ${address} : ${number(found)} parmi les ${number(read)} plus récents. Il y en a d’autres.`,
    hidden: (count) =>
      plural(count, {
        one: 'Pour 1 autre, aucun e-mail n’est lisible avec cette clé.',
        other: `Pour ${number(count)} autres, aucun e-mail n’est lisible avec cette clé.`,
      }),
    next: 'Parcourir les 100 suivants',
    lookUpWith: (account) => `Consulter avec ${account}`,
  };
};
