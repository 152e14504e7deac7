/** What takes back what was just done: an action on the same object, whose own confirmation says what that costs. */
import type { Writer } from '../language/writer';
import { credit } from './credit';
import type { Sent } from './form';
import type { Intention } from './intention';
import { paymentLink } from './payment-page';

interface Undo {
  /** The action, by name. */
  by: string;
  /** What its form says, where that is known; else it is asked. */
  says?(done: Intention, write: Writer): Sent;
}

const undos: Readonly<Record<string, Undo>> = {
  cancel: { by: 'takeBack' },
  pause: { by: 'resume' },
  pauseCollection: { by: 'resumeCollection' },
  [credit.name]: {
    by: 'takeBackCredit',
    says: ({ values }, write) => (credit.form?.isValues(values) ? { amount: write.typed(values.amount) } : {}),
  },
  [paymentLink.name]: { by: 'closeLink', says: ({ id }) => ({ link: id }) },
};

/** null where it can't be taken back from here. */
export const undoOf = ({ action }: Pick<Intention, 'action'>): Undo | null => undos[action] ?? null;
