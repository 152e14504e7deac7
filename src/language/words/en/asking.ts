import { html } from '../../html';
import type { AskedFor, NotAsked } from '../facts';

/** How one asks a colleague for what one may not do, and what stands beside the mail that asks. */
export const asking = () => ({
  /** At the end of a row of what is off. */
  row: 'Ask',
  ask: 'Ask someone who may',
  fillIn: 'You can fill it in, and ask a colleague for it who may do it.',
  title: 'Asked by mail',
  by: (address: string) => html`Asked by mail by <b>${address}</b>`,
  yours:
    'Looking at it changes nothing in Stripe. What was asked is filled in, Stripe is asked how it stands now, and you confirm it yourself: with your key, as far as your team allows you.',
  /** Over the same action on the same thing. */
  before: 'Sent by you before',
  /** Instead of the confirmation, and of what became of it. `by`: who carried it out; null where that is not known. */
  doneBefore: (by: string | null) =>
    by ? `${by} has carried out this request already.` : 'This request was carried out already.',
  look: 'Look at it',
  customer: 'To the customer',
  not: (why: NotAsked) =>
    ({
      notProven:
        'This email asks for something in Stripe. Nothing is filled in, because it does not prove that a colleague wrote it to you.',
      yourself:
        'This email asks for something in Stripe. Nothing is filled in, because it is your own: whoever asks does not carry it out.',
      noAccount:
        'A colleague asks for something in a Stripe account that you have not connected in this mode, or of which Stripe has not told the id.',
    })[why],
  /** Of a mail to a colleague. `deed`: as lists name it. */
  subject: (deed: string, name: string | null, mode: AskedFor['mode']) =>
    `${mode === 'test' ? 'TEST: ' : ''}Please: ${deed}${name ? `, ${name}` : ''}`,
  body: ({ deed, lines, name, email, account, mode, url, isReadable }: AskedFor) => {
    const who = [name, email].filter(Boolean).join(' · ') || 'not named in Stripe';
    return [
      'Hello,',
      '',
      'could you please do this in Stripe? I may not do it myself.',
      '',
      deed,
      ...lines,
      `Customer: ${who}`,
      `Stripe account: ${account} (${mode} mode)`,
      url,
      '',
      ...(isReadable
        ? [
            'If you use Tillside: it offers this beside the email, filled in, and nothing is done before you confirm it. That needs the subject as it is, and you among those to whom it is sent, not a group.',
            '',
          ]
        : []),
      'Thank you',
    ].join('\n');
  },
});
