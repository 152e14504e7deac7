import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { methodName, savedName } from './methods';
import { subscriptions } from './subscriptions';

export const defaultMethod: Catalogue['defaultMethod'] = (write) => {
  const names = (all: readonly Agreed[]) => write.list(all.map(subscriptions(write).title));
  return {
    label: 'Fijar método predeterminado',
    which: 'Guardados',
    noOther: 'No hay nada más guardado que esta clave pueda ver.',
    question: '¿Cambiar el método de pago predeterminado?',
    deed: 'Fijar como predeterminado',
    before: (method) => `Predeterminado ahora: ${methodName(method)}`,
    after: (method, expiry) => `Predeterminado después: ${savedName(method, expiry)}`,
    follow: (all) =>
      all.length > 0
        ? `Después se cobran ahí: ${names(all)}`
        : 'No se cobra ahí ninguna de las suscripciones que hay ahora.',
    haveOwn: (all) => `Conserva su propio método de pago: ${names(all)}`,
    notKnown: 'No se sabe a qué suscripciones afecta. La que tiene su propio método de pago lo conserva.',
    laterCharges:
      'Ahí se cobran las próximas facturas y los próximos intentos de las que están abiertas. Ahora no se mueve dinero.',
    done: 'Se cambió el método de pago predeterminado.',
  };
};
