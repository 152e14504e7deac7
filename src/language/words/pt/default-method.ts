import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { methodName, savedName } from './methods';
import { subscriptions } from './subscriptions';

export const defaultMethod: Catalogue['defaultMethod'] = (write) => {
  const names = (all: readonly Agreed[]) => write.list(all.map(subscriptions(write).title));
  return {
    which: 'Salvos',
    noOther: 'Não há mais nada salvo que esta chave possa ver.',
    question: 'Trocar o cartão padrão?',
    deed: 'Definir como padrão',
    before: (method) => `Padrão agora: ${methodName(method)}`,
    after: (method, expiry) => `Padrão depois: ${savedName(method, expiry)}`,
    follow: (all) =>
      all.length > 0
        ? `Passam a ser cobradas nele: ${names(all)}`
        : 'Nenhuma assinatura que existe agora é cobrada nele.',
    haveOwn: (all) => `Continuam com um cartão próprio: ${names(all)}`,
    notKnown: 'Não se sabe quais assinaturas isto altera. Uma assinatura com cartão próprio continua com ele.',
    laterCharges:
      'As próximas faturas e as próximas tentativas das que estão em aberto são cobradas nele. Nenhum dinheiro é movimentado agora.',
    done: 'O cartão padrão foi trocado.',
  };
};
