import type { ToldReason } from '../../../billing/way-to-pay';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

/** What the customer reads of the reason, after “Seu pagamento …”. */
export const reasons: Record<ToldReason, string> = {
  open: 'ainda está em aberto.',
  confirm: 'aguarda sua confirmação, pedida pelo seu banco.',
  notConfirmed: 'não foi concluído, porque não foi confirmado com o seu banco.',
  expired: 'não foi concluído, porque o seu cartão expirou.',
  funds: 'não foi concluído, porque o cartão ou a conta não tinha saldo ou limite suficiente.',
  details: 'não foi concluído, porque os dados do seu cartão ou da sua conta não estão corretos.',
  bankAccount: 'não foi concluído, porque não é possível cobrar na sua conta bancária.',
  noMethod: 'não pôde ser cobrado, porque não há cartão nem conta salvos para isso.',
  declined: 'não foi concluído, porque foi recusado.',
};

export const wayToPay: Catalogue['wayToPay'] = (write) => ({
  send: 'Enviar opção de pagamento',
  sendIn: (tag) => `Enviar opção de pagamento (${write.language(tag)})`,
  needs: (either) => `Precisa de ${either.map(permissionName).join(' ou ')}.`,
  notOpen: 'Não há nada a pagar ali agora.',
  noPage: 'Esta chave não vê nenhuma página em que o cliente possa pagar.',
  text: ({ kind, url, amount, number, why }) => {
    const of = amount ? ` de ${write.money(amount)}` : '';
    const what = `Seu pagamento${of}${number ? ` da fatura ${number}` : ''}`;
    const can =
      kind === 'portal' ? 'Você pode mudar a forma de pagamento aqui' : `Você pode ${deeds[why] ?? 'pagar'} aqui`;
    return `${what} ${reasons[why]} ${can}: ${url}`;
  },
});

const deeds: Partial<Record<ToldReason, string>> = { confirm: 'confirmar e pagar' };
