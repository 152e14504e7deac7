/** Words that many screens share. */
export const common = () => ({
  otherVersion: 'Written by another version of Tillside, which this one can’t read.',
  careful: 'Careful',
  needsAttention: 'Needs attention',
  customer: 'Customer',
  noName: 'No name',
  noEmail: 'No email on file',
});
