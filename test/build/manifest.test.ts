import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Literal, parse, type TemplateElement } from 'acorn';
import { full } from 'acorn-walk';
import { transform } from 'esbuild';
import { temporaryFolder } from '../fixtures/folder';
import { root, sourcesIn } from './fixtures/project';
import { buildTillside, load } from './fixtures/tillside';

interface Manifest {
  runtimeVersion: string;
  oauthScopes: string[];
  urlFetchWhitelist: string[];
  addOns: {
    common: {
      name: string;
      logoUrl: string;
      useLocaleFromApp: boolean;
      openLinkUrlPrefixes: string[];
      homepageTrigger: { runFunction: string };
      universalActions: { label: string; runFunction?: string; openLink?: string }[];
    };
    gmail: { contextualTriggers: { unconditional: object; onTriggerFunction: string }[] };
  };
}

const folder = temporaryFolder();
let manifest: Manifest;
let globals: Record<string, unknown>;
/** `file: url` for each URL that stands in the code of `src`; comments are not code. */
let written: { file: string; url: string }[];

beforeAll(async () => {
  const built = await buildTillside(folder);
  manifest = built.manifest;
  globals = load(built.script);
  written = (await Promise.all(sourcesIn('src').map(urlsIn))).flat();
});

async function urlsIn(file: string): Promise<{ file: string; url: string }[]> {
  const { code } = await transform(readFileSync(join(root, file), 'utf8'), { loader: 'ts' });
  const texts: string[] = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Literal') texts.push(String((node as Literal).value));
    if (node.type === 'TemplateElement') texts.push((node as TemplateElement).value.cooked ?? '');
  });
  // A scheme alone leads nowhere: what follows it is the user's.
  return texts.flatMap((text) => (text.match(/https?:\/\/\w[^\s"'<>]*/g) ?? []).map((url) => ({ file, url })));
}

/** The only file that may fetch: see the lint fence. */
const fetching = 'src/stripe/http.ts';
const withoutPrefix = (urls: typeof written, prefixes: string[]) =>
  urls.filter(({ url }) => !prefixes.some((prefix) => new URL(url).href.startsWith(prefix)));

describe('the manifest', () => {
  it('asks for these six scopes and no other', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/gmail.addons.execute',
      'https://www.googleapis.com/auth/gmail.addons.current.message.metadata',
      'https://www.googleapis.com/auth/gmail.addons.current.action.compose',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/script.locale',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
  });

  it('names only functions that the script has', () => {
    const { common, gmail } = manifest.addOns;
    const named = [
      common.homepageTrigger.runFunction,
      ...common.universalActions.flatMap(({ runFunction }) => runFunction ?? []),
      ...gmail.contextualTriggers.map(({ onTriggerFunction }) => onTriggerFunction),
    ];
    expect(named).toEqual(['onHomepage', 'onSettings', 'onDisconnect', 'onHelp', 'onMessage']);
    for (const name of named) expect([name, typeof globals[name]]).toEqual([name, 'function']);
  });

  it('opens the add-on on every message', () => {
    expect(manifest.addOns.gmail.contextualTriggers).toEqual([{ unconditional: {}, onTriggerFunction: 'onMessage' }]);
  });

  it('lets the add-on fetch from Stripe, and there alone', () => {
    const fetched = written.filter(({ file }) => file === fetching);
    expect(fetched.map(({ url }) => url)).toEqual(['https://api.stripe.com']);
    expect(withoutPrefix(fetched, manifest.urlFetchWhitelist)).toEqual([]);
    expect(manifest.urlFetchWhitelist).toEqual(['https://api.stripe.com/']);
  });

  it('has a prefix for every link in the code', () => {
    // What is only an example is typed by nobody as it stands, and opens nothing.
    const links = written.filter(({ file, url }) => file !== fetching && !url.startsWith('https://app.example.com/'));
    expect(links.map(({ url }) => url)).toContain('https://dashboard.stripe.com/apikeys');
    expect(withoutPrefix(links, manifest.addOns.common.openLinkUrlPrefixes)).toEqual([]);
  });

  it('gives prefixes as Google wants them: https, a full domain, a path, no wildcard', () => {
    const { openLinkUrlPrefixes } = manifest.addOns.common;
    for (const prefix of [...manifest.urlFetchWhitelist, ...openLinkUrlPrefixes])
      expect(prefix).toMatch(/^https:\/\/([a-z0-9-]+\.)+[a-z]{2,}\/[^*]*$/);
    expect(new Set(openLinkUrlPrefixes).size).toBe(openLinkUrlPrefixes.length);
  });

  it('gives each universal action a label and exactly one thing to do', () => {
    const { universalActions } = manifest.addOns.common;
    expect(universalActions.map(({ label }) => label)).toEqual(['Settings', 'Disconnect', 'Help']);
    for (const { runFunction, openLink } of universalActions)
      expect([runFunction, openLink].filter((target) => target !== undefined)).toHaveLength(1);
  });

  it('has a name that Google’s review accepts', () => {
    const { name } = manifest.addOns.common;
    expect(name).toBe('Tillside');
    expect(name.length).toBeLessThanOrEqual(15);
    expect(name).not.toMatch(/gmail|google|add-?on/i);
  });

  it('has a logo that a card can show', () => {
    expect(manifest.addOns.common.logoUrl).toMatch(/^https:\/\/.+\.(png|jpe?g|gif)$/);
  });

  it('runs on V8 and asks for the user’s locale and time zone', () => {
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.addOns.common.useLocaleFromApp).toBe(true);
  });
});
