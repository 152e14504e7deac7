/** Actions that leave no trace at Stripe by which they could be found again. */
import type { Deed } from '../matrix';
import { EMAIL } from './invoices';

export const traceless: readonly Deed[] = [EMAIL];
