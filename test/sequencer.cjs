/**
 * The longest files first, so that none of them is left for one worker when the other has ended. jest knows them by the
 * last run; in a fresh clone there was none, and what a file drives tells better than its size how long it takes.
 */
const Sequencer = require('@jest/test-sequencer').default;

const slowest = ['browser', 'addon', 'gmail', 'build', 'setup'];

/** @param {string} path of a test file */
function rank(path) {
  const at = slowest.indexOf(path.split(/[\\/]/).at(-2) ?? '');
  return at < 0 ? slowest.length : at;
}

module.exports = class extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some(({ duration }) => duration != null)
      ? sorted
      : sorted.sort((one, other) => rank(one.path) - rank(other.path));
  }
};
