import type { Tier } from '../../../keys/grants';
import { html, link, quiet } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const gives: Record<Tier, string> = {
  free: 'Consultar clientes',
  overview: 'Ler pagamentos e assinaturas, sem mudar nada',
  premium: 'Gerenciar pagamentos e assinaturas',
};

export const connecting: Catalogue['connecting'] = (write) => ({
  title: 'Conectar a Stripe',
  step: (step) => `Etapa ${step} de 2`,
  which: 'Quais dados?',
  test: 'Teste: experimente aqui primeiro',
  live: 'Produção: clientes reais, dinheiro real',
  proceed: 'Continuar',
  keyIsKept: 'Sua chave fica na sua própria Conta do Google. Ela é enviada à Stripe e a mais ninguém.',
  place: (name, mode) => `${name} · ${mode}`,
  notConnected: 'Não conectada',
  refused: (fault) => html`<b>Não conectada.</b> ${fault}`,
  key: 'Chave restrita',
  account: 'Nome da conta',
  probes: (count) =>
    quiet`Envia até ${write.number(count)} solicitações de teste inofensivas, para saber o que a chave pode fazer; as recusadas aparecem como erros nos logs da Stripe. A chave fica visível aqui até você conectar.`,
  connect: 'Conectar',
  lookFirst: 'Primeiro só olhar?',
  mayWrite:
    'Esta chave pode fazer alterações com dinheiro real. Você pode só olhar no começo e desmarcar “Somente leitura” nas Configurações quando já conhecer o Tillside.',
  lookOnly: 'Só olhar',
  actToo: 'Agir também',
  looksOnly: 'Somente leitura, até você desmarcar nas Configurações.',
  makeKeys: 'Ainda sem chave? Crie uma na Stripe',
  make: (tier) => html`Criar uma <b>chave ${tierNames[tier]}</b>`,
  gives: (tier) => gives[tier],
  askAdmin: 'Pedir ao admin da Stripe',
  onlyAdmins: 'Só um admin pode criar chaves? Prepare um e-mail pedindo uma:',
  whereKeysLive: 'Onde ficam as chaves',
  help: {
    where: (url) =>
      html`Na Stripe: <b>Developers › API keys</b> (chaves de API), ou direto na ${link(url, 'página das chaves')}; o Workbench também as mostra. Chaves restritas (rk_) fazem só o que você escolher; chaves secretas padrão (sk_) fazem tudo.`,
    use: () =>
      html`Se a Stripe perguntar como você vai usá-la, escolha fornecer a chave a outro site (<b>Providing this key to another website</b>) ou a um aplicativo de terceiros (<b>to a third-party application</b>).`,
    once: () =>
      html`A Stripe mostra uma chave restrita por inteiro só uma vez. Não há botão para revelá-la (<b>Reveal</b>)? Crie uma chave nova, dê um nome a ela e copie-a nesse momento. Nunca a envie por e-mail ou chat.`,
    rows: () =>
      html`Dê à chave o nome do que a usa. Cada linha de uma chave nova começa em <b>None</b>: escolha <b>Read</b> onde for preciso e <b>Write</b> onde for indispensável. Write inclui Read. Uma chave só com Read não pode reembolsar, movimentar dinheiro nem mudar configurações.`,
    vault: 'Guarde uma cópia em um cofre, como um gerenciador de senhas: a Stripe não a mostra por inteiro de novo.',
    admin: 'Criar uma chave pode exigir um admin e a verificação em duas etapas.',
    support: (url) => html`Sua conta não tem chaves restritas? Fale com o ${link(url, 'suporte da Stripe')}.`,
  },
  keyInName: 'O nome da conta contém uma chave. Ela apareceria em todas as telas: escolha outro nome.',
  notTested: 'A chave não foi testada nem guardada.',
  twin: (name) => `Esta chave já está conectada, como “${name}”. Ela não foi guardada uma segunda vez.`,
  gone: 'Esta conta foi desconectada nesse meio-tempo. Conecte-a de novo; a chave não foi guardada.',
  otherAccount: 'Esta chave pertence a outra conta Stripe. Conecte-a como uma conta à parte. Ela não foi guardada.',
  atWork: 'Outra ação sua ainda está em andamento. A chave não foi guardada: tente de novo daqui a pouco.',
  noCustomers: (needless) => {
    const text = `Esta chave não tem ${permissionName('customer_read')}, e sem isso não é possível encontrar ninguém. Edite a chave na Stripe, ponha Customers em Read e cole-a de novo. Ela não foi guardada.`;
    return needless.length > 0
      ? `${text} Ela também é mais ampla do que o necessário: ${needless.map(permissionName).join(', ')}. Read basta.`
      : text;
  },
  done: 'Conectada',
  replaced: 'Chave substituída',
});
