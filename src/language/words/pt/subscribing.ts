import type { Renewals } from '../../../billing/renewals';
import type { Agreed } from '../../../billing/summary';
import { dotted } from '../../dotted';
import { capitalized } from '../codes';
import type { Due, Feedback, Happened, SubscriptionDeed } from '../facts';
import type { Catalogue } from '../words';
import { discounts as discountWords } from './discounts';
import { subscriptions as subscriptionWords } from './subscriptions';

export const feedbacks: Record<Feedback, string> = {
  customer_service: 'atendimento ao cliente',
  low_quality: 'baixa qualidade',
  missing_features: 'faltam recursos',
  other: 'outro',
  switched_service: 'mudou de serviço',
  too_complex: 'complexo demais',
  too_expensive: 'caro demais',
  unused: 'não usa',
};

export const subscribing: Catalogue['subscribing'] = (write) => {
  const { title, total, paused, state, next: nextEvent, plan: planText } = subscriptionWords(write);
  const { hint, off, text: discountText } = discountWords(write);
  const agreed = (all: Agreed) => {
    const sum = total(all);
    return sum ? `${title(all)}: ${sum}` : title(all);
  };
  const access = (isKept: boolean) => (isKept ? 'O cliente mantém o acesso até lá. ' : '');
  const billedBefore = (renewals: Renewals | 'uncollected' | null) => {
    if (renewals === 'uncollected')
      return 'Enquanto isso, a cobrança continua suspensa: nenhuma fatura nova é cobrada automaticamente.';
    if (!renewals) return 'A assinatura renova antes; o último período é faturado em parte.';
    const { count, first, last, total: all } = renewals;
    const sum = all
      ? `cerca de ${write.money(all)}${count > 1 ? ' no total' : ''}, antes de impostos`
      : 'não se sabe quanto';
    const when =
      count > 1
        ? `${write.number(count)} vezes antes, de ${write.date(first)} a ${write.date(last)}`
        : `antes, em ${write.date(first)}`;
    return `A assinatura é faturada ${when}: ${sum}. O último período é faturado em parte.`;
  };
  const ending = (end: string | null) => (end ? ` (…${end})` : '');
  const days = (count: number) => write.plural(count, { one: '1 dia', other: `${write.number(count)} dias` });
  const deed = (what: SubscriptionDeed): string => {
    switch (what.kind) {
      case 'cancelAtEnd':
        return 'Cancelar no fim do período';
      case 'cancelNow':
        return 'Cancelar agora';
      case 'cancelOn':
        return `Cancelar em ${write.date(what.at)}`;
      case 'endTrial':
        return 'Encerrar avaliação agora';
      case 'trialUntil':
        return `Avaliação até ${write.date(what.at)}`;
      case 'takeBack':
        return 'Desfazer cancelamento';
      case 'change':
        return 'Alterar plano ou quantidade';
      case 'addItem':
        return 'Adicionar item';
      case 'removeItem':
        return 'Remover item';
      case 'discounts':
        return 'Alterar descontos';
      case 'start':
        return 'Iniciar assinatura';
      case 'pause':
        return 'Pausar plano e acesso';
      case 'resume':
        return 'Retomar plano e acesso';
      case 'pauseCollection':
        return 'Suspender cobrança por ora';
      case 'resumeCollection':
        return 'Voltar a cobrar';
    }
  };
  const whatHappened = (what: Happened): string => {
    switch (what.kind) {
      case 'ended':
        return 'A assinatura terminou.';
      case 'endsOn':
        return `A assinatura termina em ${write.date(what.at)}.`;
      case 'goesOn':
        return 'A assinatura continua.';
      case 'changed':
        return 'A assinatura foi alterada.';
      case 'started':
        return 'A assinatura começou.';
      case 'trialStarted':
        return `O período de avaliação começou. Termina em ${write.date(what.at)}.`;
      case 'trialEndsOn':
        return `O período de avaliação termina em ${write.date(what.at)}.`;
      case 'trialEnded':
        return 'O período de avaliação terminou.';
      case 'activeAgain':
        return 'A assinatura está ativa de novo.';
      case 'paused':
        return paused({ kind: 'paused' });
      case 'discountsChanged':
        return 'Os descontos foram alterados, a partir da próxima fatura.';
    }
  };
  return {
    deed,
    question: (what) => `${deed(what)}?`,
    agreed,
    standing: (how, next, other) => dotted(state(how), next && nextEvent(next), other && hint(other)),
    happened: (what, plan) => write.sentences([whatHappened(what), planText(what, plan)]),
    invoiceFirst: 'Uma fatura precisa ser paga antes que isto valha.',
    invoiceUnpaid: 'Uma fatura não está paga.',
    paused,

    wrongState: 'A Stripe não permite isso neste estado.',
    alreadyEnded: 'Já terminou.',
    byUsage: 'É faturada por uso.',
    onlyFlexible: 'Aqui, a Stripe só permite isso com faturamento flexível e cobrança automática.',
    resumesWhenPaid: 'É retomada quando a fatura dela for paga.',
    resumeCollectionFirst: 'A cobrança está suspensa por ora. Primeiro, volte a cobrar.',
    takeBackFirst: (end) => `Termina em ${write.date(end)}. Primeiro, desfaça esse cancelamento.`,

    when: 'Quando',
    day: 'Data',
    now: 'Agora',
    onDay: 'Em uma data',
    atTrialEnd: 'Quando a avaliação terminar',
    atPeriodEnd: 'No fim do período',
    endItNow: 'Encerrar agora',
    chooseWhen: 'Escolha quando.',
    chooseDay: 'Escolha a data.',
    laterDay: 'Escolha uma data posterior.',
    dayNeedsOption: 'Com uma data, escolha “Em uma data”.',
    atMostDays: (count) => `No máximo ${days(count)} a partir de agora.`,

    unusedTime: 'Tempo não usado',
    unusedTimeIf: 'Tempo não usado (agora ou em uma data)',
    noCredit: 'Sem crédito',
    creditLater: 'Crédito para uma fatura futura',
    reason: 'Motivo',
    notSaid: 'Não informado',
    feedback: (code) => capitalized(feedbacks[code]),
    comment: 'Comentário',
    shortenComment: 'Encurte o comentário.',
    endsWithTrial: (end) => `Termina com a avaliação em ${write.date(end)}. O preço não é cobrado.`,
    endsWithPeriod: (end, keepsAccess) =>
      `Termina em ${write.date(end)} e não renova.${keepsAccess ? ' O cliente mantém o acesso até lá.' : ''}`,
    takeBackUntil: (end, isRefunded) =>
      isRefunded
        ? `Você pode desfazer o cancelamento até ${write.date(end)}, mas não o reembolso.`
        : `Nada é reembolsado. Você pode desfazer isto até ${write.date(end)}.`,
    losesAccess: 'O cliente perde o acesso de imediato. Não pode ser desfeito.',
    endsAtOnce: 'Termina de imediato. Não pode ser desfeito.',
    staysPaused: 'Continua pausada até lá.',
    doesNotRenew: (keepsAccess) => `${access(keepsAccess)}Não renova.`,
    trialStops: (how, at) =>
      `Antes disso, em ${write.date(at)}, a avaliação termina sem forma de pagamento padrão: então é ${how === 'trialCancels' ? 'cancelada' : 'pausada'}.`,
    trialEndsBefore: (renewals, keepsAccess) =>
      `${access(keepsAccess)}A avaliação termina antes. ${billedBefore(renewals)}`,
    renewsBefore: (renewals, keepsAccess) => `${access(keepsAccess)}${billedBefore(renewals)}`,
    noted: (comment) => `Anotado: ${comment}`,
    notedFeedback: (code) => `Anotado: ${feedbacks[code]}`,
    noEnd: (end, renewal) =>
      [
        `Não termina em ${write.date(end)}.`,
        ...(renewal === null ? [] : [`Renova em ${write.date(renewal)}.`]),
        'Esta ação em si não cobra nada.',
      ].join(' '),

    which: 'Qual',
    product: (name, end) => name + ending(end),
    price: (all, end) => agreed(all) + ending(end),
    asItIs: 'Manter como está',
    choose: 'Escolha',
    findPrice: (count, hasMore) => `Busque um entre ${hasMore ? 'pelo menos ' : ''}${write.number(count)} preços`,
    typeWord: 'Digite uma palavra e depois Continuar',
    typeProductWord: 'Digite uma palavra do nome do produto e depois Continuar',
    nothingCalledThat: 'Nada tem esse nome',
    products: 'Produto',
    prices: 'Preço',
    productsFound: (count) =>
      `Produto (${write.plural(count, { one: '1 encontrado', other: `${write.number(count)} encontrados` })})`,
    pricesFound: (count) =>
      `Preço (${write.plural(count, { one: '1 encontrado', other: `${write.number(count)} encontrados` })})`,
    choosePrice: 'Escolha um produto e um preço.',
    quantity: 'Quantidade',
    emptyAsItIs: 'Vazio: manter como está',
    itemsCut: 'Ela tem mais itens do que os lidos aqui. Altere-os na Stripe.',
    wholeQuantity: 'Digite uma quantidade inteira.',
    itemNew: (item) => `Novo: ${agreed(item)}`,
    itemRemoved: (item) => `A remover: ${agreed(item)}`,
    chooseOther: 'Escolha outro preço ou uma quantidade inteira.',
    proration: 'Cobrar ou creditar o resto deste período',
    withNextInvoice: 'Com a próxima fatura',
    notAtAll: 'Nem cobrar nem creditar',
    changesFromNow: (all, end) =>
      `Muda de imediato para ${agreed(all)}${ending(end)}, antes de descontos e impostos, faturado a partir de agora.`,
    changesFromRenewal: (all, end) =>
      `Muda de imediato para ${agreed(all)}${ending(end)}, antes de descontos e impostos, faturado a partir da próxima renovação.`,
    changesUntilEnd: (all, end) => `Muda de imediato para ${agreed(all)}${ending(end)}, antes de descontos e impostos.`,
    stillEnds: (end) => `Mesmo assim, termina em ${write.date(end)}.`,
    trialFree: 'Esta ação não cobra nada antes do fim da avaliação.',
    noEstimate: 'Não é possível estimar o resto deste período.',
    preview: (amount, due) => `Prévia da Stripe: ${write.money(amount)} ${dueText(due)}`,
    estimate: (amount, due, isMore) =>
      `Estimativa antes de descontos e impostos: ${isMore ? 'mais ' : ''}${write.money(amount)} ${dueText(due)}`,

    creditTakenOff: ({ amount }) => `O crédito do cliente, de ${write.money(amount)}, é descontado.`,
    debtAdded: ({ amount }) => `O que o cliente deve, ${write.money(amount)}, é somado.`,
    creditUsedUp: ({ amount }) =>
      `Desse valor já foi descontado o crédito do cliente, de ${write.money(amount)}, que se esgota.`,
    creditWithin: ({ amount }) =>
      `Desse valor já foi descontado o crédito do cliente, de ${write.money(amount)}, até onde for preciso.`,
    debtWithin: ({ amount }) => `Esse valor já inclui o que o cliente deve, ${write.money(amount)}.`,
    restLost: (amount) =>
      `Não é creditado o resto deste período${amount ? `, cerca de ${write.money(amount)} antes de descontos e impostos` : ''}, se estiver pago.`,
    creditNotPaidOut: ({ amount }) =>
      `O crédito do cliente, de ${write.money(amount)}, não é pago em dinheiro: ele só é usado em faturas.`,
    debtNotCollected: ({ amount }) =>
      `O que o cliente deve, ${write.money(amount)}, espera uma fatura: isto não o cobra.`,
    alsoHas: (named, more) =>
      `Este cliente também tem ${write.list([...named.map(title), ...(more > 0 ? [`mais ${write.number(more)}`] : [])])}.`,
    alsoHasSome: (named, more) =>
      named.length > 0
        ? `Este cliente também tem ${write.list([...named.map(title), more > 0 ? `pelo menos mais ${write.number(more)}` : 'talvez outras assinaturas'])}.`
        : 'Não se sabe se este cliente tem outras assinaturas.',

    meanwhile: 'Faturas nesse meio-tempo',
    keepDrafts: 'Manter como rascunhos, para cobrar depois',
    makeVoid: 'Anular: grátis nesse meio-tempo',
    writeOff: 'Não cobrar (incobráveis)',
    until: 'Até (vazio: manualmente)',
    accessGoesOn: 'O cliente mantém o acesso.',
    skipsNothing: (renewal) => `A renovação é depois disso, em ${write.date(renewal)}: nenhuma cobrança é pulada.`,
    accessUntilResumed: 'O cliente mantém o acesso. Fica assim até você retomar a cobrança.',
    collectedAgain: (hasDrafts) =>
      `A partir de agora, as faturas voltam a ser cobradas. As criadas nesse meio-tempo ficam como estão${hasDrafts ? ': emita os rascunhos um a um.' : '.'}`,
    invoicesCollected: 'As faturas voltam a ser cobradas.',
    pauseMeans: 'O cliente perde o acesso, e nada é faturado até você retomar. Os descontos continuam correndo.',
    beginWith: 'Começar com',
    newPeriod: 'Um novo período, pago agora',
    oldPeriod: 'O dia de cobrança anterior; grátis até lá',
    invoiceSent: 'Uma fatura é enviada de imediato.',

    code: 'Cupom ou código promocional',
    codeNotFound: (code) =>
      `“${code}” não foi encontrado ou não pode ser usado: talvez tenha expirado, se esgotado ou sido desativado.`,
    remove: 'Remover',
    removeNone: 'Nenhum',
    enterCode: 'Digite um código ou escolha o que remover.',
    discount: (discount) => discountText(discount),
    discountRemoved: (discount) => `A remover: ${discountText(discount)}`,
    discountStays: (discount) => `Fica: ${discountText(discount)}`,
    discountNew: (discount) => `Novo: ${discountText(discount)}`,
    codeOtherCurrency: (code, taken, wanted) =>
      `“${code}” abate ${taken.toUpperCase()}; isto é faturado em ${wanted.toUpperCase()}.`,
    ownDiscount: (discount) => `O desconto do próprio cliente (${discountText(discount)})`,
    ownReplaced: 'Substituído enquanto um código vale aqui',
    ownKept: 'Mantido junto com o código',
    replacesOwn: (discount, canKeep) => {
      const own = discount ? `${discount.name} (${off(discount.off)})` : 'o desconto do próprio cliente';
      const keeping = canKeep ? ' Para manter os dois, volte e escolha isso.' : '';
      return `Substitui ${own} enquanto durar.${keeping}`;
    },
    ownCounts: (discount) => `Vale o desconto do próprio cliente: ${discountText(discount)}`,
    ownAgain: (discount) => `Depois vale o do próprio cliente: ${discountText(discount)}`,
    otherProducts: 'É para outros produtos: aqui não abate nada.',
    nextInvoice: (at, before, after, by) => {
      const when = at === null ? 'Próxima fatura' : `Próxima fatura, em ${write.date(at)}`;
      const change =
        before.minor === after.minor
          ? `${write.money(after)}, como antes`
          : `${write.money(after)} em vez de ${write.money(before)}`;
      return `${when}: ${change} ${by === 'stripe' ? '(prévia da Stripe)' : '(antes de impostos e crédito)'}.`;
    },
    nextInvoiceUnknown: 'A partir da próxima fatura. Não se sabe quanto ela será.',
    noNextInvoice: 'A partir da próxima fatura, se houver: nenhuma está prevista automaticamente.',

    trialDays: 'Dias de avaliação',
    payment: 'Pagamento',
    chargeMethod: 'Cobrar na forma de pagamento cadastrada',
    sendInvoice: (count) => `Enviar uma fatura com prazo de ${days(count)}`,
    wholeNumbers: (count) => `Digite números inteiros, até ${days(count)} de avaliação.`,
    beforeTax: (all, end) => `${agreed(all)}${ending(end)}, antes de descontos e impostos.`,
    freeUntil: (end) => `Grátis até ${write.date(end)}; depois o primeiro período é faturado.`,
    firstDue: (amount) => `Prévia da Stripe: ${write.money(amount)} a pagar agora.`,
    firstInvoiced: (amount) => `Prévia da Stripe: ${write.money(amount)} a faturar agora.`,
    firstBilled: 'O primeiro período é faturado agora.',
    invoiceStarts: (count) => `A Stripe envia uma fatura com prazo de ${days(count)}. Começa de imediato.`,
  };

  /** As it goes on after an amount. */
  function dueText(due: Due | 'credited'): string {
    if (due === 'credited') return 'de crédito para faturas futuras.';
    if (due === 'invoicedNow') return 'a faturar agora.';
    if (due === 'dueNext') return 'a pagar com a próxima fatura.';
    return due === 'dueNow'
      ? 'a pagar agora. Se esse pagamento falhar, nada muda.'
      : `a pagar em ${write.date(due.dueOn)}.`;
  }
};
