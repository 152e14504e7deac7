/** Payments that are under way without a charge: what is awaited, from whom, and until when. Pure. */
import type { PaymentIntent } from '../stripe/resources/payment-intent';
import { type Money, money } from './money';

/** What a payment waits for. `method`: Stripe's type of it. `until`: seconds since 1970; null where it has no end. */
export type Awaited =
  /** The customer has a voucher to pay at a shop or a bank. */
  | { kind: 'voucher'; method: string; until: number | null }
  /** The customer has a code to pay with, or an app to do it in. */
  | { kind: 'code'; method: string; until: number | null }
  /** The customer has instructions for a bank transfer. `arrived`: what came of it so far. */
  | { kind: 'transfer'; left: Money; arrived: Money }
  /** The customer has to confirm it, at their bank or on another page. */
  | { kind: 'confirmation' }
  /** The customer has to say which small deposits their bank account got. */
  | { kind: 'deposits' }
  /** The bank tells the customer first; Stripe tries it at this time, in seconds since 1970. */
  | { kind: 'notice'; at: number | null }
  /** The bank has to say whether it pays. `method`: null where several are possible. */
  | { kind: 'bank'; method: string | null }
  /** Something that is new to this version, by Stripe's word. */
  | { kind: 'other'; code: string };

export interface Waiting {
  /** Of the PaymentIntent. */
  id: string;
  amount: Money;
  /** Seconds since 1970. */
  since: number;
  description: string | null;
  awaited: Awaited;
}

/** https://docs.stripe.com/api/payment_intents/object#payment_intent_object-next_action */
const vouchers: Readonly<Record<string, string>> = {
  boleto_display_details: 'boleto',
  konbini_display_details: 'konbini',
  multibanco_display_details: 'multibanco',
  oxxo_display_details: 'oxxo',
};

const codes: Readonly<Record<string, string>> = {
  blik_authorize: 'blik',
  cashapp_handle_redirect_or_display_qr_code: 'cashapp',
  klarna_display_qr_code: 'klarna',
  paynow_display_qr_code: 'paynow',
  pix_display_qr_code: 'pix',
  promptpay_display_qr_code: 'promptpay',
  swish_handle_redirect_or_display_qr_code: 'swish',
  upi_handle_redirect_or_display_qr_code: 'upi',
  wechat_pay_display_qr_code: 'wechat_pay',
  wechat_pay_redirect_to_android_app: 'wechat_pay',
  wechat_pay_redirect_to_ios_app: 'wechat_pay',
};

/** null for one that waits for nobody: done, held, given up, or never begun. */
export function waitingOf(intent: PaymentIntent): Waiting | null {
  const awaited = awaitedOf(intent);
  const { id, amount, currency, created, description } = intent;
  return awaited && { id, amount: money(amount, currency), since: created, description, awaited };
}

function awaitedOf(intent: PaymentIntent): Awaited | null {
  if (intent.status === 'processing') {
    const [method = null, another] = intent.payment_method_types;
    return { kind: 'bank', method: another ? null : method };
  }
  return intent.status === 'requires_action' ? actionAwaited(intent) : null;
}

function actionAwaited({ next_action: action, amount, currency }: PaymentIntent): Awaited {
  if (!action) return { kind: 'confirmation' };
  const { type } = action;
  const until = untilIn(action);
  const voucher = own(vouchers, type);
  if (voucher) return { kind: 'voucher', method: voucher, until };
  const code = own(codes, type);
  if (code) return { kind: 'code', method: code, until };
  switch (type) {
    case 'display_bank_transfer_instructions': {
      const left = action.display_bank_transfer_instructions?.amount_remaining ?? amount;
      return { kind: 'transfer', left: money(left, currency), arrived: money(Math.max(0, amount - left), currency) };
    }
    case 'verify_with_microdeposits':
      return { kind: 'deposits' };
    case 'card_await_notification':
      return { kind: 'notice', at: action.card_await_notification?.charge_attempt_at ?? null };
    case 'use_stripe_sdk':
    case 'redirect_to_url':
    case 'alipay_handle_redirect':
      return { kind: 'confirmation' };
    default:
      return { kind: 'other', code: type };
  }
}

function untilIn(action: NonNullable<PaymentIntent['next_action']>): number | null {
  const { type, oxxo_display_details: oxxo } = action;
  const details = (action as Readonly<Record<string, unknown>>)[type] as { expires_at?: number | null } | null;
  return details?.expires_at ?? oxxo?.expires_after ?? null;
}

function own(table: Readonly<Record<string, string>>, name: string): string | null {
  return Object.getOwnPropertyDescriptor(table, name) ? (table[name] as string) : null;
}

/**
 * The payments that the customer or the bank has in hand, and that no charge shows yet: one that failed shows only the
 * attempt before. Not what the customer only began
 * and did not confirm: such PaymentIntents stay for good, and most of them were paid by another one.
 */
export function underWay(
  intents: readonly PaymentIntent[],
  charges: readonly { id: string; status: string }[],
): Waiting[] {
  const shown = new Set(charges.filter(({ status }) => status !== 'failed').map(({ id }) => id));
  return intents
    .filter(({ latest_charge }) => !latest_charge || !shown.has(latest_charge))
    .flatMap((intent) => waitingOf(intent) ?? [])
    .filter(({ awaited }) => awaited.kind !== 'confirmation' && awaited.kind !== 'other');
}
