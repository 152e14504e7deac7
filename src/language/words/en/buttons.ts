/** Buttons that stand on several screens. */
export const buttons = () => ({
  connect: 'Connect Stripe',
  disconnect: 'Disconnect',
  editKey: 'Edit key in Stripe',
  find: 'Find',
  findBy: 'Find by name, id or card',
  findCustomer: 'Find a customer',
  goBack: 'Go back',
  home: 'Go to home',
  keysInStripe: 'Open keys in Stripe',
  lookAgain: 'Ask Stripe again',
  openInStripe: 'Open in Stripe',
  replaceKey: 'Replace key',
  rightPerson: 'This is the right person',
  settings: 'Settings',
  tryAgain: 'Try again',
});
