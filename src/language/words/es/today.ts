import type { Catalogue } from '../words';

const titles = {
  disputes: 'Disputas por responder',
  trials: 'Periodos de prueba sin método de pago',
  failed: 'Pagos fallidos',
};

const maybes = {
  disputes: 'disputas por responder',
  trials: 'periodos de prueba que terminan pronto sin método de pago',
  failed: 'pagos que fallaron en los últimos 7 días',
};

export const today: Catalogue['today'] = (write) => ({
  header: 'Para revisar hoy',
  line: (kind, count, orMore, first) => {
    if (count === 0) return `Puede haber ${maybes[kind]}`;
    const isOne = count === 1;
    const on = `el ${write.date(first)}`;
    const many = orMore ? `Al menos ${write.number(count)}` : write.number(count);
    switch (kind) {
      case 'disputes':
        if (isOne) return orMore ? 'Al menos 1 disputa por responder' : `1 disputa por responder a más tardar ${on}`;
        return `${many} disputas por responder${orMore ? '' : `, la primera a más tardar ${on}`}`;
      case 'trials':
        if (isOne)
          return orMore
            ? 'Al menos 1 periodo de prueba termina en los próximos 7 días sin método de pago'
            : `1 periodo de prueba termina ${on} sin método de pago`;
        return `${many} periodos de prueba terminan en los próximos 7 días sin método de pago${orMore ? '' : `, el primero ${on}`}`;
      case 'failed':
        if (isOne) return orMore ? 'Al menos 1 pago falló en los últimos 7 días' : `1 pago falló ${on}`;
        return `${many} pagos fallaron en los últimos 7 días`;
    }
  },
  title: (kind) => titles[kind],
  toDo: (kind, amount, at) => {
    const sum = amount ? write.money(amount) : '';
    switch (kind) {
      case 'disputes':
        return `${sum}: responda a más tardar el ${write.date(at)}`;
      case 'trials':
        return `La prueba termina el ${write.date(at)}`;
      case 'failed':
        return `${sum}: falló el ${write.date(at)}`;
    }
  },
  triedAgain: 'Tal como falló cada uno: lo que se volvió a intentar después puede estar pagado.',
  none: 'Ahora Stripe no indica nada de esto.',
  someOnly: 'Puede haber más que lo que se muestra aquí.',
});
