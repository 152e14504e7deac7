import type { Money } from '../../../billing/money';
import type { Mode } from '../../../keys/parse';
import type { EffectName, Limited } from '../../../policy/effect';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { live: 'modo activo', test: 'modo de prueba' };

/** As they stand after “no le permite”. */
const deeds: Record<EffectName, string> = {
  moneyBack: 'devolver dinero',
  moneyIn: 'pedir dinero',
  balance: 'abonar en un saldo',
  method: 'cambiar con qué paga un cliente',
  'subscription.start': 'iniciar una suscripción',
  'subscription.change': 'cambiar una suscripción',
  'subscription.pause': 'pausar una suscripción',
  'subscription.end': 'terminar una suscripción',
  'invoice.draft': 'preparar un borrador de factura',
  'invoice.finalize': 'emitir una factura',
  'invoice.send': 'enviar una factura',
  'invoice.void': 'anular una factura',
  'invoice.mark_uncollectible': 'dar una factura por incobrable',
  'invoice.credit': 'emitir una nota de crédito sin reembolso',
  contact: 'cambiar los datos de un cliente o escribirle',
};

const limited: Record<Limited, string> = {
  moneyBack: 'Dinero devuelto',
  moneyIn: 'Dinero pedido',
  balance: 'Crédito',
};

const more: Record<Limited, string> = { moneyBack: 'devolver', moneyIn: 'pedir', balance: 'abonar' };

export const team: Catalogue['team'] = ({ money, plural, number, date, list }) => {
  const days = (count: number) => plural(count, { one: '1 día', other: `${number(count)} días` });
  const sums = (amounts: readonly Money[]) => (amounts.length > 0 ? list(amounts.map(money)) : 'en ninguna moneda');
  return {
    faulty:
      'Las reglas de su equipo no se pueden leer aquí; Configuración dice dónde. Hasta entonces no se puede modificar nada.',
    otherMode: (mode) => `Su equipo solo permite el ${modes[mode]}.`,
    restrictedOnly: 'Su equipo solo permite claves restringidas, y esta es una clave secreta.',
    otherAccount: (account) =>
      account
        ? `Su equipo no permite la cuenta de Stripe ${account}.`
        : 'Su equipo permite determinadas cuentas de Stripe, y Stripe no ha dicho cuál abre esta clave.',
    keyTooOld: (most) => `Su equipo reemplaza las claves después de ${days(most)}; esta es más antigua.`,
    readOnly: 'Su equipo lo configuró como solo lectura para usted.',
    mayNot: (deed) => `Su equipo no le permite ${deeds[deed]}.`,
    perAction: (kind, most) =>
      most.minor === 0
        ? `${limited[kind]}: su equipo no le permite nada en ${most.currency.toUpperCase()}.`
        : `${limited[kind]}: su equipo le permite ${money(most)} cada vez.`,
    perDay: (kind, most, rest) =>
      most.minor === 0
        ? `${limited[kind]}: su equipo no le permite nada en ${most.currency.toUpperCase()}.`
        : `${limited[kind]}: su equipo le permite ${money(most)} en 24 horas; quedan ${money(rest)}.`,
    perCustomer: (most, rest) =>
      most.minor === 0
        ? `Su equipo no permite devolver dinero en ${most.currency.toUpperCase()} a un cliente.`
        : `Su equipo permite devolver a un cliente ${money(most)} en 24 horas, lo haga quien lo haga; quedan ${money(rest)}.`,
    givenBackUnknown:
      'Lo que se devolvió a este cliente en las últimas 24 horas no se puede leer por completo, así que no se puede respetar el límite de su equipo.',
    spentUnknown:
      'Lo que usted movió en las últimas 24 horas no se puede leer, así que no se puede respetar el límite de su equipo.',
    movesUnknown:
      'Aquí no se puede saber qué cobra o abona esto, así que no se puede respetar el límite de su equipo. Stripe lo indica a una clave con Invoices: Read, pero no en todos los cambios.',
    paidTooLongAgo: (ago, most) =>
      ago === null
        ? `Su equipo permite devolver dinero durante ${days(most)} después de un pago, y no se sabe cuándo se hizo este.`
        : `Pagado hace ${days(ago)}; su equipo permite devolver dinero durante ${days(most)}.`,
    left: (kind, rest) => `Después de esto puede ${more[kind]} ${money(rest)} más en estas 24 horas.`,
    leftOfCustomer: (rest) =>
      `Después de esto su equipo puede devolver a este cliente ${money(rest)} más en estas 24 horas.`,
    title: 'Reglas de su equipo',
    fault: (place) =>
      place
        ? `No se puede leer: ${place}. No se puede modificar nada hasta que se pueda.`
        : 'No se pueden leer. No se puede modificar nada hasta que se pueda.',
    holds: (who, rule) => `${who === 'everyone' ? 'Todos' : who === 'you' ? 'Usted' : list(who)}: ${rule}`,
    onlyReads: 'solo lectura.',
    may: (names) =>
      names.length > 0
        ? `solo se permite ${list(names.map((name) => deeds[name]))}.`
        : 'no se permite ninguna modificación.',
    mostPerAction: (kind, amounts) => `${limited[kind]} cada vez: ${sums(amounts)}.`,
    mostPerDay: (kind, amounts) => `${limited[kind]} en 24 horas: ${sums(amounts)}.`,
    mostPerCustomer: (amounts) =>
      `Dinero devuelto a un cliente en 24 horas, lo haga quien lo haga: ${sums(amounts)}. Quien pagó como invitado no recibe nada.`,
    mostAge: (most) => `Devolver dinero: durante ${days(most)} después de un pago.`,
    oneMode: (mode) => `Claves del ${modes[mode]}.`,
    restricted: 'Claves restringidas.',
    accounts: (ids) => (ids.length > 0 ? `Cuentas de Stripe: ${list(ids)}.` : 'Ninguna cuenta de Stripe.'),
    keyAge: (most) => `Una clave permite modificar durante ${days(most)}; después hay que reemplazarla.`,
    domains: (domains) => `Las direcciones de su equipo son de ${list(domains)}.`,
    metadata: (keys) =>
      keys.length > 0 ? `Metadatos que se pueden mostrar: ${list(keys)}.` : 'No se muestran metadatos.',
    tracing: 'Lo que se modifica en Stripe indica quién lo hizo.',
    disconnected: (at) =>
      `Las claves que se pusieron aquí antes del ${date(at)} se eliminan la próxima vez que su usuario abra el complemento. Hágalas caducar antes en Stripe: eso tiene efecto al momento.`,
  };
};
