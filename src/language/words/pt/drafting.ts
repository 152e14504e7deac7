import { capitalized } from '../codes';
import type { Catalogue } from '../words';

export const drafting: Catalogue['drafting'] = (write) => {
  const collected = (days: number | null): string =>
    days === null
      ? 'cobrança na forma de pagamento salva'
      : `por e-mail, vence em ${write.plural(days, { one: '1 dia', other: `${write.number(days)} dias` })}`;
  const howPaid = 'Como é paga';
  return {
    question: (amount) => `Preparar uma fatura de ${write.money(amount)}?`,
    deed: (amount) => `Preparar uma fatura de ${write.money(amount)}`,
    howPaid,
    collected: (days) => capitalized(collected(days)),
    willBe: (days) => `${howPaid}: ${collected(days)}`,
    onlyIssued: 'É um rascunho: antes de ser emitido, ninguém o recebe e ninguém é cobrado.',
    steps: (amount) =>
      `Duas etapas: primeiro um rascunho vazio e depois, quando a Stripe disser que está feito, um botão que põe ${write.money(amount)} nele.`,
    mayDiffer: 'Um desconto, impostos ou o saldo do cliente podem mudar o valor a pagar.',
    made: 'O rascunho de fatura foi criado. Ainda está vazio.',
    line: (amount) => `Pôr ${write.money(amount)} no rascunho`,
    lineQuestion: (amount) => `Pôr ${write.money(amount)} no rascunho?`,
    onItBefore: (amount) => `Antes no rascunho: ${write.money(amount)}, sem descontos nem impostos`,
    lineDone: (amount) => `${write.money(amount)} no rascunho de fatura. Ele não foi emitido.`,
    open: 'Abrir o rascunho de fatura',
  };
};
