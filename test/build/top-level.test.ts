/** Google evaluates the whole script at every execution, so a file of `src` only declares: work waits in `once`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { type CallExpression, type Node, parse, type TaggedTemplateExpression } from 'acorn';
import { base, simple } from 'acorn-walk';
import { transform } from 'esbuild';
import { root, sourcesIn } from './fixtures/project';

/** What a file does when it is loaded, but for calls of plain functions, which put declarations together. */
async function workIn(source: string): Promise<string[]> {
  const { code } = await transform(source, { loader: 'ts' });
  const found: string[] = [];
  const note = (node: Node) => void found.push(code.slice(node.start, node.end));
  const visitors = {
    NewExpression: note,
    TaggedTemplateExpression: (node: TaggedTemplateExpression) => {
      if (code.slice(node.tag.start, node.tag.end) !== 'String.raw') note(node);
    },
    AwaitExpression: note,
    CallExpression: (node: CallExpression) => {
      if (node.callee.type !== 'Identifier') note(node);
    },
  };
  // What stands in a function waits until it is called.
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), visitors, { ...base, Function: () => {} });
  return found;
}

it.each([
  "const words = new Set(['a']);",
  "const words = 'a b'.split(' ');",
  'const shape = html`a`;',
  'const table = { all: Object.keys(rows) };',
  'export const made = once(make).name.slice(1);',
  "(() => new Set(['a']))();",
])('work is found: %s', async (source) => {
  expect(await workIn(source)).not.toEqual([]);
});

it.each([
  "const words = once(() => new Set('a b'.split(' ')));",
  'export function words() { return new Set(); }',
  'export const screen = { needs: ["a"], draw: (desk) => desk.words.map(String) };',
  'const shape = /a/u;',
  'const shape = String.raw`a`;',
])('a declaration is none: %s', async (source) => {
  expect(await workIn(source)).toEqual([]);
});

it.each(sourcesIn('src'))('%s only declares', async (file) => {
  expect(await workIn(readFileSync(join(root, file), 'utf8'))).toEqual([]);
});
