import type { ProductFault } from '../facts';
import type { Catalogue } from '../words';

/** Why a link into the business’s own product is not kept. */
const faults: Record<ProductFault, string> = {
  https: 'O link do produto deve começar com https://.',
  characters: 'O link do produto tem um caractere ou um nome de pasta que não é permitido.',
  prefix:
    'O Google não abre esse endereço, porque o manifesto não o menciona: quem implanta o Tillside o adiciona em openLinkUrlPrefixes.',
  blank: 'O link do produto precisa de [customer], ou de uma chave dos metadados entre colchetes.',
};

export const settings: Catalogue['settings'] = (write) => ({
  title: 'Configurações',
  notConnected: 'Nenhuma conta Stripe está conectada.',
  google: 'Permissões do Google',
  preferences: 'Preferências',
  domains: 'Seus outros domínios',
  domainsHint: 'Separados por vírgulas, por exemplo example.org',
  metadata: 'Metadados do cliente',
  metadataHint: 'Separados por vírgulas, por exemplo plan, crm_id',
  letter: (tag) => `Seu texto nos rascunhos (${write.language(tag)})`,
  greeting: 'Saudação',
  greetingHint: 'Por exemplo: Oi, NAME,',
  sentence: 'Uma frase sua',
  sentenceHint: 'Fica antes do fim',
  signOff: 'Despedida',
  signOffHint: 'Por exemplo: Um abraço, equipe Acme',
  openProduct: 'Abrir no seu produto',
  product: 'Link para o seu produto',
  productHint: 'Por exemplo https://app.example.com/users/[user_id]',
  productFault: (fault) => faults[fault],
  attribution: 'Registrar na Stripe quem agiu e a partir de qual e-mail',
  save: 'Salvar configurações',
  saved: 'Configurações salvas',
});
