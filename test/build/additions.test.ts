/**
 * An action is one file, its words and its name in the list, a screen one file and its name in the list, a rule a line: one of
 * each, made by ARCHITECTURE.md's steps in one copy of the sources, and what they get for that. And a language less.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildAddOn } from '../../build/build';
import { loadAddOn } from '../../preview/appsscript/runtime';
import { writes } from '../addon/asked';
import { type Agent, connectedAgent, idsOf, startAgent } from '../addon/harness';
import { confirms, fillsIn } from '../addon/paying';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { root } from './fixtures/project';

const action = `
import { say } from '../language/words/words';
import { type Customer, updateCustomer } from '../stripe/resources/customer';
import { carries, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { type Holder, ofCustomer } from './customer';
import { text } from './fields';
import { faultless, form, type Said, wrong } from './form';

const described = form({ description: text }, ({ customer }: Holder) => ({
  description: { label: say('contacts', 'field', 'description'), value: customer.description ?? '' },
}));

export const describe: Action<Holder, Said<typeof described>, Customer> = {
  ...ofCustomer,
  name: 'describe',
  label: say('actions', 'label', 'describe'),
  needs: ['customer_write'],
  fingerprint: ({ customer }) => String(customer.description),
  form: described,
  fault: (_, { description }) => (description ? faultless : wrong(say('contacts', 'changeSomething'))),
  confirm: ({ customer }, _, { description }) => ({
    title: say('describing', 'question'),
    deed: say('describing', 'deed'),
    lines: [say('contacts', 'change', 'description', customer.description ?? '', description)],
    button: say('contacts', 'save'),
  }),
  does: 'contact',
  effect: () => ({ kind: 'contact' }),
  write: ({ customer }, trace, { description }) =>
    updateCustomer(customer.id, { description, metadata: traceMetadata(trace, 'change') }),
  outcome: (_, { description }) => ({ kind: 'done', says: say('describing', 'done', description) }),
  trace: 'their metadata',
  carriedOut: ({ customer }, intention) => (carries(intention)(customer) ? customer : null),
};
`;

const words = `
export const describing = () => ({
  question: 'Describe customer?',
  deed: 'Describe customer',
  done: (description: string) => \`They are described as “\${description}”.\`,
});
`;

/** One that does not say what its write does. */
const silent = `
import type { Action } from './action';
import type { Holder } from './customer';
import { describe } from './describe';
const { effect: _, ...rest } = describe;
export const silently: Action<Holder> = rest;
`;

/** Nobody may change how a customer is reached. */
const rule = `
const noContact: OfKind = (_, name) => (name === 'contact' ? say('policy', 'noContact') : null);
`;

const screen = `
import { accountCard } from '../cards/card';
import { paragraph, section } from '../cards/widgets';
import { html } from '../language/html';
import type { List } from '../stripe/fields';
import { type Dispute, disputesOf } from '../stripe/resources/dispute';
import type { Screen } from './screen';

const params = { connection: 'id', charge: 'id' } as const;

export const chargeDisputes: Screen<typeof params, List<Dispute>> = {
  params,
  asks: ({ params: { charge } }) => disputesOf(charge),
  draw: ({ data }, { desk, connection }) =>
    accountCard(desk.words, connection, 'Disputes', [
      section(data.map((each) => paragraph(html\`\${desk.words.disputes.why(null, each.status)}\`))),
    ]),
};
`;
/** A link to it, on the card of a payment. */
const link = `
      desk.reader.offers(to('chargeDisputes', { connection: connection.id, charge: charge.id }))
        ? buttons({ text: 'See disputes', to: to('chargeDisputes', { connection: connection.id, charge: charge.id }) })
        : null,`;

/** With a parameter that the screen does not have. */
const misled = `
import { to } from '../cards/routes';
export const astray = to('chargeDisputes', { connection: '', payment: '' });
`;

const folder = temporaryFolder();

function changed(file: string, change: (text: string) => string): void {
  const path = join(folder, 'src', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** Of all that was added. What other languages lack stands in their own files. */
function typeErrors(): string[] {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'src', '--noEmit'], { cwd: folder, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(': error ') && !/words.(?!en)\w+/.test(line));
}

async function built(outDir: string) {
  const out = join(folder, outDir);
  await buildAddOn({ entry: join(folder, 'src/main.ts'), manifest: join(root, 'appsscript.json'), outDir: out });
  return loadAddOn(join(out, 'Code.js'), join(out, 'appsscript.json'));
}

/** With the new action and the new screen; and with the new rule beside them. */
const addOns = {} as Record<'added' | 'ruled', Awaited<ReturnType<typeof built>>>;
let faults: string[];

beforeAll(async () => {
  for (const name of ['src', 'tsconfig.base.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFiles(folder, {
    'src/actions/describe.ts': action,
    'src/actions/silent.ts': silent,
    'src/language/words/en/describing.ts': words,
    'src/screens/charge-disputes.ts': screen,
    'src/screens/misled.ts': misled,
  });
  changed('language/words/en/actions.ts', (text) =>
    text.replace(
      "createCustomer: 'Create customer',",
      "createCustomer: 'Create customer',\n  describe: 'Describe customer',",
    ),
  );
  changed('language/words/en/catalogue.ts', (text) =>
    text
      .replace('\nimport ', "\nimport { describing } from './describing';\nimport ")
      .replace('export const english = () => ({', 'export const english = () => ({\n  describing,'),
  );
  changed('actions/list.ts', (text) =>
    text
      .replace('\nimport ', "\nimport { describe } from './describe';\nimport ")
      .replace('  editCustomer,\n', '  editCustomer,\n  describe,\n'),
  );
  changed('screens/list.ts', (text) =>
    text
      .replace(/\nimport /, "\nimport { chargeDisputes } from './charge-disputes';\nimport ")
      .replace('export const screens = {', 'export const screens = {\n  chargeDisputes,'),
  );
  changed('screens/payment.ts', (text) =>
    text
      .replace("import { whose } from '../cards/routes'", "import { to, whose } from '../cards/routes'")
      .replace('riskRow(words, charge),', `riskRow(words, charge),${link}`),
  );
  changed('language/words/languages.ts', (text) =>
    text
      .replace(/^import \{ japanese \}.*\n/m, '')
      .replace(/^ {2}ja: .*\n/m, '')
      .replace(/^.*\nconst fullWidth.*\n/m, ''),
  );
  addOns.added = await built('added');
  changed('policy/rules.ts', (text) =>
    text.replace('\nconst ofKind = [ownReadOnly', `${rule}\nconst ofKind = [noContact, ownReadOnly`),
  );
  changed('language/words/en/policy.ts', (text) =>
    text.replace('=> ({', "=> ({\n  noContact: 'Nobody changes how a customer is reached.',"),
  );
  addOns.ruled = await built('ruled');
  faults = typeErrors();
});

/** What the compiler finds in all other rooms than this one. */
const faultsOutside = (room: string) => faults.filter((fault) => !fault.startsWith(join('src', room)));

async function onCustomer(): Promise<Agent> {
  const agent = await connectedAgent('extras');
  agent.session.runtime.options.addOn = addOns.added;
  await agent.opens('monthly@example.com');
  return agent;
}

describe('a new action', () => {
  it('compiles, and does not where it keeps from the rules what its write does', () => {
    expect(faultsOutside('screens')).toEqual([
      expect.stringMatching(/^src.actions.silent\.ts\(\d+,\d+\): error .*'effect' is missing/),
    ]);
  });

  it('goes from its form over its confirmation to one write', async () => {
    const agent = await onCustomer();
    await fillsIn(agent, 'Describe customer', { description: '' });
    expect(agent.seen.text).toContain('Change something first.');
    await agent.fills('description', 'Loyal');
    const { title, text } = await agent.clicks('Continue');
    expect(title).toBe('Describe customer?');
    expect(text).toMatch(/Description: .* → Loyal/);
    const done = await confirms(agent);
    expect(done.text).toContain('Done. They are described as “Loyal”.');
    const [write, ...others] = writes(done.requests);
    expect(others).toEqual([]);
    expect(write?.body).toMatchObject({ description: 'Loyal' });
    expect(write?.idempotencyKey).toBeTruthy();
  });

  it('is found by reading where its answer was lost', async () => {
    const agent = await onCustomer();
    await fillsIn(agent, 'Describe customer', { description: 'Loyal' });
    agent.suffers('lost-after');
    expect((await confirms(agent)).title).toBe('Outcome unknown');
    const { text, requests } = await agent.clicks('Check');
    expect(text).toContain('Done. They are described as “Loyal”.');
    expect(writes(requests)).toEqual([]);
  });
});

describe('a new rule', () => {
  it('holds for every write that does such a thing, also where it was confirmed before', async () => {
    const agent = await onCustomer();
    await fillsIn(agent, 'Describe customer', { description: 'Loyal' });
    agent.session.runtime.options.addOn = addOns.ruled;
    const { text, requests } = await confirms(agent);
    expect(text).toContain('Nobody changes how a customer is reached. Nothing was written.');
    expect(writes(requests)).toEqual([]);
  });
});

/** With the card of a disputed payment open. */
async function atPayment(key: string): Promise<Agent & { connection: string }> {
  const agent = await connectedAgent(key);
  agent.session.runtime.options.addOn = addOns.added;
  const connection = idsOf(agent)[0] ?? '';
  await agent.opens('disputed@example.com');
  const { id = '', customer } =
    [...agent.stripe.test.charges.values()].find(({ disputed, customer }) => disputed && customer) ?? {};
  await agent.forges({ route: 'payment', connection, customer: String(customer), charge: id });
  return Object.assign(agent, { connection });
}

describe('a new screen', () => {
  it('compiles, and so do links to it, with its parameters and no others', () => {
    expect(faultsOutside('actions')).toEqual([
      expect.stringMatching(/^src.screens.misled\.ts\(\d+,\d+\): error .*'payment' does not exist/),
    ]);
  });

  it('is drawn where its link leads', async () => {
    const agent = await atPayment('extras');
    const { title, text } = await agent.clicks('See disputes');
    expect(title).toBe('Disputes');
    expect(text).toMatch(/needs an answer|under review|lost|won/i);
  });

  it('is not offered where the key lacks what it asks for, and says so to whoever comes all the same', async () => {
    const agent = await atPayment('premium');
    expect(agent.seen.offers).not.toContain('See disputes');
    const { title, text, requests } = await agent.forges({
      route: 'chargeDisputes',
      connection: agent.connection,
      charge: 'ch_1',
    });
    expect([title, requests]).toEqual(['Not permitted', []]);
    expect(text).toContain('Disputes: Read');
  });

  it.each<[string, Record<string, string>]>([
    ['without a parameter', {}],
    ['with an empty one', { charge: '' }],
    ['in an account that is gone', { charge: 'ch_1', connection: 'nobody' }],
  ])('refuses to open %s', async (_, parameters) => {
    const agent = await atPayment('extras');
    const { title, requests } = await agent.forges({
      route: 'chargeDisputes',
      connection: agent.connection,
      ...parameters,
    });
    expect([title, requests]).toEqual(['This card is out of date', []]);
  });
});

describe('a language less', () => {
  it('takes its bytes along, and its readers read English', async () => {
    const agent = await startAgent({ user: { locale: 'ja-JP' } });
    const { options } = agent.session.runtime;
    expect((await agent.opensHome()).text).toMatch(/[ぁ-ん]/);
    expect(options.addOn.script.length - addOns.added.script.length).toBeGreaterThan(50_000);
    options.addOn = addOns.added;
    const { text } = await agent.opensHome();
    expect(text).toContain('Connect Stripe');
    expect(text).not.toMatch(/[ぁ-ん]/);
  });
});
