import type { ContactField } from '../facts';
import { taxIdName } from '../names';

const fields: Record<ContactField, string> = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  description: 'Description',
  line1: 'Address',
  line2: 'Address, line 2',
  postal_code: 'Postal code',
  city: 'City',
  state: 'State',
  country: 'Country (2 letters)',
};

/** What making and editing a customer says. */
export const contacts = () => ({
  createQuestion: 'Create customer?',
  createDeed: 'Create customer',
  name: (name: string) => `Name: ${name || 'none'}`,
  email: (address: string) => `Email: ${address}`,
  nobodyYet: 'No customer has exactly this address yet.',
  somebodyNow: 'A customer has this address by now. Ask Stripe again.',
  created: 'The customer was created.',
  editQuestion: 'Edit customer?',
  editDeed: 'Edit customer',
  save: 'Save',
  field: (field: ContactField) => fields[field],
  change: (field: ContactField, before: string, after: string) =>
    `${fields[field]}: ${before || 'none'} → ${after || 'none'}`,
  changeSomething: 'Change something first.',
  twoLetters: 'Enter the country as two letters, such as US.',
  oneAddress: 'Enter one email address.',
  noEmail: 'No email on file.',
  updated: 'The customer was updated.',
  /** Of name, address and tax ID. */
  issuedStay:
    'This counts for what is issued from now on. Stripe can’t revise a paid invoice: that takes a credit note and a new invoice.',
  taxMayChange: 'Where Stripe works out the tax, it may change what the next invoices come to.',
  taxIdQuestion: 'Add a tax ID?',
  taxIdKind: 'Kind',
  taxIdValue: 'Number',
  enterTaxId: 'Enter the number of the tax ID.',
  hasTaxId: 'The customer has this tax ID.',
  taxIdNew: (value: string, type: string) => `New: ${value} (${taxIdName(type)})`,
  taxIdStays: (value: string, type: string) => `Stays: ${value} (${taxIdName(type)})`,
  taxIdAdded: (value: string, type: string) => `Tax ID added: ${value} (${taxIdName(type)})`,
  taxIdWhich: 'Which one',
  taxIdReplaceQuestion: 'Replace a tax ID?',
  taxIdRemoveQuestion: 'Remove a tax ID?',
  taxIdRemove: (value: string) => `Remove tax ID ${value}`,
  taxIdGoes: (value: string, type: string) => `To be removed: ${value} (${taxIdName(type)})`,
  taxIdSteps: 'Two steps: first the new one is added, then the old one removed.',
  taxIdRemoved: (value: string, type: string) => `Tax ID removed: ${value} (${taxIdName(type)})`,
  taxIdGone: 'It was removed meanwhile.',
});
