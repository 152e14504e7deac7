import type { Tier } from '../../../keys/grants';
import type { PermissionId } from '../../../stripe/permissions';
import { type Html, html, link, quiet } from '../../html';
import type { Writer } from '../../writer';
import type { KeyScope } from '../facts';
import { permissionName } from '../names';
import { tierNames } from './keys';

const scopes: Record<KeyScope, string> = {
  ...tierNames,
  secret: 'a secret key: everything',
  lessThanFree: 'less than Free',
  untested: 'not fully tested',
};

const names = (permissions: readonly PermissionId[]) => permissions.map(permissionName).join(', ');

/** What a key may do, and disconnecting it. */
export const keyReport = (write: Writer) => ({
  title: 'Key report',
  key: (scope: KeyScope): Html => html`Key: ${scopes[scope]}`,
  keyIs: 'This key is',
  scope: (scope: KeyScope): Html => html`<b>${scopes[scope]}</b>`,
  keyIcon: 'Key',
  /** `isChecked`: whether every row was looked at. */
  tooWide: (count: number, isChecked: boolean) =>
    count === 0 && !isChecked
      ? 'Wider than needed? Not all rows checked yet'
      : `Wider than needed (${write.number(count)}${isChecked ? '' : ' so far'})`,
  /** What would do. */
  enough: (level: 'read' | 'none') => `${level === 'read' ? 'Read' : 'None'} is enough`,
  wouldNeed: (count: number) => `A restricted key needs (${write.number(count)})`,
  sends: (count: number) => `Requests that may be sent with it (${write.number(count)})`,
  checkAll: 'Check all rows',
  checkAllWhy: (count: number): Html =>
    quiet`Sends ${write.number(count)} more harmless test requests, about rows that nothing here needs.`,
  missingFor: (tier: Tier, count: number) => `Off, needed for ${tierNames[tier]} (${write.number(count)})`,
  missingOptional: (count: number) => `Off, optional (${write.number(count)})`,
  unknown: 'Unknown',
  untested: (permissions: readonly PermissionId[]): Html =>
    html`${names(permissions)}: could not be tested and will be tried.`,
  grantedCount: (count: number) => `Works (${write.number(count)})`,
  granted: 'Works',
  missing: 'Off',
  /** `row`: the Dashboard’s name; `level`: what it is set to, where that is known. */
  wouldGive: (row: string, level: 'none' | 'read' | null, what: string) =>
    level ? `${row} is ${level === 'none' ? 'None' : 'Read'}. Would give: ${what}` : `Would give: ${what}`,
  newKey: {
    title: 'A key of your choice',
    button: 'Choose rows for a new key',
    choose: 'Tick what it should do',
    make: 'Make the link',
    ready: 'Make this key in Stripe',
    has: (permissions: readonly PermissionId[]): Html => html`The link asks for: ${names(permissions)}.`,
    afterwards: 'Copy the new key when Stripe shows it, then replace this one with it.',
  },
  checkAgain: 'Check again',
  checked: 'Key checked',
  warning: 'Warning',
  secret: (): Html => html`<b>A secret key can do everything in this account.</b>`,
  /** `url`: where a Premium key is made. */
  safer: (url: string): Html =>
    html`A restricted key with only what is needed is safer. ${link(url, 'Make a Premium key')}, connect it, then disconnect this one.`,
  disconnect: {
    title: 'Disconnect?',
    button: 'Disconnect',
    deletes: 'Deletes the key from your Google account, and everything remembered under it.',
    unknown: (count: number): Html => {
      const actions = write.plural(count, { one: '1 action', other: `${write.number(count)} actions` });
      return html`<b>${actions}</b> of unknown outcome will no longer be listed here. Look in Stripe.`;
    },
    /** `deed`: what was confirmed with something that is done since. */
    notSent: (deed: string): Html =>
      html`<b>${deed}</b> was confirmed and is not sent yet. It will not be sent, and no longer be listed here.`,
    staysValid: 'The key itself stays valid in Stripe. If nobody else uses it, delete it there too.',
    done: 'Disconnected. The key was deleted here.',
    which: 'Disconnect which account?',
    all: 'Disconnect all',
    allOf: (count: number) => `Disconnect these ${write.number(count)} accounts?`,
    deletesAll: 'Deletes these keys from your Google account, and everything remembered under them.',
    stayValid: 'The keys themselves stay valid in Stripe. Delete those there too that are not used elsewhere.',
    doneAll: 'Disconnected. The keys were deleted here.',
    unreadable: 'A connection that can’t be read',
    /** The card of one that can't be read. */
    damaged:
      'What is stored of it is damaged, or was saved by a later version of Tillside. Your other accounts are not affected. Delete it, then connect its key again.',
    deleteAndConnect: 'Delete and connect again',
  },
});
