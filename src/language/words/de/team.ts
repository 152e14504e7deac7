import type { EffectName, Limited } from '../../../policy/effect';
import type { Catalogue } from '../words';

export const team: Catalogue['team'] = ({ money, plural, number, date, list }) => {
  const days = (count: number) => plural(count, { one: '1 Tag', other: `${number(count)} Tage` });
  const ofDays = (count: number) => plural(count, { one: '1 Tag', other: `${number(count)} Tagen` });
  const deeds: Record<EffectName, string> = {
    moneyBack: 'Geld zurückgeben',
    moneyIn: 'Geld einziehen oder anfordern',
    balance: 'Guthaben geben',
    method: 'ändern, womit ein Kunde bezahlt',
    'subscription.start': 'ein Abo beginnen',
    'subscription.change': 'ein Abo ändern',
    'subscription.pause': 'ein Abo pausieren',
    'subscription.end': 'ein Abo beenden',
    'invoice.draft': 'eine Rechnung entwerfen',
    'invoice.finalize': 'eine Rechnung abschließen',
    'invoice.send': 'eine Rechnung senden',
    'invoice.void': 'eine Rechnung stornieren',
    'invoice.mark_uncollectible': 'eine Rechnung abschreiben',
    'invoice.credit': 'eine Gutschrift ohne Rückerstattung ausstellen',
    contact: 'Kundendaten ändern oder dem Kunden schreiben',
  };
  const limited: Record<Limited, string> = {
    moneyBack: 'Geld zurück',
    moneyIn: 'Geld einziehen',
    balance: 'Guthaben',
  };
  const more: Record<Limited, string> = { moneyBack: 'zurückgeben', moneyIn: 'einziehen', balance: 'gutschreiben' };
  const sums: (amounts: readonly Parameters<typeof money>[0][]) => string = (amounts) =>
    amounts.length > 0 ? list(amounts.map(money)) : 'in keiner Währung';
  return {
    faulty:
      'Die Regeln Ihres Teams sind hier nicht lesbar; die Einstellungen sagen, wo. Bis dahin darf nichts geändert werden.',
    otherMode: (mode) => `Ihr Team erlaubt nur ${mode === 'live' ? 'den Live-Modus' : 'den Testmodus'}.`,
    restrictedOnly: 'Ihr Team erlaubt nur eingeschränkte Schlüssel, und dies ist ein geheimer Schlüssel.',
    otherAccount: (account) =>
      account
        ? `Ihr Team erlaubt das Stripe-Konto ${account} nicht.`
        : 'Ihr Team erlaubt bestimmte Stripe-Konten, und welches dieser Schlüssel öffnet, hat Stripe nicht genannt.',
    keyTooOld: (most) => `Ihr Team ersetzt Schlüssel nach ${ofDays(most)}; dieser ist älter.`,
    readOnly: 'Ihr Team hat für Sie „Nur lesen“ eingestellt.',
    mayNot: (deed) => `Ihr Team erlaubt Ihnen nicht: ${deeds[deed]}.`,
    perAction: (kind, most) =>
      most.minor === 0
        ? `${limited[kind]}: In ${most.currency.toUpperCase()} erlaubt Ihr Team Ihnen nichts.`
        : `${limited[kind]}: Ihr Team erlaubt Ihnen ${money(most)} auf einmal.`,
    perDay: (kind, most, rest) =>
      most.minor === 0
        ? `${limited[kind]}: In ${most.currency.toUpperCase()} erlaubt Ihr Team Ihnen nichts.`
        : `${limited[kind]}: Ihr Team erlaubt Ihnen ${money(most)} in 24 Stunden; davon sind ${money(rest)} übrig.`,
    perCustomer: (most, rest) =>
      most.minor === 0
        ? `Ihr Team erlaubt kein Geld zurück in ${most.currency.toUpperCase()} an einen Kunden.`
        : `Ihr Team gibt einem Kunden in 24 Stunden ${money(most)} zurück, wer es auch tut; davon sind ${money(rest)} übrig.`,
    givenBackUnknown:
      'Was dieser Kunde in den letzten 24 Stunden zurückbekam, ist nicht ganz lesbar. Die Grenze Ihres Teams ist so nicht einzuhalten.',
    spentUnknown:
      'Was Sie in den letzten 24 Stunden bewegt haben, ist nicht lesbar. Die Grenze Ihres Teams ist so nicht einzuhalten.',
    movesUnknown:
      'Was dies kostet oder gutschreibt, ist hier nicht zu erfahren. Die Grenze Ihres Teams ist so nicht einzuhalten. Stripe nennt es einem Schlüssel mit Invoices: Read, aber nicht bei jeder Änderung.',
    paidTooLongAgo: (ago, most) =>
      ago === null
        ? `Ihr Team erlaubt Geld zurück bis ${days(most)} nach einer Zahlung, und wann hier gezahlt wurde, ist unbekannt.`
        : `Vor ${ofDays(ago)} gezahlt; Ihr Team erlaubt Geld zurück bis ${days(most)} nach einer Zahlung.`,
    left: (kind, rest) => `Danach können Sie in diesen 24 Stunden noch ${money(rest)} ${more[kind]}.`,
    leftOfCustomer: (rest) =>
      `Danach kann Ihr Team diesem Kunden in diesen 24 Stunden noch ${money(rest)} zurückgeben.`,
    title: 'Regeln Ihres Teams',
    fault: (place) =>
      place
        ? `Nicht lesbar: ${place}. Bis es lesbar ist, darf nichts geändert werden.`
        : 'Sie sind nicht lesbar. Bis sie es sind, darf nichts geändert werden.',
    holds: (who, rule) => `${who === 'everyone' ? 'Alle' : who === 'you' ? 'Sie' : list(who)}: ${rule}`,
    onlyReads: 'nur lesen.',
    may: (names) =>
      names.length > 0 ? `nur dies ist erlaubt: ${list(names.map((name) => deeds[name]))}.` : 'nichts ändern.',
    mostPerAction: (kind, amounts) => `${limited[kind]} auf einmal: ${sums(amounts)}.`,
    mostPerDay: (kind, amounts) => `${limited[kind]} in 24 Stunden: ${sums(amounts)}.`,
    mostPerCustomer: (amounts) =>
      `Geld zurück an einen Kunden in 24 Stunden, wer es auch gibt: ${sums(amounts)}. Wer als Gast gezahlt hat, bekommt keines.`,
    mostAge: (most) => `Geld zurück bis ${days(most)} nach einer Zahlung.`,
    oneMode: (mode) => (mode === 'live' ? 'Schlüssel des Live-Modus.' : 'Schlüssel des Testmodus.'),
    restricted: 'Eingeschränkte Schlüssel.',
    accounts: (ids) => (ids.length > 0 ? `Stripe-Konten: ${list(ids)}.` : 'Kein Stripe-Konto.'),
    keyAge: (most) => `Ein Schlüssel schreibt bis ${days(most)} nach dem Verbinden, dann ist er zu ersetzen.`,
    domains: (domains) => `Kollegen sind bei ${list(domains)}.`,
    metadata: (keys) =>
      keys.length > 0 ? `Metadaten, die gezeigt werden dürfen: ${list(keys)}.` : 'Metadaten werden nicht gezeigt.',
    tracing: 'Was in Stripe geschrieben wird, nennt, wer es tat.',
    disconnected: (at) =>
      `Schlüssel, die vor ${date(at)} hier waren, werden gelöscht, wenn ihr Nutzer das Add-on das nächste Mal öffnet. Lassen Sie sie zuerst in Stripe ablaufen: Das wirkt sofort.`,
  };
};
