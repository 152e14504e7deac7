import type { DeadWhy } from '../../../stripe/problem';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';

const because: Record<DeadWhy, string> = {
  invalid: 'it was deleted or revoked, or Stripe does not know it',
  expired: 'it has expired',
  ipLimited: 'it is limited to certain IP addresses',
  accountRevoked: 'its access to the account was revoked',
  publishable: 'it is publishable',
};

/** One key after another, without a gap. */
export const rotation = (write: Writer) => ({
  title: 'Rotation',
  /** `key`: masked. */
  before: (key: string): Html => html`The key before: <b>${key}</b>`,
  /** `on`: a date. */
  stays: (on: string) =>
    `Stays beside the new key until ${on}, or until Stripe does not take it. Should the new one stop working first, Tillside goes on with this one.`,
  newer: (key: string): Html => html`<b>The newer key ${key} does not work.</b>`,
  /** Why not; null where Stripe has taken it. */
  goesOn: (dead: DeadWhy | null) =>
    dead
      ? `Stripe did not take it: ${because[dead]}. Tillside goes on with the key before. Make a new key and replace this one soon.`
      : 'Tillside goes on with the key before.',
  newerDead: 'The newer key does not work',
  beside: 'Key beside it',
  drop: 'Delete the other key here',
  dropped: 'The other key was deleted here.',
  unsure: 'Stripe did not tell whose account both keys open. Make sure that it is the same one.',
  rotate: (days: number) =>
    `Key is here for ${write.plural(days, { one: '1 day', other: `${write.number(days)} days` })}: rotate it`,
  old: (days: number, longest: number): Html =>
    html`<b>This key has been here for ${write.number(days)} days.</b> Rotate keys after ${write.number(longest)}. Counted from when it was connected here: Stripe does not tell when it was made.`,
  steps: (): Html[] => [
    html`1. In Stripe, <b>Developers › API keys</b>: open ⋯ beside the key and choose <b>Rotate key</b> (or Roll key). Let the old one live on for up to 7 days.`,
    html`2. Copy the new key: a restricted one is shown in full once.`,
    html`3. <b>Replace key</b> here. It is tested first, and the old one stays beside it meanwhile.`,
  ],
});
