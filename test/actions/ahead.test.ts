/** What a confirmation will ask for is guessed from what is known, and read anew in one wave. */
import { describe, expect, it } from '@jest/globals';
import type { Asker } from '../../src/actions/action';
import { ahead, foreseen } from '../../src/actions/ahead';
import { isShown, listOf, shown } from '../../src/stripe/part';
import type { ReadRequest } from '../../src/stripe/request';
import { chargeById } from '../../src/stripe/resources/charge';
import { invoicesPaidBy } from '../../src/stripe/resources/invoice-payment';

/** Answers each charge as paid by this PaymentIntent, and counts waves. */
function stripe(intent: string) {
  const waves: string[][] = [];
  const ask = (...requests: readonly ReadRequest<unknown>[]) => {
    waves.push(
      requests
        .map(({ path, params }) => params.payment_intent ?? params['payment[payment_intent]'] ?? path)
        .map(String),
    );
    return requests.map(({ path }) =>
      path.startsWith('/v1/charges/')
        ? shown({ id: 'ch_1', payment_intent: intent })
        : shown({ data: [{ id: intent }] }),
    );
  };
  return { waves, ask: ask as Asker };
}

/** The invoice payments of the charge's PaymentIntent: known only when the charge was read. */
function paidBy(ask: Asker): unknown[] {
  const [charge] = ask(chargeById('ch_1'));
  const intent = isShown(charge) ? charge.value.payment_intent : null;
  return intent ? listOf(ask(invoicesPaidBy(intent))[0]) : [];
}

describe('foreseen', () => {
  const guess = ({ path }: ReadRequest<unknown>) =>
    path === '/v1/charges/ch_1' ? { id: 'ch_1', payment_intent: 'pi_1' } : null;

  it('brings what follows from what is known into one wave', () => {
    const { ask, waves } = stripe('pi_1');
    expect(paidBy(ahead(ask, foreseen(guess, new Map(), paidBy)))).toEqual([{ id: 'pi_1' }]);
    expect(waves).toHaveLength(1);
  });

  it('rests on nothing that was guessed: a wrong guess costs a wave', () => {
    const { ask, waves } = stripe('pi_2');
    expect(paidBy(ahead(ask, foreseen(guess, new Map(), paidBy)))).toEqual([{ id: 'pi_2' }]);
    expect(waves).toHaveLength(2);
  });

  it('asks as before where nothing is known, or what is known breaks it', () => {
    const { ask, waves } = stripe('pi_1');
    expect(
      paidBy(
        ahead(
          ask,
          foreseen(() => null, new Map(), paidBy),
        ),
      ),
    ).toEqual([{ id: 'pi_1' }]);
    expect(waves).toHaveLength(2);
    const breaks = (asked: Asker) => {
      asked(chargeById('ch_1'));
      throw new Error('It lacks something.');
    };
    expect(foreseen(guess, new Map(), breaks)).toHaveLength(1);
  });
});
