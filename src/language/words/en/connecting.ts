import type { Tier } from '../../../keys/grants';
import type { PermissionId } from '../../../stripe/permissions';
import { type Html, html, link, quiet } from '../../html';
import type { Writer } from '../../writer';
import { permissionName } from '../names';

/** With the article that the name wants. */
const keyNames: Record<Tier, string> = { free: 'a Free key', overview: 'an Overview key', premium: 'a Premium key' };

const gives: Record<Tier, string> = {
  free: 'Look up customers',
  overview: 'Read billing, change nothing',
  premium: 'Manage payments and subscriptions',
};

/** Connecting an account, and replacing its key. */
export const connecting = (write: Writer) => ({
  title: 'Connect Stripe',
  step: (step: 1 | 2) => `Step ${step} of 2`,
  which: 'Which data?',
  test: 'Test: try it here first',
  live: 'Live: real customers, real money',
  proceed: 'Continue',
  keyIsKept: 'Your key is kept in your own Google account. It is sent to Stripe and to nobody else.',
  /** `name`: the account's, or which step it is. */
  place: (name: string, mode: string) => `${name} · ${mode}`,
  notConnected: 'Not connected',
  refused: (fault: string): Html => html`<b>Not connected.</b> ${fault}`,
  key: 'Restricted key',
  account: 'Name of the account',
  probes: (count: number): Html =>
    quiet`Sends up to ${write.number(count)} harmless test requests, to learn what the key may do; refused ones show as errors in Stripe’s logs. The key is visible here until you connect.`,
  connect: 'Connect',
  lookFirst: 'Look first?',
  mayWrite:
    'This key can change things with real money. You can look only at first, and untick Read only in Settings when you know your way around.',
  lookOnly: 'Look only',
  actToo: 'Act too',
  looksOnly: 'Read only, until you untick it in Settings.',
  makeKeys: 'No key yet? Make one in Stripe',
  make: (tier: Tier): Html => html`Make <b>${keyNames[tier]}</b>`,
  gives: (tier: Tier) => gives[tier],
  askAdmin: 'Ask your Stripe admin',
  onlyAdmins: 'Only an admin can make keys? Draft an email that asks for one:',
  whereKeysLive: 'Where keys live',
  help: {
    where: (url: string): Html =>
      html`In Stripe: <b>Developers › API keys</b>, or straight at ${link(url, 'the keys page')}; Workbench has them too. Restricted keys (rk_) do only what you choose; standard secret keys (sk_) do everything.`,
    use: (): Html =>
      html`If Stripe asks how you will use it, choose <b>Providing this key to another website</b> (or <b>to a third-party application</b>).`,
    once: (): Html =>
      html`Stripe shows a restricted key in full only once. No <b>Reveal</b> button? Make a new key, name it, and copy it then. Never send it by email or chat.`,
    rows: (): Html =>
      html`Name the key for what uses it. Each row of a new key starts at <b>None</b>: set <b>Read</b> where it is needed, <b>Write</b> where it must be. Write includes Read. A key with Read alone can’t refund, move money or change settings.`,
    vault: 'Keep a copy in a vault, such as a password manager: Stripe does not show it in full again.',
    admin: 'Making a key may need an admin and two-step verification.',
    support: (url: string): Html => html`No restricted keys on your account? Ask ${link(url, 'Stripe Support')}.`,
  },
  keyInName: 'The name of the account has a key in it. It would stand on every card: choose another name.',
  notTested: 'The key was not tested, and not kept.',
  twin: (name: string) => `This key is connected already, as “${name}”. It was not kept a second time.`,
  gone: 'This account was disconnected meanwhile. Connect it anew; the key was not kept.',
  otherAccount: 'This key belongs to another Stripe account. Connect it as an account of its own. It was not kept.',
  atWork: 'Another action of yours is still at work. The key was not kept: try again in a moment.',
  /** `needless`: what else the key has for nothing. */
  noCustomers: (needless: readonly PermissionId[]) => {
    const text = `This key lacks ${permissionName('customer_read')}, without which nobody can be found. Edit the key in Stripe and set Customers to Read, then paste it again. It was not kept.`;
    return needless.length > 0
      ? `${text} It is also wider than needed: ${needless.map(permissionName).join(', ')}. Read is enough.`
      : text;
  },
  done: 'Connected',
  replaced: 'Key replaced',
});
