/**
 * Test files that run in one process take the threads over on which Apps Script ran for the file before (see
 * `preview/appsscript/engine.ts`). A thread knows nothing of what it ran; what V8 has compiled of the add-on stays. So do the
 * texts of the sample account (`preview/stripe/sample/fill.ts`).
 */
const { TestEnvironment } = require('jest-environment-node');

const idleThreads = [];
const filledSamples = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { idleThreads, filledSamples });
  }
};
