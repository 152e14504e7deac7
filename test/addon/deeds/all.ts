/** Every action, done at least once. */
import type { Deed } from '../matrix';
import { deeds as charges } from './charges';
import { deeds as creditNotes } from './credit-notes';
import { deeds as credits } from './credits';
import { deeds as customers } from './customers';
import { deeds as discounts } from './discounts';
import { deeds as endings } from './endings';
import { deeds as invoices } from './invoices';
import { deeds as oneOffInvoices } from './one-off-invoices';
import { deeds as pauses } from './pauses';
import { deeds as payments } from './payments';
import { deeds as plans } from './plans';
import { deeds as start } from './start';
import { traceless } from './traceless';

/** Tried through all that can come between a confirmation and its end. */
const matrix: readonly Deed[] = [
  ...charges,
  ...creditNotes,
  ...credits,
  ...customers,
  ...discounts,
  ...endings,
  ...invoices,
  ...oneOffInvoices,
  ...pauses,
  ...payments,
  ...plans,
  ...start,
];

/** Those that leave no trace have tests of their own for what the matrix would ask. */
export const all: readonly Deed[] = [...matrix, ...traceless];
