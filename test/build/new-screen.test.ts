/** A screen is one file and its name in the list: one that is made by ARCHITECTURE.md's steps, and what it gets for that. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildAddOn } from '../../build/build';
import { loadAddOn } from '../../preview/appsscript/runtime';
import { type Agent, connectedAgent, idsOf } from '../addon/harness';
import { temporaryFolder, writeFiles } from '../fixtures/folder';
import { root } from './fixtures/project';

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

function typeErrors(): string[] {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'src', '--noEmit'], { cwd: folder, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(': error '));
}

beforeAll(async () => {
  for (const name of ['src', 'tsconfig.base.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFiles(folder, { 'src/screens/charge-disputes.ts': screen, 'src/screens/misled.ts': misled });
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
  await buildAddOn({
    entry: join(folder, 'src/main.ts'),
    manifest: join(root, 'appsscript.json'),
    outDir: join(folder, 'dist'),
  });
});

/** With the card of a disputed payment open. */
async function atPayment(key: string): Promise<Agent & { connection: string }> {
  const agent = await connectedAgent(key);
  agent.session.runtime.options.addOn = loadAddOn(
    join(folder, 'dist', 'Code.js'),
    join(folder, 'dist', 'appsscript.json'),
  );
  const connection = idsOf(agent)[0] ?? '';
  await agent.opens('disputed@example.com');
  const { id = '', customer } =
    [...agent.stripe.test.charges.values()].find(({ disputed, customer }) => disputed && customer) ?? {};
  await agent.forges({ route: 'payment', connection, customer: String(customer), charge: id });
  return Object.assign(agent, { connection });
}

describe('a new screen', () => {
  it('compiles, and so do links to it, with its parameters and no others', () => {
    expect(typeErrors()).toEqual([
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
