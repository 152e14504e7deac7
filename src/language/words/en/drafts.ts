import type { Money } from '../../../billing/money';
import type { Tier } from '../../../keys/grants';
import type { Mode } from '../../../keys/parse';
import type { Letter } from '../../../keys/settings';
import type { PermissionId } from '../../../stripe/permissions';
import { letterText } from '../../letter';
import type { Writer } from '../../writer';
import type { About } from '../facts';
import { permissionName } from '../names';
import { tierNames } from './keys';

const subjects: Record<About, string> = {
  billing: 'Your billing',
  payment: 'Your payment',
  invoice: 'Your invoice',
  invoices: 'Your invoices',
  subscription: 'Your subscription',
  credit: 'Your credit',
};

const testMark = 'TEST: this is about a test in our billing system, not about real money.';

/** What drafts say, and the card that shows one as a text. */
export const drafts = (write: Writer) => ({
  /** To whoever may make keys. */
  askAdmin: {
    subject: (mode: Mode) => `A restricted Stripe key for Tillside (${mode} mode)`,
    /** `url`: Stripe’s page, with the permissions already chosen. */
    body: (mode: Mode, tier: Tier, permissions: readonly PermissionId[], url: string) =>
      [
        'Hello,',
        '',
        `could you make me a restricted key in Stripe (${mode} mode) for Tillside, a Gmail add-on that shows a customer’s billing beside their email? The ${tierNames[tier]} key needs these permissions and no others:`,
        '',
        ...permissions.map((permission) => `  - ${permissionName(permission)}`),
        '',
        'This link opens Stripe with them already chosen:',
        url,
        '',
        'If Stripe asks how the key will be used, choose “Providing this key to another website” (or “to a third-party application”). Stripe shows the key in full only once.',
        '',
        'Please send the key through a password manager, never by email or chat.',
        '',
        'Thank you',
      ].join('\n'),
  },
  /** To the customer, in their language. */
  tell: {
    subject: (about: About, mode: Mode) => (mode === 'test' ? `TEST: ${subjects[about]}` : subjects[about]),
    /** `what`: what was done, in whole sentences. */
    body: (name: string | null, what: string, mode: Mode, letter: Letter) => {
      const body = letterText(letter, name, what, {
        greeting: name ? `Hello ${name},` : 'Hello,',
        signOff: 'Kind regards',
      });
      return mode === 'test' ? `${testMark}\n\n${body}` : body;
    },
  },
  /** Before what is told of an account in test mode. */
  testMark,
  /** `doubt`: a whole sentence. */
  sayFirst: (doubt: string) => `${doubt} On the customer’s card, say first that this is the right person.`,
  /** `why`: a whole sentence. */
  notWritten: (why: string) => `Tillside could not write this draft. ${why}`,
  fault: (reference: string) => `Tillside could not write this draft. Reference: ${reference}`,
  outdated: 'This button was drawn by another version of Tillside. Open the card again and try once more.',
  /** `at`: seconds since 1970. */
  lastPaid: (amount: Money, at: number) => `Your last payment: ${write.money(amount)} on ${write.date(at)}.`,
  textToCopy: 'Text to copy',
  openDraft: 'Open as draft',
  to: 'To',
  subject: 'Subject',
  /** `tag`: of the language, `ja`. */
  inLanguage: (tag: string) => `Draft in ${write.language(tag)}`,
});
