/** By the action's name. */
export const labels = {
  takeBack: 'Undo cancellation',
  cancel: 'Cancel',
  change: 'Change plan or quantity',
  addItem: 'Add an item',
  removeItem: 'Remove an item',
  pauseCollection: 'Stop charging for now',
  resumeCollection: 'Charge again',
  pause: 'Pause plan and access',
  resume: 'Resume plan and access',
  trialEnd: 'Change the trial’s end',
  discount: 'Change discounts',
  capture: 'Capture',
  release: 'Release',
  refund: 'Refund',
  refundWithNote: 'Refund with credit note',
  creditNoteFor: 'Credit note for a refund',
  receipt: 'Re-send receipt',
  finalize: 'Issue invoice (finalize)',
  send: 'Email invoice',
  addLine: 'Add a line',
  pay: 'Retry payment',
  collect: 'Collect payment',
  void: 'Cancel invoice (void)',
  mark_uncollectible: 'Stop collecting (uncollectible)',
  start: 'Start a subscription',
  charge: 'New charge',
  chargeSource: 'New charge (default source)',
  session: 'Request payment (page, 24 hours)',
  link: 'Request payment (link)',
  closeLink: 'Turn off a payment link',
  oneOffInvoice: 'New invoice',
  credit: 'Give credit',
  takeBackCredit: 'Take back credit',
  defaultMethod: 'Set default card',
  portal: 'Send link to change card',
  editCustomer: 'Edit customer',
  addTaxId: 'Add a tax ID',
  replaceTaxId: 'Replace a tax ID',
  removeTaxId: 'Remove a tax ID',
  createCustomer: 'Create customer',
};
export type ActionName = keyof typeof labels;

/** What ways to one end share. */
const choices = {
  items: 'Add or remove an item',
  pausing: 'Pause',
  requesting: 'Request payment',
  taxIds: 'Change tax IDs',
};
export type ChoiceName = keyof typeof choices;

/** What a way means, beside the others. */
const meanings = {
  addItem: 'Something beside what they have, such as an add-on.',
  removeItem: 'One of several; the rest goes on.',
  pauseCollection: 'The plan goes on; what falls due meanwhile is not collected.',
  pause: 'The plan itself stops, and with it the access, until it is resumed.',
  session: 'Tied to this customer. It can be paid once, within 24 hours.',
  link: 'Not tied to this customer. It can be paid once, at any time.',
  closeLink: 'One that was made here for this customer, and can still be paid.',
  addTaxId: 'One more, beside those that they have.',
  replaceTaxId: 'The new one is added, then the old one removed.',
  removeTaxId: 'It is left off the invoices that are issued from then on.',
};
export type WayName = keyof typeof meanings;

/** What all actions share. */
export const actions = () => ({
  label: (name: ActionName) => labels[name],
  choice: (name: ChoiceName) => choices[name],
  means: (name: WayName) => meanings[name],
  /** A name, a code or another's text, as it is. */
  verbatim: (text: string) => text,
  chooseOption: 'Choose one of the options.',
  askedNoMore: 'What you filled in before does not apply any more. Look at what is asked now.',
  shortenTexts: 'Shorten the texts.',
  unclear: 'Stripe took it, but does not show it. Look in Stripe.',
  elsewhere: 'It belongs to another customer.',
  doesNotApply: 'It does not apply now.',
});
