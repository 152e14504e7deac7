import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'Nenhum');
  return {
    balance: (before, after) => `Saldo: ${balance(before)} → ${balance(after)}`,
    takenOff:
      'A Stripe desconta o valor das próximas faturas automaticamente, não das já emitidas. Nenhum dinheiro é movimentado agora.',
    undo: 'Não pode ser excluído. Enquanto nenhuma fatura o usar, o crédito pode ser retirado.',
    takenOffLess: 'O crédito descontado das próximas faturas diminui nesse valor. Nenhum dinheiro é movimentado agora.',
    takenBackNote: 'Crédito retirado',
    takenBack: (amount, after) => `Crédito de ${write.money(amount)} retirado. Saldo: ${balance(after)}.`,
    shorten: (most) => `Diga a que se refere em no máximo ${write.number(most)} caracteres.`,
    done: (amount, after) => `Crédito de ${write.money(amount)} concedido. Saldo: ${balance(after)}.`,
  };
};
