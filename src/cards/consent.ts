/** What Google does not give to the add-on, because its user left the permission out; each can be left out on its own. */
import { html } from '../language/html';
import { type Card, card } from './card';
import { type Target, to } from './routes';
import { type Button, buttons, paragraph, row, section } from './widgets';

interface Words {
  /** What Google does not do. */
  lack: string;
  /** What follows from that, and what works all the same. */
  rest: string;
  /** Google's own words for it, beside the box to tick. */
  box: string;
}

const words = {
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
} as const satisfies Record<string, Words>;

export type Scope = keyof typeof words;

export const consentTitle = 'Google’s permission is missing';

export function consentText(scope: Scope): string {
  return `${words[scope].lack} ${words[scope].rest}`;
}

export interface ConsentFacts {
  scope: Scope;
  /** Google's own prompt. */
  url: string | null;
  /** What became of what was wanted. */
  note?: string | undefined;
  /** What to do once it is allowed. */
  again?: Target | null;
  /** What works without it. */
  ways: readonly Button[];
}

export function consentCard({ scope, url, note, again, ways }: ConsentFacts): Card {
  return card({
    title: consentTitle,
    sections: [
      section([note ? paragraph(html`${note}`) : null, ...consentWidgets([scope], url, again)]),
      section([buttons(...ways)]),
    ],
  });
}

/** The same as a part of a card. */
export function consentWidgets(scopes: readonly Scope[], url: string | null, again: Target | null = null) {
  const allow: Button[] = url ? [{ text: 'Allow in Google', prompt: url, filled: true }] : [];
  const retry: Button[] = again ? [{ text: 'Try again', to: again }] : [];
  return [
    ...scopes.map((scope) =>
      row({
        icon: 'lock',
        iconText: 'Not allowed',
        text: html`<b>${words[scope].lack}</b> ${words[scope].rest}`,
        note: `In Google’s list: “${words[scope].box}”`,
      }),
    ),
    allow.length + retry.length > 0 ? buttons(...allow, ...retry) : null,
  ];
}

/** Nothing can be asked of Stripe, and nothing was. */
export function barredCard(url: string | null, again: Target | null, note?: string): Card {
  const ways: Button[] = [
    { text: 'Settings', to: to('settings', {}) },
    { text: 'Go to home', to: to('home', {}) },
  ];
  return consentCard({ scope: 'requests', url, note, again, ways });
}
