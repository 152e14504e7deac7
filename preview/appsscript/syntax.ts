/** What Apps Script's editor refuses to save although V8 would run it, found with a parser. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse, version } from 'acorn';

/**
 * Throws a SyntaxError in the editor's words. Private names (`#x`), static class fields and blocks are unsupported
 * (https://developers.google.com/apps-script/guides/v8-runtime), and so are modules: import, export, dynamic import.
 */
export function refuseSyntax(script: string): void {
  if (script === accepted) return;
  readOnce(script);
  accepted = script;
}

/** The last one; most sessions run the same. */
let accepted: string | null = null;

/** Reads a long script only where no process did before. */
function readOnce(script: string): void {
  const mark = script.length < worthMarking ? null : markFor(script);
  if (mark !== null && existsSync(mark)) return;
  let program: Node;
  try {
    program = parse(script, { ecmaVersion: 'latest', sourceType: 'script', locations: true });
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number } };
    throw syntaxError(moduleWords(message) ?? message.replace(/ \(\d+:\d+\)$/, ''), loc?.line);
  }
  walk(program);
  if (mark === null) return;
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, '');
}

/** Reading a script of this length takes longer than asking whether it was read before. */
const worthMarking = 10_000;

/** The empty file that says that this script was read and accepted: by this parser and by this very file. */
function markFor(script: string): string {
  const hash = createHash('sha256').update(version).update(readFileSync(__filename)).update(script).digest('hex');
  return path.join(__dirname, '..', '..', '.build', 'accepted', hash);
}

const refused: Record<string, (node: Record<string, unknown>) => string | null> = {
  PrivateIdentifier: () => 'Invalid or unexpected token',
  PropertyDefinition: (node) => (node.static ? "Unexpected token '='" : null),
  StaticBlock: () => "Unexpected token '{'",
  ImportExpression: () => 'Cannot use import statement outside a module',
};

function walk(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Record<string, unknown>;
  const words = typeof node.type === 'string' ? refused[node.type]?.(node) : null;
  if (words) throw syntaxError(words, (node.loc as { start: { line: number } }).start.line);
  for (const [key, child] of Object.entries(node)) if (key !== 'loc') walk(child);
}

/** acorn's words for module syntax are its own; V8's are what an author would see. */
function moduleWords(message: string): string | null {
  if (!message.startsWith("'import' and 'export'")) return null;
  return 'Cannot use import statement outside a module';
}

function syntaxError(words: string, line: number | undefined): SyntaxError {
  return new SyntaxError(`Syntax error: SyntaxError: ${words} line: ${line ?? 1} file: Code.gs`);
}
