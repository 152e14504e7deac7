/** Buttons that stand on several screens. */
export const buttons = () => ({
  connect: 'Connect Stripe',
  disconnect: 'Disconnect',
  editKey: 'Edit key in Stripe',
  find: 'Find',
  findCustomer: 'Find a customer',
  goBack: 'Go back',
  home: 'Go to home',
  keysInStripe: 'Open keys in Stripe',
  lookAgain: 'Look again',
  openInStripe: 'Open in Stripe',
  replaceKey: 'Replace key',
  rightPerson: 'This is the right person',
  settings: 'Settings',
  tryAgain: 'Try again',
});
