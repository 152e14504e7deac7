import type { PermissionId } from '../../../stripe/permissions';
import { permissionName, permissionRow } from '../names';
import type { Catalogue } from '../words';

/** What each turns on here. */
const uses: Partial<Record<PermissionId, string>> = {
  customer_read: 'encontrar o cliente: nome, e-mail, saldo',
  customer_write: 'criar e editar clientes; dar crédito a eles; definir o cartão padrão',
  charge_read: 'pagamentos e reembolsos',
  charge_write: 'reembolsar, reenviar recibos, cobrar em cartões antigos',
  product_read: 'nomes do que o cliente comprou',
  plan_read: 'o que pode ser assinado',
  subscription_read: 'assinaturas, o status e a renovação delas',
  subscription_write: 'iniciar, alterar, pausar e cancelar assinaturas',
  invoice_read: 'faturas, por que um valor é o que é, e prévias exatas de uma alteração',
  invoice_write: 'preparar, emitir, enviar, tentar de novo e anular faturas, ou parar de cobrá-las',
  credit_note_read: 'notas de crédito de uma fatura, com o PDF',
  credit_note_write: 'reembolsar com nota de crédito; nota de crédito por um reembolso',
  invoice_item_read: 'o que aguarda para ser faturado com a próxima fatura',
  invoice_item_write: 'novas faturas e linhas de um rascunho de fatura',
  balance_read: 'o saldo da conta na tela inicial',
  coupon_read: 'descontos e os valores deles; alterá-los',
  promotion_code_read: 'descontos por código promocional',
  payment_intent_read: 'pagamentos pelo ID pi_; o que aguarda um boleto, um voucher ou uma transferência',
  payment_intent_write: 'cobrar em cartões salvos; capturar ou liberar pagamentos retidos',
  payment_method_read: 'cartões salvos: o que cada um paga e quando expira; as autorizações de débito',
  dispute_read: 'contestações: como estão e até quando responder',
  early_fraud_warning_read: 'alertas de fraude do banco do cartão, antes de decidir um reembolso',
  checkout_session_read: 'quem pagou sem cadastro no Checkout, e se há uma sessão do Checkout por trás de um pagamento',
  checkout_session_write: 'uma página de pagamento para um só cliente, por 24 horas',
  payment_links_write: 'um link de pagamento que não expira sozinho',
  customer_portal_read: 'o link para trocar o cartão (portal do cliente), para pôr em uma resposta',
  tax_id_read: 'as identificações fiscais do cliente',
  tax_id_write: 'alterar as identificações fiscais de um cliente',
  connected_account_read: 'qual conta conectada alguém tem e do que a Stripe precisa dela',
};

export const permissions: Catalogue['permissions'] = ({ list }) => ({
  row: permissionRow,
  name: permissionName,
  gives: (permission) => uses[permission] ?? '',
  needs: (missing) => `Precisa de ${list(missing.map(permissionName))}.`,
  names: (all) => all.map(permissionName).join(', '),
});
