import type { ContactField } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const fields: Record<ContactField, string> = {
  name: 'Nome',
  email: 'E-mail',
  phone: 'Telefone',
  description: 'Descrição',
  line1: 'Endereço',
  line2: 'Endereço, linha 2',
  postal_code: 'CEP ou código postal',
  city: 'Cidade',
  state: 'Estado',
  country: 'País (2 letras)',
};

export const contacts: Catalogue['contacts'] = () => ({
  createQuestion: 'Criar cliente?',
  createDeed: 'Criar cliente',
  name: (name) => `Nome: ${name || 'nenhum'}`,
  email: (address) => `E-mail: ${address}`,
  nobodyYet: 'Nenhum cliente tem exatamente este endereço ainda.',
  somebodyNow: 'Agora já há um cliente com este endereço. Consulte a Stripe de novo.',
  created: 'O cliente foi criado.',
  editQuestion: 'Editar cliente?',
  editDeed: 'Editar cliente',
  save: 'Salvar',
  field: (field) => fields[field],
  change: (field, before, after) => `${fields[field]}: ${before || '(vazio)'} → ${after || '(vazio)'}`,
  changeSomething: 'Altere algo primeiro.',
  twoLetters: 'Digite o país com duas letras, como BR.',
  oneAddress: 'Digite um endereço de e-mail.',
  noEmail: 'Nenhum e-mail cadastrado.',
  updated: 'O cliente foi atualizado.',
  issuedStay:
    'Vale para o que for emitido a partir de agora. A Stripe não pode corrigir uma fatura paga: para substituí-la, emita uma nota de crédito e outra fatura na Stripe.',
  taxMayChange: 'Se a Stripe calcula os impostos, o valor das próximas faturas pode mudar.',
  taxIdQuestion: 'Adicionar uma identificação fiscal?',
  taxIdKind: 'Tipo',
  taxIdValue: 'Número',
  enterTaxId: 'Digite o número da identificação fiscal.',
  hasTaxId: 'O cliente já tem esta identificação fiscal.',
  taxIdNew: (value, type) => `Nova: ${value} (${taxIdName(type)})`,
  taxIdStays: (value, type) => `Permanece: ${value} (${taxIdName(type)})`,
  taxIdAdded: (value, type) => `Identificação fiscal adicionada: ${value} (${taxIdName(type)})`,
});
