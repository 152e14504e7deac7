import type { Money } from '../../../billing/money';
import type { Mode } from '../../../keys/parse';
import type { EffectName, Limited } from '../../../policy/effect';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { test: 'modo de teste', live: 'modo de produção' };

/** As they stand after “permite a você”. */
const deeds: Record<EffectName, string> = {
  moneyBack: 'devolver dinheiro',
  moneyIn: 'cobrar ou pedir pagamentos',
  balance: 'creditar um saldo',
  method: 'trocar a forma com que um cliente paga',
  'subscription.start': 'iniciar uma assinatura',
  'subscription.change': 'alterar uma assinatura',
  'subscription.pause': 'pausar uma assinatura',
  'subscription.end': 'encerrar uma assinatura',
  'invoice.draft': 'preparar um rascunho de fatura',
  'invoice.finalize': 'finalizar uma fatura',
  'invoice.send': 'enviar uma fatura',
  'invoice.void': 'anular uma fatura',
  'invoice.mark_uncollectible': 'marcar uma fatura como incobrável',
  'invoice.credit': 'emitir uma nota de crédito sem reembolso',
  contact: 'alterar um cliente ou escrever a ele',
};

const limited: Record<Limited, string> = {
  moneyBack: 'Devolução de dinheiro',
  moneyIn: 'Cobrança de dinheiro',
  balance: 'Crédito',
};

const more: Record<Limited, string> = { moneyBack: 'devolver', moneyIn: 'cobrar', balance: 'creditar' };

export const team: Catalogue['team'] = ({ money, plural, number, date, list }) => {
  const days = (count: number) => plural(count, { one: '1 dia', other: `${number(count)} dias` });
  const sums = (amounts: readonly Money[]) => (amounts.length > 0 ? list(amounts.map(money)) : 'em nenhuma moeda');
  const nothingIn = (kind: Limited, { currency }: Money) =>
    `${limited[kind]}: sua equipe não permite a você nada em ${currency.toUpperCase()}.`;
  return {
    faulty:
      'Não é possível ler aqui as regras da sua equipe; as Configurações dizem onde. Até lá, nada pode ser alterado na Stripe.',
    otherMode: (mode) => `Sua equipe permite só o ${modes[mode]}.`,
    restrictedOnly: 'Sua equipe permite só chaves restritas, e esta é uma chave secreta.',
    otherAccount: (account) =>
      account
        ? `Sua equipe não permite a conta Stripe ${account}.`
        : 'Sua equipe permite certas contas Stripe, e a Stripe não informou qual delas esta chave abre.',
    keyTooOld: (most) => `Sua equipe substitui chaves após ${days(most)}; esta é mais antiga.`,
    readOnly: 'Sua equipe definiu somente leitura para você.',
    mayNot: (deed) => `Sua equipe não permite a você ${deeds[deed]}.`,
    perAction: (kind, most) =>
      most.minor === 0 ? nothingIn(kind, most) : `${limited[kind]}: sua equipe permite a você ${money(most)} por vez.`,
    perDay: (kind, most, rest) =>
      most.minor === 0
        ? nothingIn(kind, most)
        : `${limited[kind]}: sua equipe permite a você ${money(most)} em 24 horas; disso resta ${money(rest)}.`,
    perCustomer: (most, rest) =>
      most.minor === 0
        ? `Sua equipe não permite devolver dinheiro em ${most.currency.toUpperCase()} a um cliente.`
        : `Sua equipe devolve a um cliente ${money(most)} em 24 horas, seja quem for que o faça; disso resta ${money(rest)}.`,
    givenBackUnknown:
      'Não é possível ler por completo o que foi devolvido a este cliente nas últimas 24 horas, por isso não há como respeitar o limite da sua equipe.',
    spentUnknown:
      'Não é possível ler o que você movimentou nas últimas 24 horas, por isso não há como respeitar o limite da sua equipe.',
    movesUnknown:
      'Não dá para saber aqui quanto isto cobra ou credita, então não dá para respeitar o limite da sua equipe. A Stripe informa a uma chave com Invoices: Read, mas não para toda alteração.',
    paidTooLongAgo: (ago, most) =>
      ago === null
        ? `Sua equipe permite devolver dinheiro até ${days(most)} após um pagamento, e não se sabe quando este foi feito.`
        : `Pago há ${days(ago)}; sua equipe permite devolver dinheiro até ${days(most)} depois.`,
    left: (kind, rest) => `Depois disto, você pode ${more[kind]} mais ${money(rest)} nestas 24 horas.`,
    leftOfCustomer: (rest) =>
      `Depois disto, sua equipe pode devolver a este cliente mais ${money(rest)} nestas 24 horas.`,
    title: 'As regras da sua equipe',
    fault: (place) =>
      place
        ? `Não é possível ler: ${place}. Nada pode ser alterado na Stripe enquanto for assim.`
        : 'Não é possível lê-las. Nada pode ser alterado na Stripe enquanto for assim.',
    holds: (who, rule) => `${who === 'everyone' ? 'Todos' : who === 'you' ? 'Você' : list(who)}: ${rule}`,
    onlyReads: 'somente leitura.',
    may: (names) =>
      names.length > 0
        ? `só pode fazer isto: ${list(names.map((name) => deeds[name]))}.`
        : 'não pode fazer nada que altere algo na Stripe.',
    mostPerAction: (kind, amounts) => `${limited[kind]} por vez: ${sums(amounts)}.`,
    mostPerDay: (kind, amounts) => `${limited[kind]} em 24 horas: ${sums(amounts)}.`,
    mostPerCustomer: (amounts) =>
      `Dinheiro devolvido a um cliente em 24 horas, seja quem for que devolva: ${sums(amounts)}. Quem pagou sem cadastro não recebe nada.`,
    mostAge: (most) => `Devolução de dinheiro até ${days(most)} após um pagamento.`,
    oneMode: (mode) => `Chaves do ${modes[mode]}.`,
    restricted: 'Chaves restritas.',
    accounts: (ids) => (ids.length > 0 ? `Contas Stripe: ${list(ids)}.` : 'Nenhuma conta Stripe.'),
    keyAge: (most) => `Uma chave pode fazer alterações por ${days(most)}; depois, precisa ser substituída.`,
    domains: (domains) => `Colegas estão em ${list(domains)}.`,
    metadata: (keys) =>
      keys.length > 0 ? `Metadados que podem ser mostrados: ${list(keys)}.` : 'Nenhum metadado é mostrado.',
    tracing: 'O que é gravado na Stripe diz quem o fez.',
    disconnected: (at) =>
      `Chaves inseridas aqui antes de ${date(at)} são excluídas quando quem as usa abrir o complemento da próxima vez. Antes, expire-as na Stripe: isso vale de imediato.`,
  };
};
