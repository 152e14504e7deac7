import { describe, expect, it } from '@jest/globals';
import { type Built, checkBundle, maxBundleBytes } from '../../build/checks';

/** What is wrong with a script as it stands: nothing that could have mended it has run. */
function faultsOf(script: string, more: Partial<Built> = {}): string[] {
  return checkBundle({ script, files: [], manifest: {}, ...more });
}

describe('a script as Apps Script would load it', () => {
  it('is fine as plain functions and one object', () => {
    expect(
      faultsOf('"use strict";var App=(()=>({onOpen(){return 1}}))();function onOpen(e){return App.onOpen(e)}'),
    ).toEqual([]);
  });

  it.each([
    ['a private field', 'class A { #x = 1; }', 'Apps Script can’t parse #private names.'],
    ['a private method', 'class A { #x() {} }', 'Apps Script can’t parse #private names.'],
    ['a private accessor', 'class A { get #x() { return 1; } }', 'Apps Script can’t parse #private names.'],
    ['a private name in use', 'class A { #x; has(a) { return #x in a; } }', 'Apps Script can’t parse #private names.'],
    ['a static field', 'class A { static x = 1; }', 'Apps Script can’t parse static class fields.'],
    ['a static block', 'class A { static { A.x = 1; } }', 'Apps Script can’t parse static blocks.'],
    ['a lazy import', "function f() { return import('x'); }", 'Apps Script has no import().'],
  ])('is refused for %s', (_what, script, fault) => {
    expect(faultsOf(script)).toEqual([fault]);
  });

  it.each([
    "import { x } from './x';",
    "import './x';",
    'export function onOpen() {}',
    'export default 1;',
    'var here = import.meta.url;',
    'await later();',
    'function (',
  ])('is refused when it can’t be parsed as a script: %s', (script) => {
    expect(faultsOf(script)).toEqual([expect.stringMatching(/^Code\.js can't be parsed: /)]);
  });

  it('is refused for such syntax wherever it is nested', () => {
    expect(faultsOf('var A = () => [class { static x = class { #y; }; }];')).toEqual([
      'Apps Script can’t parse #private names.',
      'Apps Script can’t parse static class fields.',
    ]);
  });

  it.each([
    ['(a=globalThis).__zod_globalConfig??(a.__zod_globalConfig={});var a,b=globalThis.__zod_globalConfig;', false],
    ['var a=globalThis.__zod_globalConfig.x,b=globalThis.fetch;', true],
    ['var a,b=(a=globalThis).fetch;', true],
    ["var a=globalThis['__zod_globalConfig'];", true],
    ['var a=self.__zod_globalConfig;', true],
    ['var a=globalThis;', true],
  ])('may use one field of globalThis, and nothing else of it: %s', (script, isRefused) => {
    expect(faultsOf(script)).toEqual(
      isRefused ? [expect.stringMatching(/^The add-on may not use the global “(globalThis|self)”\.$/)] : [],
    );
  });

  it('keeps static methods, which are no fields', () => {
    expect(faultsOf('class A { static of() { return new A(); } }')).toEqual([]);
  });

  it('may have as many bytes as the limit, and not one more', () => {
    const ofSize = (bytes: number) => `var t='${'x'.repeat(bytes - 8)}'`;
    expect(faultsOf(ofSize(maxBundleBytes))).toEqual([]);
    expect(faultsOf(ofSize(maxBundleBytes + 1))).toEqual([expect.stringContaining('the limit is')]);
  });

  it('counts bytes, not characters', () => {
    expect(faultsOf(`var t='${'€'.repeat(maxBundleBytes / 3)}'`)).toEqual([expect.stringContaining('the limit is')]);
  });

  it('counts only functions at the top as global', () => {
    const manifest = { addOns: { common: { homepageTrigger: { runFunction: 'onHomepage' } } } };
    const nested = 'var App = (() => { function onHomepage() {} return { onHomepage }; })();';
    expect(faultsOf(nested, { manifest })).toEqual(['The manifest names onHomepage, which is not a global function.']);
    expect(faultsOf(`${nested} function onHomepage() {}`, { manifest })).toEqual([]);
  });
});
