import type { Catalogue } from '../words';
import { invoices } from './invoices';
import { methodWithin } from './methods';
import { waiting } from './waiting';

const signs = {
  pastDue: 'Uma assinatura está em atraso ou ainda não foi paga, por isso pode haver uma fatura em aberto.',
  delinquent: 'A Stripe marca este cliente como inadimplente, por isso pode haver uma fatura em aberto.',
};
const onTop = 'esta ação se somaria a isso';

export const owing: Catalogue['owing'] = (write) => ({
  owing: (what) => {
    switch (what.kind) {
      case 'invoice': {
        const how = what.tries
          ? `tem nova tentativa em ${write.date(what.tries)}`
          : invoices(write).standing(what.standing, true);
        const on = what.number ? `da fatura ${what.number}` : 'de uma fatura sem número';
        const owes = `O cliente deve ${write.money(what.amount)} ${on}`;
        if (what.onItsWay === 'surely') return `${owes}, e um pagamento por ela está a caminho; ${onTop}.`;
        if (what.onItsWay === 'perhaps')
          return `${owes}, e um pagamento a caminho pode ser para ela; esta ação não a quitaria.`;
        if (what.standing.awaited) return `${owes}, que ${how}; ${onTop}.`;
        const apart = `${owes} (${how}); esta ação não a quitaria.`;
        return what.standing.state === 'uncollectible' ? apart : `${apart} Em vez disso, cobre essa fatura.`;
      }
      case 'coming': {
        const at = what.at === null ? 'em breve' : `em ${write.date(what.at)}`;
        return `Um rascunho de fatura de ${write.money(what.amount)} é emitido automaticamente ${at}; ${onTop}.`;
      }
      case 'onItsWay': {
        const by = what.method ? ` (${methodWithin(what.method)})` : '';
        return `Um pagamento${by} de ${write.money(what.amount)} está a caminho desde ${write.date(what.at)}; ${onTop}.`;
      }
      case 'held': {
        const by = what.method ? ` em ${methodWithin(what.method)}` : '';
        return `Há um valor de ${write.money(what.amount)} retido${by} desde ${write.date(what.at)}, e não capturado; ${onTop}.`;
      }
      case 'awaited': {
        const { amount, awaited, since } = what.waiting;
        return `Um valor de ${write.money(amount)} ${waiting(write).awaits(awaited, since)}; ${onTop}.`;
      }
      case 'balance': {
        const sum = write.money(what.balance.amount);
        return what.balance.kind === 'credit'
          ? `O cliente tem um crédito de ${sum}, usado só em faturas: esta ação não o usaria.`
          : `O cliente deve ${sum} na próxima fatura; esta ação não quitaria isso.`;
      }
      case 'maybe':
        return `${signs[what.sign]} Esta chave não vê faturas. Esta ação não quitaria uma.`;
    }
  },
  others: (count, isCut) => {
    if (count === 0) return 'Há mais faturas em aberto.';
    return isCut ? `Há pelo menos mais ${write.number(count)}.` : `Há mais ${write.number(count)}.`;
  },
  toInvoice: 'Ir para essa fatura',
  toPayment: 'Ir para esse pagamento',
});
