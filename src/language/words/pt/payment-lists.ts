import { html } from '../../html';
import type { Catalogue } from '../words';

export const paymentLists: Catalogue['paymentLists'] = (write) => ({
  olderPayments: 'Pagamentos mais antigos',
  olderDisputes: 'Não se verificou se há contestações nos pagamentos mais antigos.',
  olderUnpaid: 'As faturas mais antigas não foram verificadas: alguma pode estar sem pagamento.',
  olderInvoices: 'Faturas mais antigas',
  unpaidInvoices: 'Faturas não pagas',
  noneUnpaid: 'Não há faturas não pagas.',
  noOlder: 'Não há mais antigos.',
  noPayments: 'Nenhum pagamento.',
  noInvoices: 'Nenhuma fatura.',
  nothing: 'Nenhum pagamento, nenhuma fatura.',
  together: 'Todos os pagamentos juntos',
  firstOf: (asked, shown) => html`De ${write.number(asked)} clientes, os primeiros ${write.number(shown)}:`,
  chargedTwice: (amount, on) => {
    const times = on.length === 2 ? 'duas vezes' : `${write.number(on.length)} vezes`;
    const dates = on.map(({ at, whose }) => (whose ? `${write.date(at)} (${whose})` : write.date(at)));
    return html`<b>${write.money(amount)} possivelmente cobrado ${times}</b>: ${dates.join(', ')}`;
  },
  mayBeDouble: 'Possível duplicidade',
  possiblyTwice: (count) =>
    count === 2 ? 'Possivelmente cobrado duas vezes' : `Possivelmente cobrado ${write.number(count)} vezes`,
  noLongerTwice: 'Não há mais cobrança dupla',
  compare: 'Estes pagamentos são iguais. Compare a que cada um se referia antes de reembolsar um.',
  atMostOne: 'São iguais, mas agora no máximo um deles ainda conta, como cada um mostra.',
  lastCharged: (amount, on) => `última cobrança: ${write.money(amount)} em ${write.date(on)}`,
  notCharged: 'nunca cobrado',
  unknownPurpose: 'Não se sabe a que se refere',
});
