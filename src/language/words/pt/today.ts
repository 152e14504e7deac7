import type { Catalogue } from '../words';

const titles = {
  disputes: 'Contestações a responder',
  trials: 'Avaliações sem forma de pagamento',
  failed: 'Pagamentos que falharam',
};

const maybes = {
  disputes: 'contestações a responder',
  trials: 'avaliações que terminam em breve sem forma de pagamento',
  failed: 'pagamentos que falharam nos últimos 7 dias',
};

export const today: Catalogue['today'] = (write) => ({
  header: 'Para ver hoje',
  line: (kind, count, orMore, first) => {
    if (count === 0) return `Pode haver ${maybes[kind]}`;
    const isOne = count === 1;
    const many = orMore ? `Pelo menos ${write.number(count)}` : write.number(count);
    switch (kind) {
      case 'disputes':
        if (isOne)
          return orMore ? 'Pelo menos 1 contestação a responder' : `1 contestação a responder até ${write.date(first)}`;
        return `${many} contestações a responder${orMore ? '' : `, a primeira até ${write.date(first)}`}`;
      case 'trials':
        if (isOne)
          return orMore
            ? 'Pelo menos 1 avaliação termina nos próximos 7 dias sem forma de pagamento'
            : `1 avaliação termina em ${write.date(first)} sem forma de pagamento`;
        return `${many} avaliações terminam nos próximos 7 dias sem forma de pagamento${orMore ? '' : `, a primeira em ${write.date(first)}`}`;
      case 'failed':
        if (isOne)
          return orMore
            ? 'Pelo menos 1 pagamento falhou nos últimos 7 dias'
            : `1 pagamento falhou em ${write.date(first)}`;
        return `${many} pagamentos falharam nos últimos 7 dias`;
    }
  },
  title: (kind) => titles[kind],
  toDo: (kind, amount, at) => {
    const sum = amount ? write.money(amount) : '';
    switch (kind) {
      case 'disputes':
        return `${sum}, responda até ${write.date(at)}`;
      case 'trials':
        return `Avaliação termina em ${write.date(at)}`;
      case 'failed':
        return `${sum}, falhou em ${write.date(at)}`;
    }
  },
  triedAgain: 'Cada um como falhou: o que foi tentado de novo desde então pode estar pago.',
  none: 'A Stripe não indica nenhum destes agora.',
  someOnly: 'Pode haver mais do que os listados aqui.',
});
