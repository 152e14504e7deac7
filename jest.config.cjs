const { readdirSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');

const languages = readdirSync(join(__dirname, 'src/language/words')).filter((name) => /^[a-z]{2}$/.test(name));
/** Imports that wait until something of them is used: each file of tests would load some hundred files for nothing. */
const lazy = [...languages.map((tag) => `./${tag}/catalogue`), 'zod/mini'];

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { lazy } }],
  },
  // Of zod’s own sentences, in fifty languages and in as many files, nothing is read here.
  moduleNameMapper: { '^\\.\\./locales/index\\.cjs$': '<rootDir>/node_modules/zod/v4/locales/en.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(postal-mime)/)'],
  testEnvironment: '<rootDir>/test/environment.cjs',
  testSequencer: '<rootDir>/test/sequencer.cjs',
  // One more than there are cores: in each the tests and the add-on's thread wait for each other, and for Chromium.
  maxWorkers: availableParallelism() + 1,
  // Ends what hangs; a busy machine may take its time.
  testTimeout: 120_000,
  // Its processes take half a second to end when it is busy, with no test to blame; what jest blames then must be true.
  workerGracefulExitTimeout: 20_000,
};
