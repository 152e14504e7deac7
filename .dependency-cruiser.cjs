/**
 * Imports run downward only: main → app → screens → desk → cards, actions → lookup, keys, billing → stripe. `people`, `billing` and
 * `language` know no Apps Script and no Stripe client. The stand-ins know nothing of the add-on.
 */
const room = (name) => `^src/${name}/`;
const mayImport = (from, allowed) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `src/${from} may import only from: ${allowed.join(', ') || 'itself'}`,
  from: { path: room(from) },
  to: { path: '^src/', pathNot: ['^src/(once|digits|secret|table|version)\\.ts$', ...[from, ...allowed].map(room)] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    mayImport('language', ['actions', 'billing', 'keys', 'lookup', 'people', 'policy', 'stripe']),
    mayImport('people', []),
    mayImport('stripe', []),
    mayImport('google', ['people']),
    mayImport('billing', ['stripe']),
    mayImport('keys', ['google', 'stripe']),
    mayImport('lookup', ['google', 'keys', 'people', 'stripe']),
    mayImport('policy', ['billing', 'language', 'stripe']),
    mayImport('actions', ['billing', 'google', 'keys', 'language', 'policy', 'stripe']),
    mayImport('cards', ['actions', 'billing', 'keys', 'language', 'lookup', 'people', 'policy', 'stripe']),
    mayImport('screens', [
      'actions',
      'billing',
      'cards',
      'desk',
      'google',
      'keys',
      'language',
      'lookup',
      'people',
      'policy',
      'stripe',
    ]),
    mayImport('desk', [
      'actions',
      'billing',
      'cards',
      'google',
      'keys',
      'language',
      'lookup',
      'people',
      'policy',
      'stripe',
    ]),
    {
      name: 'billing-is-pure',
      comment: 'billing knows what Stripe’s objects are; it never asks for them',
      severity: 'error',
      from: { path: '^src/(billing|language|people)/' },
      to: { path: '^src/(stripe/(http|answer|read|write)\\.ts|google/)' },
    },
    {
      name: 'zod-in-one-place',
      comment: 'src/stripe/lenient.ts says how data from outside is read',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/stripe/lenient\\.ts$' },
      to: { path: '(^|/)node_modules/zod/' },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main\\.ts|app/)' },
      to: { path: '^src/(app/|main\\.ts)' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(preview|build|bench|test)/' },
    },
    {
      name: 'stand-ins-know-no-add-on',
      comment: 'An error in the product’s tables must show; so the stand-ins have their own.',
      severity: 'error',
      from: { path: '^preview/' },
      to: { path: '^src/' },
    },
    {
      name: 'runtime-stands-alone',
      severity: 'error',
      from: { path: '^preview/appsscript/' },
      to: { path: '^(preview/(?!appsscript/)|build/)' },
    },
    {
      name: 'stripe-stands-alone',
      severity: 'error',
      from: { path: '^preview/stripe/' },
      to: { path: '^(preview/(?!stripe/)|build/)' },
    },
    { name: 'no-tests-in-product', severity: 'error', from: { path: '^(src|preview|build)/' }, to: { path: '^test/' } },
  ],
  options: {
    // TypeScript 7 has no JavaScript API; without a parser that reads TypeScript nothing would be cruised.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.build|dist)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
