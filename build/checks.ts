/**
 * What Apps Script would refuse, or would only notice when a user clicks, found when building.
 */
import {
  type CallExpression,
  type Identifier,
  type MemberExpression,
  type MethodDefinition,
  type Node,
  type Program,
  type PropertyDefinition,
  parse,
  type UnaryExpression,
} from 'acorn';
import { full } from 'acorn-walk';
import { analyze } from 'eslint-scope';

export interface Built {
  /** The script, as it is pushed. */
  script: string;
  /** Paths of every source file in it. */
  files: string[];
  /** appsscript.json, parsed. */
  manifest: unknown;
}

/** Far above what is needed. What a user feels is the time to start, which the build prints; this catches an accident. */
export const maxBundleBytes = 2000 * 1024;

/** Globals of ECMAScript that Apps Script's V8 has. */
const language =
  'Array ArrayBuffer BigInt Boolean DataView Date Error Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet console decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined arguments';
/** Google's services that this add-on uses. */
const services =
  'CacheService CardService GmailApp LockService PropertiesService ScriptApp Session UrlFetchApp Utilities';
const known = new Set([...language.split(' '), ...services.split(' ')]);

/** Mentions of other globals that do no harm: a name, and the only field of it that may be used. */
const tolerated = [
  // zod keeps its settings there, so that two copies of it share them. Apps Script has globalThis.
  { name: 'globalThis', field: '__zod_globalConfig' },
];

/** One sentence for each fault; empty when the bundle can run. */
export function checkBundle({ script, files, manifest }: Built): string[] {
  const bytes = Buffer.byteLength(script);
  const tooLarge = bytes > maxBundleBytes ? [`Code.js has ${bytes} bytes; the limit is ${maxBundleBytes}.`] : [];
  const outside = [...tooLarge, ...foreignLibraries(files)];
  const program = parseScript(script);
  if (typeof program === 'string') return [...outside, program];
  const nodes = nodesOf(program);
  return [
    ...outside,
    ...refusedSyntax(nodes),
    ...unknownGlobals(program, nodes),
    ...missingFunctions(program, nodes, manifest),
  ].filter((fault, index, all) => all.indexOf(fault) === index);
}

/** Libraries that have earned their bytes. `stripe` gives types only; of it nothing may arrive here. */
const libraries = ['zod', 'punycode'];

function foreignLibraries(files: string[]): string[] {
  // The last one in the path: a library may bring another in a node_modules of its own.
  const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return names.filter((name) => !libraries.includes(name)).map((name) => `The bundle holds the library ${name}.`);
}

function parseScript(script: string): Program | string {
  try {
    // Apps Script loads files as scripts, so `import` and `export` are syntax errors here as they are there.
    return parse(script, { ecmaVersion: 2022, sourceType: 'script', ranges: true });
  } catch (error) {
    return `Code.js can't be parsed: ${(error as Error).message}.`;
  }
}

/** Walking takes as long as parsing, so the checks share one walk. */
function nodesOf(program: Program): Node[] {
  const nodes: Node[] = [];
  full(program, (node) => {
    nodes.push(node);
  });
  return nodes;
}

/** Private names and static fields parse in today's V8 but not in Apps Script's parser. */
function refusedSyntax(nodes: readonly Node[]): string[] {
  const faults: string[] = [];
  for (const node of nodes) {
    // The walk passes over names, so a private one is found where it is declared, as it must be to be used at all.
    if (isMember(node) && node.key.type === 'PrivateIdentifier') faults.push('Apps Script can’t parse #private names.');
    if (node.type === 'PropertyDefinition' && (node as PropertyDefinition).static)
      faults.push('Apps Script can’t parse static class fields.');
    if (node.type === 'StaticBlock') faults.push('Apps Script can’t parse static blocks.');
    if (node.type === 'ImportExpression') faults.push('Apps Script has no import().');
  }
  return faults;
}

function isMember(node: Node): node is PropertyDefinition | MethodDefinition {
  return node.type === 'PropertyDefinition' || node.type === 'MethodDefinition';
}

/** Free identifiers that Apps Script lacks, or the add-on has no use for. `typeof x` asks for a name without using it. */
function unknownGlobals(program: Program, nodes: readonly Node[]): string[] {
  const harmless = new Set<number>();
  for (const node of nodes) {
    if (node.type === 'UnaryExpression') {
      const { operator, argument } = node as UnaryExpression;
      if (operator === 'typeof') harmless.add(argument.start);
    } else if (node.type === 'MemberExpression') {
      const { object, property, computed } = node as MemberExpression;
      // `(a = globalThis).field` too: so esbuild and zod write what is used twice.
      const used = object.type === 'AssignmentExpression' ? object.right : object;
      const isTolerated = ({ name, field }: (typeof tolerated)[number]) =>
        (used as Identifier).name === name && (property as Identifier).name === field;
      if (!computed && tolerated.some(isTolerated)) harmless.add(used.start);
    }
  }
  const scopes = analyze(program as never, { ecmaVersion: 2022, sourceType: 'script' });
  const free = (scopes.globalScope?.through ?? []).map((reference) => reference.identifier);
  const used = free.filter((identifier) => !harmless.has((identifier as unknown as Identifier).start));
  return used.filter(({ name }) => !known.has(name)).map(({ name }) => `The add-on may not use the global “${name}”.`);
}

function missingFunctions(program: Program, nodes: readonly Node[], manifest: unknown): string[] {
  const globals = new Set(
    program.body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [])),
  );
  const faults = functionsNamedIn(manifest)
    .filter((name) => !globals.has(name))
    .map((name) => `The manifest names ${name}, which is not a global function.`);
  for (const node of nodes) {
    if (!isCallOf(node, 'setFunctionName')) continue;
    const [name] = node.arguments;
    if (name?.type !== 'Literal' || typeof name.value !== 'string')
      faults.push('setFunctionName takes a literal, so that the build can check it.');
    else if (!globals.has(name.value)) faults.push(`An action names ${name.value}, which is not a global function.`);
  }
  return faults;
}

/** `runFunction`, `onTriggerFunction` and their like: every field of the manifest that takes a function ends so. */
function functionsNamedIn(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null) return [];
  return Object.entries(manifest).flatMap(([field, value]) =>
    typeof value === 'string' && field.endsWith('Function') ? [value] : functionsNamedIn(value),
  );
}

/** `a.method()` or `a['method']()`. */
function isCallOf(node: Node, method: string): node is CallExpression {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node as CallExpression;
  if (callee.type !== 'MemberExpression') return false;
  const { computed, property } = callee;
  return computed ? property.type === 'Literal' && property.value === method : (property as Identifier).name === method;
}
