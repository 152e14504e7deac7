/** The demo, with sample data and without a key. */
export const demo = () => ({
  tryIt: 'Try it with sample data',
  /** What the account of the demo is called. */
  account: 'Sample data',
  icon: 'Demo',
  /** Stands on every card of the demo. */
  mark: 'Demo: what you see is made up, and nothing is written.',
  leave: 'Leave the demo',
  left: 'You left the demo.',
  /** In place of a confirmation. */
  noWrites:
    'This is the demo, which writes nothing. With a key of your own, you would now see what is about to change, and confirm it.',
  noDraft: 'In the demo no draft is opened.',
  noInsert: 'In the demo nothing is put into a draft.',
});
