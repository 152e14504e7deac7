import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { previewPath, readmePath, renewed, withExamples } from '../../build/docs';

const readme = readFileSync(readmePath, 'utf8');

describe('README.md', () => {
  // When this fails: `npm run docs`, then read what has changed.
  it('has the tables and the output of the examples as the code has them now', async () => {
    expect(readme).toBe(await renewed(readme));
  });

  it('shows when a table or an example has gone stale', async () => {
    const stale = readme.replace('| Customers | Read |', '| Customers | Write |').replace('(Email) ', '(Phone) ');
    const again = await renewed(stale);
    expect(again).toContain('| Customers | Read |');
    expect(again).not.toContain('(Phone)');
  });

  it('gives a reason for each scope of the manifest, and for no other', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '..', '..', 'appsscript.json'), 'utf8'));
    const rows = [...readme.matchAll(/^\| `([a-z._]+)` \| (.+) \|$/gm)].map(([, scope, reason]) => ({ scope, reason }));
    const scopes = (manifest.oauthScopes as string[]).map((scope) => scope.split('/auth/')[1]);
    expect(rows.map(({ scope }) => scope)).toEqual(scopes);
    for (const { reason } of rows) expect(reason?.length).toBeGreaterThan(30);
  });
});

it('docs/preview.md shows what another add-on prints', async () => {
  const text = readFileSync(previewPath, 'utf8');
  expect(text).toBe(await withExamples(text));
  expect(text).toContain('Thanked: 1');
});
