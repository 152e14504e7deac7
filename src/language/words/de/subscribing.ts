import type { Renewals } from '../../../billing/renewals';
import type { Agreed } from '../../../billing/summary';
import { dotted } from '../../dotted';
import { capitalized } from '../codes';
import type { Due, Feedback, Happened, SubscriptionDeed } from '../facts';
import type { Catalogue } from '../words';
import { discounts as discountWords } from './discounts';
import { subscriptions as subscriptionWords } from './subscriptions';

export const feedbacks: Record<Feedback, string> = {
  customer_service: 'Kundenservice',
  low_quality: 'Schlechte Qualität',
  missing_features: 'Fehlende Funktionen',
  other: 'Anderes',
  switched_service: 'Wechsel des Anbieters',
  too_complex: 'Zu kompliziert',
  too_expensive: 'Zu teuer',
  unused: 'Nicht genutzt',
};

export const subscribing: Catalogue['subscribing'] = (write) => {
  const { title, total, paused, state, next: nextEvent, plan: planText } = subscriptionWords(write);
  const { hint, off, text: discountText } = discountWords(write);
  const agreed = (all: Agreed) => {
    const sum = total(all);
    return sum ? `${title(all)}: ${sum}` : title(all);
  };
  const access = (isKept: boolean) => (isKept ? 'Bis dahin behält der Kunde den Zugang. ' : '');
  const billedBefore = (renewals: Renewals | 'uncollected' | null) => {
    if (renewals === 'uncollected')
      return 'Der Einzug bleibt so lange pausiert: Keine neue Rechnung wird von selbst eingezogen.';
    if (!renewals) return 'Vorher verlängert es sich; der letzte Zeitraum wird anteilig berechnet.';
    const { count, first, last, total: all } = renewals;
    const sum = all
      ? `etwa ${write.money(all)}${count > 1 ? ' zusammen' : ''}, vor Steuer`
      : 'wie viel, ist nicht bekannt';
    const when =
      count > 1
        ? `${write.number(count)}-mal berechnet, vom ${write.date(first)} bis zum ${write.date(last)}`
        : `einmal berechnet, am ${write.date(first)}`;
    return `Vorher wird es ${when}: ${sum}. Der letzte Zeitraum wird anteilig berechnet.`;
  };
  const ending = (end: string | null) => (end ? ` (…${end})` : '');
  /** As it stands after „in“. */
  const days = (count: number) => write.plural(count, { one: '1 Tag', other: `${write.number(count)} Tagen` });
  const deed = (what: SubscriptionDeed): string => {
    switch (what.kind) {
      case 'cancelAtEnd':
        return 'Zum Ende des Zeitraums kündigen';
      case 'cancelNow':
        return 'Jetzt kündigen';
      case 'cancelOn':
        return `Zum ${write.date(what.at)} kündigen`;
      case 'endTrial':
        return 'Testphase jetzt beenden';
      case 'trialUntil':
        return `Testphase bis ${write.date(what.at)}`;
      case 'takeBack':
        return 'Kündigung zurücknehmen';
      case 'change':
        return 'Tarif oder Menge ändern';
      case 'addItem':
        return 'Posten hinzufügen';
      case 'removeItem':
        return 'Posten entfernen';
      case 'discounts':
        return 'Rabatte ändern';
      case 'start':
        return 'Abonnement starten';
      case 'pause':
        return 'Tarif und Zugang pausieren';
      case 'resume':
        return 'Tarif und Zugang fortsetzen';
      case 'pauseCollection':
        return 'Vorerst nicht abbuchen';
      case 'resumeCollection':
        return 'Wieder abbuchen';
    }
  };
  const dueText = (sum: string, due: Due | 'credited'): string => {
    if (due === 'credited') return `${sum} werden späteren Rechnungen gutgeschrieben.`;
    if (due === 'invoicedNow') return `${sum} werden jetzt in Rechnung gestellt.`;
    if (due === 'dueNext') return `${sum} sind mit der nächsten Rechnung fällig.`;
    return due === 'dueNow'
      ? `${sum} sind jetzt fällig. Schlägt diese Zahlung fehl, ändert sich nichts.`
      : `${sum} sind am ${write.date(due.dueOn)} fällig.`;
  };
  const whatHappened = (what: Happened) => {
    switch (what.kind) {
      case 'ended':
        return 'Das Abonnement ist beendet.';
      case 'endsOn':
        return `Das Abonnement endet am ${write.date(what.at)}.`;
      case 'goesOn':
        return 'Das Abonnement läuft weiter.';
      case 'changed':
        return 'Das Abonnement wurde geändert.';
      case 'started':
        return 'Das Abonnement hat begonnen.';
      case 'trialStarted':
        return `Die Testphase hat begonnen. Sie endet am ${write.date(what.at)}.`;
      case 'trialEndsOn':
        return `Die Testphase endet am ${write.date(what.at)}.`;
      case 'trialEnded':
        return 'Die Testphase ist beendet.';
      case 'activeAgain':
        return 'Das Abonnement ist wieder aktiv.';
      case 'paused':
        return paused({ kind: 'paused' });
      case 'discountsChanged':
        return 'Die Rabatte wurden geändert; das gilt ab der nächsten Rechnung.';
    }
  };
  return {
    deed,
    question: (what) => `${deed(what)}?`,
    agreed,
    standing: (how, next, other) => dotted(state(how), next && nextEvent(next), other && hint(other)),
    happened: (what, plan) => write.sentences([whatHappened(what), planText(what, plan)]),
    invoiceFirst: 'Das gilt erst, wenn eine Rechnung bezahlt ist.',
    invoiceUnpaid: 'Eine Rechnung ist unbezahlt.',
    paused,

    wrongState: 'Stripe erlaubt das in diesem Status nicht.',
    alreadyEnded: 'Es ist bereits beendet.',
    byUsage: 'Es wird nach Nutzung abgerechnet.',
    itemsCut: 'Es hat mehr Posten, als hier gelesen werden. Ändern Sie sie in Stripe.',
    onlyFlexible: 'Stripe erlaubt das hier nur bei flexibler Abrechnung mit automatischem Einzug.',
    resumesWhenPaid: 'Es läuft weiter, sobald seine Rechnung bezahlt ist.',
    resumeCollectionFirst: 'Derzeit wird nicht abgebucht. Buchen Sie zuerst wieder ab.',
    takeBackFirst: (end) => `Es endet am ${write.date(end)}. Nehmen Sie diese Kündigung zuerst zurück.`,

    when: 'Wann',
    day: 'Tag',
    now: 'Jetzt',
    onDay: 'Am gewählten Tag',
    atTrialEnd: 'Zum Ende der Testphase',
    atPeriodEnd: 'Zum Ende des Zeitraums',
    endItNow: 'Jetzt beenden',
    chooseWhen: 'Wählen Sie, wann.',
    chooseDay: 'Wählen Sie den Tag.',
    laterDay: 'Wählen Sie einen späteren Tag.',
    dayNeedsOption: 'Wenn Sie einen Tag angeben, wählen Sie „Am gewählten Tag“.',
    atMostDays: (count) => `Höchstens ${write.number(count)} Tage ab jetzt.`,

    unusedTime: 'Ungenutzte Zeit',
    unusedTimeIf: 'Ungenutzte Zeit (jetzt oder am gewählten Tag)',
    noCredit: 'Kein Guthaben',
    creditLater: 'Guthaben für eine spätere Rechnung',
    reason: 'Grund',
    notSaid: 'Keine Angabe',
    feedback: (code) => capitalized(feedbacks[code]),
    comment: 'Kommentar',
    shortenComment: 'Kürzen Sie den Kommentar.',
    endsWithTrial: (end) => `Endet mit der Testphase am ${write.date(end)}. Der Preis wird nicht abgebucht.`,
    endsWithPeriod: (end, keepsAccess) =>
      `Endet am ${write.date(end)} und verlängert sich nicht.${keepsAccess ? ' Bis dahin behält der Kunde den Zugang.' : ''}`,
    takeBackUntil: (end, isRefunded) =>
      isRefunded
        ? `Das Ende können Sie bis zum ${write.date(end)} zurücknehmen, die Rückerstattung nicht.`
        : `Nichts wird erstattet. Sie können das bis zum ${write.date(end)} zurücknehmen.`,
    losesAccess: 'Der Kunde verliert den Zugang sofort. Das lässt sich nicht zurücknehmen.',
    endsAtOnce: 'Es endet sofort. Das lässt sich nicht zurücknehmen.',
    staysPaused: 'Bis dahin bleibt es pausiert.',
    doesNotRenew: (keepsAccess) => `${access(keepsAccess)}Es verlängert sich nicht.`,
    trialStops: (how, at) =>
      `Vorher endet am ${write.date(at)} die Testphase, ohne Standard-Zahlungsmethode: Dann wird es ${how === 'trialCancels' ? 'gekündigt' : 'pausiert'}.`,
    trialEndsBefore: (renewals, keepsAccess) =>
      `${access(keepsAccess)}Vorher endet die Testphase. ${billedBefore(renewals)}`,
    renewsBefore: (renewals, keepsAccess) => `${access(keepsAccess)}${billedBefore(renewals)}`,
    noted: (comment) => `Vermerkt: ${comment}`,
    notedFeedback: (code) => `Vermerkt: ${feedbacks[code]}`,
    noEnd: (end, renewal) =>
      [
        `Es endet nicht am ${write.date(end)}.`,
        ...(renewal === null ? [] : [`Es verlängert sich am ${write.date(renewal)}.`]),
        'Das selbst bucht nichts ab.',
      ].join(' '),

    which: 'Welcher Posten',
    product: (name, end) => name + ending(end),
    price: (all, end) => agreed(all) + ending(end),
    asItIs: 'Wie bisher',
    choose: 'Wählen',
    findPrice: (count, hasMore) => `Einen von ${hasMore ? 'mindestens ' : ''}${write.number(count)} Preisen suchen`,
    typeWord: 'Ein Wort eingeben, dann „Weiter“',
    typeProductWord: 'Ein Wort aus dem Namen des Produkts eingeben, dann „Weiter“',
    nothingCalledThat: 'Nichts heißt so',
    products: 'Produkt',
    prices: 'Preis',
    productsFound: (count) => `Produkt (${write.number(count)} gefunden)`,
    pricesFound: (count) => `Preis (${write.number(count)} gefunden)`,
    choosePrice: 'Wählen Sie ein Produkt und einen Preis.',
    quantity: 'Menge',
    emptyAsItIs: 'Leer: wie bisher',
    chooseOther: 'Wählen Sie einen anderen Preis oder eine ganze Menge.',
    wholeQuantity: 'Geben Sie eine ganze Menge ein.',
    itemNew: (item) => `Neu: ${agreed(item)}`,
    itemRemoved: (item) => `Entfällt: ${agreed(item)}`,
    proration: 'Rest dieses Zeitraums verrechnen',
    withNextInvoice: 'Mit der nächsten Rechnung',
    notAtAll: 'Gar nicht',
    changesFromNow: (all, end) =>
      `Ab sofort: ${agreed(all)}${ending(end)}, vor Rabatten und Steuer; berechnet ab jetzt.`,
    changesFromRenewal: (all, end) =>
      `Ab sofort: ${agreed(all)}${ending(end)}, vor Rabatten und Steuer; berechnet ab der nächsten Verlängerung.`,
    changesUntilEnd: (all, end) => `Ab sofort: ${agreed(all)}${ending(end)}, vor Rabatten und Steuer.`,
    stillEnds: (end) => `Es endet weiterhin am ${write.date(end)}.`,
    trialFree: 'Dies hier bucht vor dem Ende der Testphase nichts ab.',
    noEstimate: 'Der Rest dieses Zeitraums lässt sich nicht schätzen.',
    preview: (amount, due) => `Stripes Vorschau: ${dueText(write.money(amount), due)}`,
    estimate: (amount, due, isMore) =>
      `Schätzung vor Rabatten und Steuer: ${dueText(`${write.money(amount)}${isMore ? ' mehr' : ''}`, due)}`,

    creditTakenOff: ({ amount }) => `Das Guthaben von ${write.money(amount)} wird abgezogen.`,
    debtAdded: ({ amount }) => `Die offenen ${write.money(amount)} kommen hinzu.`,
    creditUsedUp: ({ amount }) =>
      `In diesem Betrag ist das Guthaben von ${write.money(amount)} schon abgezogen; damit ist es verbraucht.`,
    creditWithin: ({ amount }) =>
      `In diesem Betrag ist das Guthaben von ${write.money(amount)} schon abgezogen, soweit es gebraucht wird.`,
    debtWithin: ({ amount }) => `In diesem Betrag sind die offenen ${write.money(amount)} schon enthalten.`,
    restLost: (amount) =>
      `Nicht gutgeschrieben wird der Rest dieses Zeitraums${amount ? `, etwa ${write.money(amount)} vor Rabatten und Steuer` : ''}, falls er bezahlt ist.`,
    creditNotPaidOut: ({ amount }) =>
      `Das Guthaben von ${write.money(amount)} wird nicht ausgezahlt: Nur Rechnungen verbrauchen es.`,
    debtNotCollected: ({ amount }) =>
      `Die offenen ${write.money(amount)} warten auf eine Rechnung: Hiermit werden sie nicht eingezogen.`,
    alsoHas: (named, more) =>
      `Außerdem hat dieser Kunde: ${write.list([...named.map(title), ...(more > 0 ? [`${write.number(more)} weitere`] : [])])}.`,
    alsoHasSome: (named, more) =>
      named.length > 0
        ? `Außerdem hat dieser Kunde: ${write.list([...named.map(title), more > 0 ? `mindestens ${write.number(more)} weitere` : 'vielleicht weitere'])}.`
        : 'Ob dieser Kunde andere Abonnements hat, ist nicht bekannt.',

    meanwhile: 'Rechnungen währenddessen',
    keepDrafts: 'Als Entwürfe behalten, um sie später einzuziehen',
    makeVoid: 'Stornieren: bis dahin kostenlos',
    writeOff: 'Nicht einziehen (uneinbringlich)',
    until: 'Bis (leer: von Hand fortsetzen)',
    accessGoesOn: 'Der Kunde behält den Zugang.',
    skipsNothing: (renewal) => `Es verlängert sich am ${write.date(renewal)}, danach: Keine Abbuchung fällt aus.`,
    accessUntilResumed: 'Der Kunde behält den Zugang. Das bleibt so, bis Sie den Einzug fortsetzen.',
    collectedAgain: (hasDrafts) =>
      `Ab jetzt werden Rechnungen wieder eingezogen. Die inzwischen erstellten bleiben, wie sie sind${hasDrafts ? ': Stellen Sie die Entwürfe einzeln aus.' : '.'}`,
    invoicesCollected: 'Rechnungen werden wieder eingezogen.',
    pauseMeans:
      'Der Kunde verliert den Zugang, und bis zur Fortsetzung entstehen keine Rechnungen. Rabatte laufen weiter.',
    beginWith: 'Beginn',
    newPeriod: 'Neuer Zeitraum, jetzt bezahlt',
    oldPeriod: 'Der alte Abrechnungstag; bis dahin kostenlos',
    invoiceSent: 'Eine Rechnung wird sofort gesendet.',

    code: 'Gutschein oder Promo-Code',
    codeNotFound: (code) =>
      `„${code}“ wurde nicht gefunden oder gilt nicht: vielleicht abgelaufen, aufgebraucht oder deaktiviert.`,
    remove: 'Entfernen',
    removeNone: 'Nichts',
    enterCode: 'Geben Sie einen Code ein, oder wählen Sie, was zu entfernen ist.',
    discount: discountText,
    discountRemoved: (discount) => `Entfällt: ${discountText(discount)}`,
    discountStays: (discount) => `Bleibt: ${discountText(discount)}`,
    discountNew: (discount) => `Neu: ${discountText(discount)}`,
    codeOtherCurrency: (code, other, wanted) =>
      `„${code}“ gilt für ${other.toUpperCase()}; hier wird in ${wanted.toUpperCase()} abgerechnet.`,
    ownDiscount: (discount) => `Rabatt des Kunden (${discountText(discount)})`,
    ownReplaced: 'Ersetzt, solange hier ein Code gilt',
    ownKept: 'Bleibt neben dem Code',
    replacesOwn: (discount, canKeep) => {
      const own = discount ? `${discount.name} (${off(discount.off)})` : 'den Rabatt des Kunden';
      const keeping = canKeep ? ' Um beide zu behalten, gehen Sie zurück und wählen Sie das.' : '';
      return `Ersetzt, solange es gilt: ${own}.${keeping}`;
    },
    ownCounts: (discount) => `Der Rabatt des Kunden gilt: ${discountText(discount)}`,
    ownAgain: (discount) => `Dann gilt der Rabatt des Kunden: ${discountText(discount)}`,
    otherProducts: 'Er gilt für andere Produkte: Hier zieht er nichts ab.',
    nextInvoice: (at, before, after, by) => {
      const when = at === null ? 'Nächste Rechnung' : `Nächste Rechnung am ${write.date(at)}`;
      const change =
        before.minor === after.minor
          ? `${write.money(after)} wie bisher`
          : `${write.money(after)} statt ${write.money(before)}`;
      return `${when}: ${change} (${by === 'stripe' ? 'Stripes Vorschau' : 'vor Steuer und Guthaben'}).`;
    },
    nextInvoiceUnknown: 'Ab der nächsten Rechnung. Wie hoch sie ist, ist nicht bekannt.',
    noNextInvoice: 'Ab der nächsten Rechnung, wenn eine kommt: Von selbst ist keine fällig.',

    trialDays: 'Tage der Testphase',
    payment: 'Zahlung',
    chargeMethod: 'Hinterlegte Zahlungsmethode belasten',
    sendInvoice: (count) => `Rechnung senden, fällig in ${days(count)}`,
    wholeNumbers: (count) => `Geben Sie ganze Zahlen ein, höchstens ${write.number(count)} Tage Testphase.`,
    beforeTax: (all, end) => `${agreed(all)}${ending(end)}, vor Rabatten und Steuer.`,
    freeUntil: (end) => `Kostenlos bis zum ${write.date(end)}; dann wird der erste Zeitraum berechnet.`,
    firstDue: (amount) => `Stripes Vorschau: ${write.money(amount)} sind jetzt fällig.`,
    firstInvoiced: (amount) => `Stripes Vorschau: ${write.money(amount)} werden jetzt in Rechnung gestellt.`,
    firstBilled: 'Der erste Zeitraum wird jetzt berechnet.',
    invoiceStarts: (count) => `Stripe sendet eine Rechnung, fällig in ${days(count)}. Das Abonnement beginnt sofort.`,
  };
};
