import type { ToldReason } from '../../../billing/way-to-pay';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

/** What the customer reads of the reason, after “Su pago …”. */
export const reasons: Record<ToldReason, string> = {
  open: 'sigue abierto.',
  confirm: 'espera su confirmación: su banco quiere que lo confirme.',
  notConfirmed: 'no se completó porque no se confirmó con su banco.',
  expired: 'no se completó porque su tarjeta está caducada.',
  funds: 'no se completó porque la tarjeta o la cuenta no tenía fondos suficientes.',
  details: 'no se completó porque los datos de su tarjeta o de su cuenta no son correctos.',
  bankAccount: 'no se completó porque no se puede cobrar en su cuenta bancaria.',
  noMethod: 'no se pudo cobrar porque no hay ninguna tarjeta ni cuenta guardada para ello.',
  declined: 'no se completó porque se rechazó.',
};

export const wayToPay: Catalogue['wayToPay'] = (write) => ({
  send: 'Enviar forma de pagar',
  sendIn: (tag) => `Enviar forma de pagar (${write.language(tag)})`,
  needs: (either) => `Necesita ${either.map(permissionName).join(' o ')}.`,
  notOpen: 'Ahora no hay nada que pagar ahí.',
  noPage: 'Esta clave no ve ninguna página en la que el cliente pueda pagar.',
  text: ({ kind, url, amount, number, why }) => {
    const of = amount ? ` de ${write.money(amount)}` : '';
    const what = `Su pago${of}${number ? ` por la factura ${number}` : ''}`;
    const can = kind === 'portal' ? 'Puede cambiar cómo paga aquí' : `Puede ${deeds[why] ?? 'pagar'} aquí`;
    return `${what} ${reasons[why]} ${can}: ${url}`;
  },
});

const deeds: Partial<Record<ToldReason, string>> = { confirm: 'confirmar y pagar' };
