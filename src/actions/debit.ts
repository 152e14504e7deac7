/** What a confirmation says of the debit of a bank account. */
import { debitDoubts } from '../billing/mandate';
import { debitBy } from '../billing/method';
import { type Saying, say } from '../language/words/words';
import type { Charge } from '../stripe/resources/charge';
import type { Mandate } from '../stripe/resources/mandate';
import type { PaymentMethod } from '../stripe/resources/payment-method';

/** That it begins, and how long it usually takes; null for what is no debit. */
export function debitLine(method: PaymentMethod): Saying | null {
  const debit = debitBy(method);
  return debit && say('mandates', 'begins', debit);
}

/** What speaks against it: none of what is no debit. `charges`: the customer's, newest first; `mandate`: null where it is not known. */
export function doubtLines(
  method: PaymentMethod,
  charges: readonly Charge[] = [],
  mandate: Mandate | null = null,
): Saying[] {
  return debitDoubts(method, charges, mandate).map((doubt) => say('mandates', 'doubt', doubt));
}
