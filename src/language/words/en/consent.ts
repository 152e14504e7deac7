import { type Html, html } from '../../html';
import type { Scope } from '../facts';

interface Lack {
  /** What Google does not do. */
  lack: string;
  /** What follows from that, and what works all the same. */
  rest: string;
  /** Google's own words for it, beside the box to tick. */
  box: string;
}

const lacks: Record<Scope, Lack> = {
  message: {
    lack: 'Google does not let Tillside see who this email is from.',
    rest: 'You can still find the customer yourself.',
    box: 'View your email message metadata when the add-on is running',
  },
  drafts: {
    lack: 'Google does not let Tillside open drafts.',
    rest: 'Copy the text into an email of your own.',
    box: 'Manage drafts and send emails when you interact with the add-on',
  },
  requests: {
    lack: 'Google does not let Tillside reach Stripe.',
    rest: 'Without that Stripe can’t be asked for anything. Settings and Disconnect still work.',
    box: 'Connect to an external service',
  },
  place: {
    lack: 'Google does not tell Tillside your language and time zone.',
    rest: 'Amounts and dates are written as in the United States, times are in UTC.',
    box: 'View your country, language, and timezone',
  },
  address: {
    lack: 'Google does not tell Tillside your email address.',
    rest: 'You and your colleagues may be taken for customers, and what you do in Stripe carries no address.',
    box: 'See your primary Google Account email address',
  },
};

export const consent = () => ({
  title: 'Google’s permission is missing',
  text: (scope: Scope) => `${lacks[scope].lack} ${lacks[scope].rest}`,
  row: (scope: Scope): Html => html`<b>${lacks[scope].lack}</b> ${lacks[scope].rest}`,
  box: (scope: Scope) => `In Google’s list: “${lacks[scope].box}”`,
  /** `title`: what was to be done. */
  sentBefore: (title: string) => `${title}: sent before, and its outcome is unknown. It stays listed on Home.`,
  nothingWritten: 'Nothing was written.',
  icon: 'Not allowed',
  allow: 'Allow in Google',
});
