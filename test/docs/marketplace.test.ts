/** What the Marketplace takes: sizes of pictures, lengths of texts, every scope with its reason. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const docs = join(__dirname, '../../docs');
const text = readFileSync(join(docs, 'marketplace.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(docs, '../appsscript.json'), 'utf8'));

/** Width and height, of the header that each PNG begins with: https://www.w3.org/TR/png/#11IHDR */
function sizeOf(file: string): [width: number, height: number] {
  const bytes = readFileSync(join(docs, 'marketplace', file));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the pictures', () => {
  it.each([32, 48, 96, 128])('the icon of %d pixels', (side) => {
    expect(sizeOf(`icon-${side}.png`)).toEqual([side, side]);
  });

  it('the banner', () => {
    expect(sizeOf('banner-220x140.png')).toEqual([220, 140]);
  });

  it.each(readdirSync(join(docs, 'marketplace')).filter((file) => file.startsWith('screen-')))('%s', (file) => {
    expect(sizeOf(file)).toEqual([1280, 800]);
    expect(text).toContain(`docs/marketplace/${file}`);
  });

  it('all of them are small', () => {
    const all = ['marketplace', 'install'].flatMap((folder) =>
      readdirSync(join(docs, folder)).map((file) => join(docs, folder, file)),
    );
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((file) => statSync(file).size > 200_000)).toEqual([]);
  });
});

describe('the texts', () => {
  const cell = (field: string) => new RegExp(`^\\| ${field} \\| (.*) \\|$`, 'm').exec(text)?.[1] ?? '';

  it('the name is the manifest’s, and short', () => {
    expect(cell('App name')).toBe(manifest.addOns.common.name);
    expect(cell('App name').length).toBeLessThanOrEqual(15);
  });

  it('the descriptions have room', () => {
    expect(cell('Short description')).not.toBe('');
    expect(cell('Short description').length).toBeLessThanOrEqual(200);
  });

  it('each scope of the manifest has its reason, and no other', () => {
    const named = [...text.matchAll(/^\| `(https:[^`]+)` \| (.+) \|$/gm)];
    expect(named.map(([, scope]) => scope).sort()).toEqual([...manifest.oauthScopes].sort());
    for (const [, , why = ''] of named) expect(why.length).toBeGreaterThan(40);
  });

  it('what a reviewer is told to tap is there', () => {
    const words = readFileSync(join(docs, '../src/language/words/en/demo.ts'), 'utf8');
    for (const label of ['Try it with sample data', 'Leave the demo']) {
      expect(text).toContain(label);
      expect(words).toContain(label);
    }
  });

  it('each step of an installation has its picture', () => {
    const steps = readFileSync(join(docs, 'install-one.md'), 'utf8');
    const pictures = [...steps.matchAll(/\]\((install\/[^)]+)\)/g)].map(([, file = '']) => file);
    expect(pictures).toHaveLength(5);
    expect(pictures.filter((file) => !existsSync(join(docs, file)))).toEqual([]);
  });
});
