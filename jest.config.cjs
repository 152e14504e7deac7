/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: ['/node_modules/(?!(postal-mime)/)'],
  maxWorkers: '100%',
  // Ends what hangs; a busy machine may take its time.
  testTimeout: 120_000,
};
