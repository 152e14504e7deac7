/** `npm run test:long`: the same tests, and the random ones with all their cases. */
/** @type {import('jest').Config} */
module.exports = { ...require('./jest.config.cjs'), globals: { tryAllCases: true }, testTimeout: 3_600_000 };
