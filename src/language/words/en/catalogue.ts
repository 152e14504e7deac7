/** English: the language that all others are measured by. */
import { common } from './common';
import { declines } from './declines';

export const english = {
  common,
  declines,
};
