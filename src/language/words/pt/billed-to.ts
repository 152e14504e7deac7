import type { Correction } from '../../../billing/billed-to';
import { lined } from '../../letter';
import { capitalized } from '../codes';
import type { BilledLine } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const stays: Record<Correction, string> = {
  credit: 'A Stripe não pode alterar uma fatura paga: estes dados permanecem nela como estavam na emissão.',
  void: 'A Stripe não pode alterar uma fatura emitida de uma assinatura: estes dados permanecem nela como estavam.',
  revise: 'Enquanto não for paga, a Stripe pode substituí-la por uma corrigida: abra-a na Stripe e edite-a.',
};

const steps: Record<Correction, string> = {
  credit:
    'São dois passos: reembolse o pagamento por completo, com nota de crédito. Depois emita uma nova fatura, que o cliente paga.',
  void: 'São dois passos: anule-a (void). Depois emita uma nova fatura, que o cliente paga.',
  revise: 'Ou anule-a (void) e emita uma nova fatura.',
};

const nothing: Record<BilledLine, string> = { name: 'nenhum', address: 'nenhum', taxId: 'nenhuma' };

export const billedTo: Catalogue['billedTo'] = (write) => ({
  row: 'Empresa ou CNPJ na fatura',
  title: (number) => (number ? `Destinatário em ${number}` : 'Destinatário'),
  onIt: 'Nesta fatura',
  onFile: 'Cadastrado, para as próximas',
  name: 'Nome',
  address: 'Endereço',
  taxId: 'Identificação fiscal',
  none: (what) => capitalized(nothing[what]),
  stays: (how) => stays[how],
  replace: 'Substituir esta fatura',
  steps: (how) => steps[how],
  told: ({ number, how, name, address, taxIds }) =>
    lined(
      `Sua fatura${number ? ` ${number}` : ''} está ${how === 'credit' ? 'paga' : 'emitida'}; por isso, os dados que constam dela não podem mais ser simplesmente alterados.`,
      'A partir da próxima fatura, constará o que temos cadastrado sobre você:',
      `Nome: ${name || nothing.name}`,
      `Endereço: ${write.address(address) || nothing.address}`,
      ...(taxIds ?? []).map(({ type, value }) => `Identificação fiscal: ${value} (${taxIdName(type)})`),
      taxIds?.length === 0 ? `Identificação fiscal: ${nothing.taxId}` : '',
      'Diga-nos o que é preciso alterar.',
      `Se precisar desta mesma fatura com outros dados, diga-nos também: ${how === 'credit' ? 'é preciso uma nota de crédito e uma nova fatura' : 'nesse caso, nós a substituiremos por uma nova'}.`,
    ),
});
