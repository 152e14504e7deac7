import type { PermissionId } from '../../../stripe/permissions';
import { permissionName, permissionRow } from '../names';
import type { Catalogue } from '../words';

/** What each turns on here. */
const uses: Partial<Record<PermissionId, string>> = {
  customer_read: 'Kunden finden: Name, E-Mail, Saldo',
  customer_write: 'Kunden anlegen und bearbeiten; Guthaben geben; Standardkarte ändern',
  charge_read: 'Zahlungen und Rückerstattungen',
  charge_write: 'erstatten, Belege erneut senden, alte Karten belasten',
  product_read: 'Namen der gekauften Produkte',
  plan_read: 'was sich abonnieren lässt',
  subscription_read: 'Abonnements, ihr Status und ihre Verlängerung',
  subscription_write: 'Abonnements starten, ändern, pausieren und kündigen',
  invoice_read: 'Rechnungen, Gründe von Beträgen und genaue Vorschauen einer Änderung',
  invoice_write: 'Rechnungen entwerfen, ausstellen, senden, erneut einziehen, stornieren oder nicht mehr einziehen',
  credit_note_read: 'Gutschriften einer Rechnung, mit PDF',
  credit_note_write: 'mit Gutschrift erstatten; Gutschrift zu einer Rückerstattung',
  invoice_item_read: 'was mit der nächsten Rechnung noch abgerechnet wird',
  invoice_item_write: 'neue Rechnungen und Posten auf einem Rechnungsentwurf',
  balance_read: 'Saldo des Kontos auf der Startkarte',
  coupon_read: 'Rabatte und ihre Höhe; Rabatte ändern',
  promotion_code_read: 'Rabatte durch Promo-Codes',
  payment_intent_read: 'Zahlungen anhand ihrer pi_-ID; was auf Zahlschein oder Überweisung wartet',
  payment_intent_write: 'gespeicherte Karten belasten; reservierte Zahlungen erfassen oder aufheben',
  payment_method_read: 'gespeicherte Karten: was jede bezahlt und wann sie abläuft; die Mandate von Lastschriften',
  dispute_read: 'wie Anfechtungen stehen und bis wann zu antworten ist',
  early_fraud_warning_read: 'Betrugswarnungen der Bank, bevor über eine Rückerstattung entschieden wird',
  checkout_session_read:
    'Gäste, die im Checkout bezahlt haben, und ob hinter einer Zahlung eine Checkout-Sitzung steht',
  checkout_session_write: 'Zahlungsseiten für einen Kunden, 24 Stunden lang',
  payment_links_write: 'Zahlungslinks, die nicht von selbst enden',
  customer_portal_read: 'Link zum Ändern der Karte (Kundenportal) für eine Antwort',
  tax_id_read: 'Steuer-IDs des Kunden',
  tax_id_write: 'die Steuer-IDs eines Kunden ändern',
  connected_account_read: 'welches verbundene Konto jemand hat und was Stripe davon braucht',
};

export const permissions: Catalogue['permissions'] = ({ list }) => ({
  row: permissionRow,
  name: permissionName,
  gives: (permission) => uses[permission] ?? '',
  needs: (missing) => `Erfordert ${list(missing.map(permissionName))}.`,
  names: (all) => all.map(permissionName).join(', '),
});
