import { capitalized } from '../codes';
import type { Catalogue } from '../words';

export const drafting: Catalogue['drafting'] = (write) => {
  const collected = (days: number | null): string =>
    days === null
      ? 'cobro al método de pago guardado'
      : `por correo, vence en ${write.plural(days, { one: '1 día', other: `${write.number(days)} días` })}`;
  const howPaid = 'Cómo se paga';
  return {
    question: (amount) => `¿Preparar una factura de ${write.money(amount)}?`,
    deed: (amount) => `Preparar una factura de ${write.money(amount)}`,
    howPaid,
    collected: (days) => capitalized(collected(days)),
    willBe: (days) => `${howPaid}: ${collected(days)}`,
    onlyIssued: 'Es un borrador: antes de emitirlo, nadie lo recibe y a nadie se le cobra.',
    steps: (amount) =>
      `Dos pasos: primero un borrador vacío y luego, cuando Stripe diga que está hecho, un botón que pone ${write.money(amount)} en él.`,
    mayDiffer: 'Un descuento, los impuestos o el saldo del cliente pueden cambiar lo que se debe pagar.',
    made: 'El borrador de factura está creado. Aún está vacío.',
    line: (amount) => `Poner ${write.money(amount)} en el borrador`,
    lineQuestion: (amount) => `¿Poner ${write.money(amount)} en el borrador?`,
    onItBefore: (amount) => `Antes en el borrador: ${write.money(amount)}, sin descuentos ni impuestos`,
    lineDone: (amount) => `${write.money(amount)} en el borrador de factura. No está emitido.`,
    open: 'Abrir el borrador de factura',
  };
};
