import type { PermissionId } from '../../../stripe/permissions';
import { permissionParts, type Resource } from '../../../stripe/permissions';
import { type Html, html, quiet } from '../../html';
import type { Writer } from '../../writer';
import { permissionRow, taxIdName } from '../names';

/** Lists as this card calls them. */
const lists: Partial<Record<Resource, string>> = { charge: 'payments' };

export const customerCard = (write: Writer) => {
  return {
    done: 'Done',
    email: 'Email',
    balance: 'Balance',
    chosen: (): Html => quiet`Chosen by you for this conversation.`,
    chooseAgain: 'Choose again',
    confirmed: (): Html => quiet`Confirmed by you for this conversation: this is the right person.`,
    takeBack: 'Take back',
    remember: (address: string): Html => html`Remember <b>${address}</b> for this customer?`,
    rememberButton: 'Remember address',
    unlink: 'Unlink address',
    whatToTell: 'What to tell the customer',
    cancelIts: 'Cancel the subscription',
    alsoHas: 'This customer also has',
    subscriptions: 'Subscriptions',
    payments: 'Payments',
    invoices: 'Invoices',
    since: 'Customer since',
    name: 'Name',
    taxId: 'Tax ID',
    taxIdText: (value: string, type: string) => `${value} (${taxIdName(type)})`,
    languages: 'Preferred languages',
    /** `tags`: `de`, `pt-BR`. */
    languageNames: (tags: readonly string[]) => write.list(tags.map(write.language)),
    phone: 'Phone',
    address: 'Address',
    invoicePrefix: 'Invoice prefix',
    id: 'Customer id',
    notShown: (hidden: readonly PermissionId[]): Html => {
      const names = hidden.map((permission) => {
        const { resource } = permissionParts(permission);
        return lists[resource] ?? permissionRow(resource).toLowerCase();
      });
      return quiet`Not shown with this key: ${names.join(', ')}.`;
    },
    seeWhy: 'Tap to see why',
    /** `at`: ms since 1970. */
    asOf: (at: number): Html => quiet`As of ${write.time(at)}`,
    refresh: 'Refresh',
    /** A link, where there is room for one word. */
    inStripe: 'Stripe',
    remembered: (address: string): Html => html`<b>Remembered.</b> Emails from ${address} will show this customer.`,
    addressRemembered: 'Address remembered',
    addressForgotten: 'Address forgotten',
    searchFailed: (): Html =>
      html`<b>Search did not answer.</b> There may be more customers with this address. Refresh in a minute.`,
  };
};
