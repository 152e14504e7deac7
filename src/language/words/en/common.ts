/** Words that many screens share. */
export const common = () => ({
  otherVersion: 'Written by another version of Tillside, which this one can’t read.',
  careful: 'Careful',
});
