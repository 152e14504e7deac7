/** Payments, holds and refunds, as the product relies on them. */

import type { FormFields } from '../../src/stripe/form';
import { writePaymentIntent } from '../../src/stripe/resources/payment-intent';
import { createRefund } from '../../src/stripe/resources/refund';
import { judged, untold } from '../../src/table';
import { at, brief, type Check, demandAnswer, field, kindOf, type Lab, mark, Untold, understood } from './lab';

/** What a refusal is told as, by the bank's code and then Stripe's. */
const declinedAs = (assumption: string, payment_method: string, codes: readonly string[]): Check => ({
  assumption,
  depends: 'what an agent is told of a payment that failed, and what to do next (src/billing/decline.ts)',
  async look(lab) {
    const answer = demandAnswer(await lab.pay({ payment_method }));
    const failure = answer.status === 200 ? null : understood(answer);
    const told = failure?.kind === 'problem' && failure.problem.kind === 'declined' ? failure.problem.codes : [];
    const isSo = codes.every((code) => told.includes(code));
    return judged(isSo, brief(answer));
  },
});

/** A payment that went through. */
async function paid(lab: Lab, params: FormFields = {}): Promise<{ intent: string; charge: string }> {
  const answer = demandAnswer(await lab.pay(params));
  const [intent, charge] = [field(answer.body, 'id'), field(answer.body, 'latest_charge')];
  if (!intent || !charge || field(answer.body, 'status') !== 'succeeded')
    throw new Untold(`not paid: ${brief(answer)}`);
  return { intent, charge };
}

const chargeOf = (lab: Lab, charge: string) => lab.ask({ method: 'GET', path: `/v1/charges/${charge}` });

export const payments: readonly Check[] = [
  {
    assumption: 'A payment off session needs no page to return to, where methods that redirect are left out',
    depends: '“Charge”; Stripe would refuse, and nothing would be charged',
    async look(lab) {
      const answer = demandAnswer(await lab.pay());
      return judged(
        field(answer.body, 'status') === 'succeeded',
        `${brief(answer)} ${field(answer.body, 'status') ?? ''}`,
      );
    },
  },
  {
    assumption: 'A charge carries its PaymentIntent’s metadata from the start',
    depends: 'where the effect of a charge without an answer is found',
    async look(lab) {
      const answer = demandAnswer(await chargeOf(lab, (await paid(lab)).charge));
      return judged(field(answer.body, 'metadata', 'tillside_check') === 'true', brief(answer));
    },
  },
  {
    assumption: 'A charge has no refunds unless they are expanded, and names no invoice',
    depends: 'refunds are asked for; the way to the invoice is /v1/invoice_payments',
    async look(lab) {
      const { body } = demandAnswer(await chargeOf(lab, (await paid(lab)).charge));
      const has = ['refunds', 'invoice'].filter((name) => at(body, name) !== undefined);
      return judged(has.length === 0, has.length === 0 ? 'neither' : has.join(', '));
    },
  },
  declinedAs('A declined card is 402 card_declined with the bank’s code', 'pm_card_visa_chargeDeclined', [
    'generic_decline',
    'card_declined',
  ]),
  declinedAs('A card without funds says so', 'pm_card_visa_chargeDeclinedInsufficientFunds', ['insufficient_funds']),
  declinedAs(
    'Where the bank wants the customer, the code is authentication_required',
    'pm_card_authenticationRequired',
    ['authentication_required'],
  ),
  {
    assumption: 'A refund of a part leaves the rest, and counts in amount_refunded at once',
    depends: 'how much is left to refund',
    async look(lab) {
      const { charge } = await paid(lab);
      const made = demandAnswer(await lab.send(createRefund({ charge, amount: 500, metadata: mark })));
      const refunded = at((await chargeOf(lab, charge)).body, 'amount_refunded');
      return judged(made.status === 200 && refunded === 500, `${brief(made)}, refunded ${refunded}`);
    },
  },
  {
    assumption: 'A refund that failed is taken out of amount_refunded',
    depends: 'what a charge counts as refunded; what is left is worked out from its refunds either way',
    look: refundFailed,
  },
  {
    assumption: 'More than is left can’t be refunded',
    depends: 'two agents who refund at once',
    async look(lab) {
      const { charge } = await paid(lab);
      demandAnswer(await lab.send(createRefund({ charge, amount: 1500 })));
      const answer = await lab.send(createRefund({ charge, amount: 1500 }));
      return judged(kindOf(answer) === 'refused', brief(answer));
    },
  },
  {
    assumption: 'What was refunded in full is answered charge_already_refunded',
    depends: 'what a second agent is told',
    async look(lab) {
      const { charge } = await paid(lab);
      demandAnswer(await lab.send(createRefund({ charge })));
      const answer = await lab.send(createRefund({ charge }));
      return judged(field(answer.body, 'error', 'code') === 'charge_already_refunded', brief(answer));
    },
  },
  {
    assumption: 'A hold waits as requires_capture, and a part of it can be captured',
    depends: '“Capture”',
    async look(lab) {
      const held = demandAnswer(await lab.pay({ capture_method: 'manual' }));
      const id = field(held.body, 'id') ?? '';
      const answer = await lab.send(writePaymentIntent(id, '/capture', { amount_to_capture: 1500, metadata: mark }));
      const is = `${field(held.body, 'status')}, then ${field(answer.body, 'status') ?? brief(answer)} ${at(answer.body, 'amount_received') ?? ''}`;
      return judged(is === 'requires_capture, then succeeded 1500', is);
    },
  },
  {
    assumption: 'A hold can be released, and is canceled then',
    depends: '“Release”',
    async look(lab) {
      const held = demandAnswer(await lab.pay({ capture_method: 'manual' }));
      const answer = await lab.send(writePaymentIntent(field(held.body, 'id') ?? '', '/cancel'));
      return judged(field(answer.body, 'status') === 'canceled', field(answer.body, 'status') ?? brief(answer));
    },
  },
  {
    assumption: 'A hold without a PaymentIntent is released by a refund that names its whole amount',
    depends: '“Release” of what was held before PaymentIntents (src/actions/release.ts)',
    async look(lab) {
      const params = { amount: 2000, currency: 'usd', source: 'tok_visa', capture: false, metadata: mark };
      const held = demandAnswer(await lab.ask({ method: 'POST', path: '/v1/charges', params }));
      const charge = field(held.body, 'id');
      if (!charge) throw new Untold(`not held: ${brief(held)}`);
      const answer = await lab.send(createRefund({ charge, amount: 2000, metadata: mark }));
      const { body } = await chargeOf(lab, charge);
      const isSo = at(body, 'refunded') === true && at(body, 'captured') === false;
      return judged(isSo, `${brief(answer)}, ${isSo ? 'released' : 'not released'}`);
    },
  },
  {
    assumption: 'A Checkout Session must name the page to open after paying',
    depends: 'the form of “Request payment” asks for a website; if this differs, it need not',
    async look(lab) {
      const item = { quantity: 1, price_data: { currency: 'usd', unit_amount: 1000, product_data: { name: 'Check' } } };
      const answer = demandAnswer(
        await lab.ask({
          method: 'POST',
          path: '/v1/checkout/sessions',
          params: { mode: 'payment', customer: await lab.customer(), line_items: [item], metadata: mark },
        }),
      );
      return judged(kindOf(answer) === 'refused', brief(answer));
    },
  },
];

/** Seconds after which a refund that is to fail is given up. */
const patience = 90;

/** By the card whose refunds fail some time later: https://docs.stripe.com/testing#refunds */
async function refundFailed(lab: Lab) {
  const { charge } = await paid(lab, { payment_method: 'pm_card_refundFail' });
  const made = demandAnswer(await lab.send(createRefund({ charge, amount: 500, metadata: mark })));
  const path = `/v1/refunds/${field(made.body, 'id')}`;
  for (let waited = 0; waited <= patience; waited += 10) {
    const status = field((await lab.ask({ method: 'GET', path })).body, 'status');
    if (status === 'failed') {
      const refunded = at((await chargeOf(lab, charge)).body, 'amount_refunded');
      return judged(refunded === 0, `refunded ${refunded}`);
    }
    await lab.sleep(10_000);
  }
  return untold(`the refund did not fail in ${patience} s`);
}
