/** What was done from the open conversation. */
export const conversation = () => ({
  title: 'Done from this conversation',
  by: (agent: string) => `by ${agent}`,
  started: (by: string | null) => (by ? `started by ${by}` : 'started'),
  changed: (by: string | null) => (by ? `changed by ${by}` : 'changed'),
});
