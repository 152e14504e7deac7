/** A row that must not be overlooked: in colour, by its icon, and in words. */
import { alert } from '../language/html';
import type { Words } from '../language/words/words';
import { type Row, row } from './widgets';

export function warningRow({ common }: Words, shape: Pick<Row, 'text' | 'note' | 'to'>) {
  return row({ ...shape, icon: 'warning', iconText: common.needsAttention, text: alert(shape.text) });
}
