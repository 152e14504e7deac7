import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { methodName, savedName } from './methods';
import { subscriptions } from './subscriptions';

export const defaultMethod: Catalogue['defaultMethod'] = (write) => {
  const names = (all: readonly Agreed[]) => write.list(all.map(subscriptions(write).title));
  return {
    label: 'Trocar pagamento padrão',
    which: 'Salvos',
    noOther: 'Não há mais nada salvo que esta chave possa ver.',
    question: 'Trocar a forma de pagamento padrão?',
    deed: 'Definir como padrão',
    before: (method) => `Padrão agora: ${methodName(method)}`,
    after: (method, expiry) => `Padrão depois: ${savedName(method, expiry)}`,
    follow: (all) =>
      all.length > 0
        ? `Passam a ser cobradas assim: ${names(all)}`
        : 'Nenhuma assinatura que existe agora é cobrada assim.',
    haveOwn: (all) => `Continuam com forma de pagamento própria: ${names(all)}`,
    notKnown:
      'Não se sabe quais assinaturas isto altera. Uma assinatura com forma de pagamento própria continua com ela.',
    laterCharges:
      'As próximas faturas e as próximas tentativas das que estão em aberto são cobradas assim. Nenhum dinheiro é movimentado agora.',
    done: 'A forma de pagamento padrão foi trocada.',
  };
};
