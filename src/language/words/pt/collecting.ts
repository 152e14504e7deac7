import type { Paying } from '../../../billing/paying';
import type { Unsettled } from '../../../billing/unsettled';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Known } from '../facts';
import type { Catalogue } from '../words';
import { aboutTime } from './invoices';
import { methodWithin } from './methods';
import { agreedTitle, intervalName, subscriptions } from './subscriptions';
import { waiting } from './waiting';

/** What Stripe calls a proration. */
const partly = (isMonthly: boolean) => `valores proporcionais a parte do ${isMonthly ? 'mês' : 'período'}`;

/** `Um pagamento (conta bancária nos EUA •••• 6789) de US$ 49,00 está a caminho desde 18 de novembro`. */
export function onItsWayText(write: Writer, each: Unsettled): string {
  const since = each.begun?.since ? ` desde ${write.date(each.begun.since)}` : '';
  const by = each.begun?.method ? ` (${methodWithin(each.begun.method)})` : '';
  return each.begun?.isCertain
    ? `Um pagamento${by} de ${write.money(each.amount)} está a caminho${since}`
    : `Um pagamento${by} está a caminho${since}, talvez referente a ${write.money(each.amount)} de uma fatura`;
}

export const collecting: Catalogue['collecting'] = (write) => {
  const moment = (at: number | null) =>
    at === null ? 'dentro de algumas horas' : `em ${write.date(at)} ${aboutTime(write, at)}`;
  const known = ({ amount, by }: Known) =>
    by === 'stripe'
      ? `${write.money(amount)} (prévia da Stripe)`
      : `cerca de ${write.money(amount)}, antes de descontos e impostos`;
  const draft = ({ amount, period }: Unsettled) => {
    const sum = `Um rascunho de fatura de ${write.money(amount)}`;
    return period
      ? `${sum} referente ao período de ${intervalName(period.interval)} iniciado em ${write.date(period.start)}`
      : sum;
  };
  const invoice = ({ number, amount }: Unsettled) =>
    `${number ? `a fatura ${number}` : 'uma fatura'} de ${write.money(amount)}`;
  /** As it goes on after what is charged. */
  const toMethod = (paying: Paying): string => {
    switch (paying.kind) {
      case 'method': {
        const { expired, isBlocked } = paying;
        const end = expired
          ? ` (expirou em ${expired.month}/${expired.year})`
          : isBlocked
            ? ' (conta bloqueada pela Stripe)'
            : '';
        return ` via ${methodWithin(paying.method)}${end}`;
      }
      case 'none':
        return ', embora não haja forma de pagamento padrão cadastrada';
      case 'onFile':
        return ' pela forma de pagamento cadastrada';
      case 'invoice':
        return '';
    }
  };
  const noWay = 'Não há forma de pagamento padrão cadastrada: a Stripe pode recusar.';
  const exactly = {
    stripe: ', segundo a prévia da Stripe',
    price: ', antes de impostos',
    unknown: '; o valor não é conhecido',
  };
  const withoutMethod = (code: string | null): string => {
    if (code === 'cancel') return 'a assinatura termina';
    return code === 'pause' ? 'a assinatura é pausada' : 'a primeira fatura é criada e fica sem pagamento';
  };
  return {
    unsettled: (each, then, paying) => {
      switch (each.kind) {
        case 'charged': {
          const how =
            then === 'endsNow'
              ? `ainda pode ser cobrado ${moment(each.at)}${toMethod(paying)}: esta ação não interrompe um rascunho`
              : `é cobrado mesmo assim ${moment(each.at)}${toMethod(paying)}`;
          return `${draft(each)} ${how}. Para impedir isso, desative na Stripe a cobrança automática do rascunho.`;
        }
        case 'sent':
          return `${draft(each)} é enviado ao cliente mesmo assim, como fatura, ${moment(each.at)}.`;
        case 'draft':
          return `${draft(each)} continua rascunho: não é cobrado automaticamente.`;
        case 'stuck':
          return `${draft(each)} continua rascunho: a Stripe não conseguiu emiti-lo.`;
        case 'onItsWay':
          return `${onItsWayText(write, each)}: esta ação não o interrompe.`;
        case 'awaited':
          return `${capitalized(invoice(each))} ${each.awaited ? waiting(write).awaits(each.awaited, 0) : 'está em aberto'}: esta ação não impede o pagamento.`;
        case 'tried':
        case 'retried':
          return then === 'endsNow'
            ? `${capitalized(invoice(each))} continua em aberto. A Stripe para de tentar cobrá-la.`
            : `A Stripe tenta cobrar ${each.kind === 'retried' ? 'de novo ' : ''}${invoice(each)} mesmo assim ${moment(each.at)}${toMethod(paying)}. Para impedir isso, anule a fatura.`;
        case 'open':
          return `${capitalized(invoice(each))} continua em aberto.`;
      }
    },
    others: (count, isCut) => {
      if (count === 0) return 'Pode haver mais faturas em aberto e rascunhos.';
      const more = write.plural(count, {
        one: 'mais uma fatura em aberto ou um rascunho também não está quitado',
        other: `mais ${write.number(count)} faturas em aberto e rascunhos também não estão quitados`,
      });
      return isCut ? `Pelo menos ${more}.` : `${capitalized(more)}.`;
    },
    unseen: (then) =>
      then === 'endsNow'
        ? 'Faturas em aberto continuam em aberto, e rascunhos ainda podem ser cobrados. Esta chave não vê se há algum.'
        : 'Faturas em aberto e rascunhos continuam sendo cobrados. Esta chave não vê se há algum.',
    chargedTo: (paying) => (paying.kind === 'none' ? noWay : `A cobrança é feita${toMethod(paying)}.`),
    chargedNow: (paying, by) =>
      paying.kind === 'none'
        ? noWay
        : `Cobrado de imediato${toMethod(paying)}${exactly[by]}. Se o pagamento falhar, nada muda.`,
    resumesCharging: (paying, by) =>
      `Um novo período é cobrado de imediato${toMethod(paying)}${exactly[by]}. A assinatura é retomada quando ele for pago.`,
    resumesUntil: (end) =>
      `Mantém o dia de cobrança anterior: nenhum período novo é cobrado antes de ${write.date(end)}.`,
    resumesUnknown: 'Mantém o dia de cobrança anterior: não se sabe quando é o próximo.',
    chargedAgainOn: (at) => `Renova em ${write.date(at)}: a partir de então volta a ser cobrada.`,
    startCharges: (paying) => `Cobrado agora${toMethod(paying)}. Se falhar, nada começa.`,
    startChargesThen: (paying) => `Cobrado nessa data${toMethod(paying)}.`,
    renewsNext: (at) => `Um novo período começa agora: renova em ${write.date(at)}.`,
    dropsPending: (until) =>
      `Outra alteração aguarda pagamento${until === null ? '' : ` até ${write.date(until)}`}. Esta pode descartá-la.`,
    trialEnds: (at, amount, paying, missing) => {
      const day = write.date(at);
      if (paying.kind === 'none')
        return `Em ${day}, ${withoutMethod(missing)}: não há forma de pagamento padrão cadastrada.`;
      const sum = amount ? `, ${write.money(amount)} antes de impostos,` : '';
      return paying.kind === 'invoice'
        ? `Em ${day}, a primeira fatura${sum} é enviada.`
        : `Em ${day}, o primeiro período${sum} é cobrado${toMethod(paying)}.`;
    },
    billedThen: (amount) =>
      `Prévia da Stripe: o valor de ${write.money(amount)}, que ainda não consta de nenhuma fatura, é faturado nessa data.`,
    usageBilledThen: 'O uso até lá é faturado nessa data.',
    partlyBilledThen: (isMonthly) => `${capitalized(partly(isMonthly))} são faturados nessa data, se houver.`,
    maybeBilledThen: (isMonthly) => `O uso até lá é faturado nessa data, assim como ${partly(isMonthly)}, se houver.`,
    notBilled: (amount) =>
      `Prévia da Stripe: o valor de ${write.money(amount)}, que ainda não consta de nenhuma fatura, não é faturado.`,
    usageNotBilled: 'Não é faturado: o uso que ainda não consta de nenhuma fatura.',
    maybeNotBilled: (isMonthly) =>
      `Não são faturados: o uso e ${partly(isMonthly)} que ainda não constam de nenhuma fatura.`,

    nothingBack: 'Nada é reembolsado nem creditado.',
    creditsNothing: 'Prévia da Stripe: nada é creditado.',
    lost: (amount, until, isSure) => {
      const ifPaid = isSure ? '' : ', se estiver pago';
      return amount
        ? `Nada é reembolsado nem creditado: perde-se cerca de ${write.money(amount)} do que foi pago, pelo tempo até ${write.date(until)}${ifPaid}.`
        : `Nada é reembolsado nem creditado: perde-se o tempo até ${write.date(until)}${ifPaid}.`;
    },
    credit: (amount, paid) => {
      const how = amount
        ? `Vira crédito para uma fatura futura, não dinheiro de volta: ${known(amount)}.`
        : 'O tempo não usado vira crédito para uma fatura futura, não dinheiro de volta. O valor não é conhecido.';
      const gift = {
        yes: '',
        no: ' Este período não está pago: o crédito é um presente.',
        part: ' Este período está pago em parte.',
        refunded:
          ' Este período foi reembolsado ou creditado, ao menos em parte: isto pode devolver o dinheiro duas vezes.',
        onItsWay: ' Um pagamento por este período pode estar a caminho.',
        unknown: ' Não se sabe se este período foi pago.',
      };
      return how + gift[paid];
    },
    cut: (all, until, isSure) =>
      isSure
        ? `Pago até ${write.date(until)}: ${agreedTitle(all)}. O tempo depois do fim é perdido.`
        : `Vai até ${write.date(until)}: ${agreedTitle(all)}. O tempo depois do fim é perdido, se estiver pago.`,
    orLater: (end) => `Para mantê-lo, volte e escolha ${write.date(end)}.`,
    renewsUntil: (all, end) =>
      `Até ${write.date(end)} renova e é cobrado: ${subscriptions(write).title(all)}, ${subscriptions(write).total(all)}.`,
    firstEnd: (end) => `Quando o primeiro item termina (${write.date(end)})`,
    lastEnd: (end) => `Quando todos os itens terminam (${write.date(end)})`,
  };
};
