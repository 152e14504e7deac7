import type { Money } from '../../../billing/money';
import type { Mode } from '../../../keys/parse';
import type { EffectName, Limited } from '../../../policy/effect';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { live: 'mode production', test: 'mode test' };

const deeds: Record<EffectName, string> = {
  moneyBack: 'rendre de l’argent',
  moneyIn: 'demander de l’argent',
  balance: 'créditer un solde',
  method: 'changer le moyen de paiement d’un client',
  'subscription.start': 'créer un abonnement',
  'subscription.change': 'modifier un abonnement',
  'subscription.pause': 'suspendre un abonnement',
  'subscription.end': 'résilier un abonnement',
  'invoice.draft': 'préparer un brouillon de facture',
  'invoice.finalize': 'finaliser une facture',
  'invoice.send': 'envoyer une facture',
  'invoice.void': 'annuler une facture',
  'invoice.mark_uncollectible': 'déclarer une facture irrécouvrable',
  'invoice.credit': 'émettre une note de crédit sans remboursement',
  contact: 'modifier un client ou lui écrire',
};

const limited: Record<Limited, string> = {
  moneyBack: 'Argent rendu',
  moneyIn: 'Argent demandé',
  balance: 'Crédit',
};

const more: Record<Limited, string> = { moneyBack: 'rendre', moneyIn: 'demander', balance: 'créditer' };

export const team: Catalogue['team'] = ({ money, plural, number, date, list }) => {
  const days = (count: number) => plural(count, { one: `${number(count)} jour`, other: `${number(count)} jours` });
  const sums = (amounts: readonly Money[]) => (amounts.length > 0 ? list(amounts.map(money)) : 'dans aucune devise');
  const nothing = (kind: Limited, { currency }: Money) =>
    `${limited[kind]} : votre équipe ne vous autorise rien en ${currency.toUpperCase()}.`;
  return {
    faulty:
      'Les règles de votre équipe sont illisibles ici ; les paramètres indiquent où. D’ici là, rien ne peut être modifié.',
    otherMode: (mode) => `Votre équipe n’autorise que le ${modes[mode]}.`,
    restrictedOnly: 'Votre équipe n’autorise que les clés limitées, et celle-ci est une clé secrète.',
    otherAccount: (account) =>
      account
        ? `Votre équipe n’autorise pas le compte Stripe ${account}.`
        : 'Votre équipe n’autorise que certains comptes Stripe, et Stripe n’a pas indiqué celui auquel cette clé donne accès.',
    keyTooOld: (most) => `Votre équipe remplace les clés après ${days(most)} ; celle-ci est plus ancienne.`,
    readOnly: 'Votre équipe ne vous autorise ici que la lecture.',
    mayNot: (deed) => `Votre équipe ne vous autorise pas à ${deeds[deed]}.`,
    perAction: (kind, most) =>
      most.minor === 0
        ? nothing(kind, most)
        : `${limited[kind]} : votre équipe vous autorise ${money(most)} à la fois.`,
    perDay: (kind, most, rest) =>
      most.minor === 0
        ? nothing(kind, most)
        : `${limited[kind]} : votre équipe vous autorise ${money(most)} en 24 heures ; il en reste ${money(rest)}.`,
    perCustomer: (most, rest) =>
      most.minor === 0
        ? `Votre équipe ne permet pas de rendre de l’argent en ${most.currency.toUpperCase()} à un client.`
        : `Votre équipe rend au plus ${money(most)} à un client en 24 heures, peu importe qui le fait ; il en reste ${money(rest)}.`,
    givenBackUnknown:
      'Ce qui a été rendu à ce client au cours des dernières 24 heures ne peut pas être lu en entier : la limite de votre équipe ne peut donc pas être respectée.',
    spentUnknown:
      'Vos mouvements d’argent des dernières 24 heures ne peuvent pas être lus : la limite de votre équipe ne peut donc pas être respectée.',
    movesUnknown:
      'Ce que cela facture ou crédite ne peut pas être connu ici ; la limite de votre équipe ne peut donc pas être respectée. Stripe l’indique à une clé avec Invoices: Read, mais pas pour chaque modification.',
    paidTooLongAgo: (ago, most) =>
      ago === null
        ? `Votre équipe permet de rendre de l’argent pendant ${days(most)} après un paiement, et la date de celui-ci n’est pas connue.`
        : `Payé il y a ${days(ago)} ; votre équipe permet de rendre de l’argent pendant ${days(most)}.`,
    left: (kind, rest) => `Ensuite, vous pourrez encore ${more[kind]} ${money(rest)} pendant ces 24 heures.`,
    leftOfCustomer: (rest) =>
      `Ensuite, votre équipe pourra encore rendre ${money(rest)} à ce client pendant ces 24 heures.`,
    title: 'Règles de votre équipe',
    fault: (place) =>
      place
        ? `Illisibles : ${place}. Rien ne peut être modifié tant qu’elles ne sont pas lisibles.`
        : 'Elles sont illisibles. Rien ne peut être modifié tant qu’elles ne sont pas lisibles.',
    holds: (who, rule) => `${who === 'everyone' ? 'Tout le monde' : who === 'you' ? 'Vous' : list(who)} : ${rule}`,
    onlyReads: 'lecture seule.',
    may: (names) =>
      names.length > 0
        ? `droit de faire uniquement ceci : ${list(names.map((name) => deeds[name]))}.`
        : 'aucun droit de modifier quoi que ce soit.',
    mostPerAction: (kind, amounts) => `${limited[kind]} à la fois : ${sums(amounts)}.`,
    mostPerDay: (kind, amounts) => `${limited[kind]} en 24 heures : ${sums(amounts)}.`,
    mostPerCustomer: (amounts) =>
      `Argent rendu à un même client en 24 heures, peu importe par qui : ${sums(amounts)}. Rien pour qui a payé sans compte client.`,
    mostAge: (most) => `Argent rendu pendant ${days(most)} après un paiement.`,
    oneMode: (mode) => `Clés du ${modes[mode]}.`,
    restricted: 'Clés limitées.',
    accounts: (ids) => (ids.length > 0 ? `Comptes Stripe : ${list(ids)}.` : 'Aucun compte Stripe.'),
    keyAge: (most) => `Une clé permet de modifier pendant ${days(most)}, puis elle doit être remplacée.`,
    domains: (domains) => `Domaines des collègues : ${list(domains)}.`,
    metadata: (keys) =>
      keys.length > 0 ? `Métadonnées qui peuvent être affichées : ${list(keys)}.` : 'Aucune métadonnée n’est affichée.',
    tracing: 'Ce qui est modifié dans Stripe indique qui l’a fait.',
    disconnected: (at) =>
      `Les clés ajoutées ici avant le ${date(at)} sont supprimées la prochaine fois que leur utilisateur ouvre le module. Faites-les d’abord expirer dans Stripe : cela prend effet immédiatement.`,
  };
};
