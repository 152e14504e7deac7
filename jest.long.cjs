/** `npm run test:long`: the same tests, and of what a push tries a sample of, all; the browser keeps pictures. */
/** @type {import('jest').Config} */
module.exports = { ...require('./jest.config.cjs'), globals: { tryAllCases: true }, testTimeout: 3_600_000 };
