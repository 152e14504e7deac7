import type { PermissionId } from '../../../stripe/permissions';
import { permissionName, permissionRow } from '../names';
import type { Catalogue } from '../words';

/** What each turns on here. */
const uses: Partial<Record<PermissionId, string>> = {
  customer_read: 'encontrar al cliente: nombre, correo, saldo',
  customer_write: 'crear y editar clientes; abonarles crédito; fijar su tarjeta predeterminada',
  charge_read: 'pagos y reembolsos',
  charge_write: 'reembolsar, reenviar recibos, cobrar en tarjetas antiguas',
  product_read: 'nombres de lo que compró el cliente',
  plan_read: 'a qué es posible suscribirse',
  subscription_read: 'suscripciones, su estado y su renovación',
  subscription_write: 'iniciar, cambiar, pausar y cancelar suscripciones',
  invoice_read: 'facturas, por qué un importe es el que es, y vistas previas exactas de un cambio',
  invoice_write: 'preparar, emitir, enviar, reintentar y anular facturas, o dejar de cobrarlas',
  credit_note_read: 'notas de crédito de una factura, con su PDF',
  credit_note_write: 'reembolsar con nota de crédito; nota de crédito por un reembolso',
  invoice_item_read: 'lo pendiente de facturar con la próxima factura',
  invoice_item_write: 'facturas nuevas y partidas de un borrador de factura',
  balance_read: 'el saldo de la cuenta en Inicio',
  coupon_read: 'descuentos y sus importes; cambiarlos',
  promotion_code_read: 'descuentos por código promocional',
  payment_intent_read: 'pagos por su ID pi_; lo que espera un vale o una transferencia',
  payment_intent_write: 'cobrar en tarjetas guardadas; capturar o liberar pagos retenidos',
  payment_method_read: 'tarjetas guardadas: qué paga cada una y cuándo caduca; las autorizaciones de los débitos',
  dispute_read: 'disputas: en qué estado están y hasta cuándo responder',
  early_fraud_warning_read: 'alertas de fraude del banco de la tarjeta, antes de decidir un reembolso',
  checkout_session_read: 'invitados que pagaron en Checkout, y si hay una sesión de Checkout detrás de un pago',
  checkout_session_write: 'una página de pago para un cliente, durante 24 horas',
  payment_links_write: 'un enlace de pago que no caduca por sí solo',
  customer_portal_read: 'el enlace para cambiar la tarjeta (portal de clientes), para incluirlo en una respuesta',
  tax_id_read: 'los ID fiscales del cliente',
  tax_id_write: 'cambiar los ID fiscales de un cliente',
  connected_account_read: 'qué cuenta conectada tiene alguien y qué necesita Stripe de ella',
};

export const permissions: Catalogue['permissions'] = ({ list }) => ({
  row: permissionRow,
  name: permissionName,
  gives: (permission) => uses[permission] ?? '',
  needs: (missing) => `Necesita ${list(missing.map(permissionName))}.`,
  names: (all) => all.map(permissionName).join(', '),
});
