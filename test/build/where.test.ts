import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { lastMap, located } from '../../build/where';

const script = readFileSync('dist/Code.js', 'utf8').split('\n');

/** Where in the bundle a text stands, as a stack would name it. */
function placeOf(text: string): string {
  const line = script.findIndex((each) => each.includes(text));
  return `${line + 1}:${(script[line]?.indexOf(text) ?? 0) + 1}`;
}

it('a line of the log leads to file and line of the source', () => {
  const report = readFileSync('src/desk/report.ts', 'utf8').split('\n');
  const line = report.findIndex((each) => each.includes('fault $')) + 1;
  const frame = `    at x (Code:${placeOf('fault $')})`;
  expect(located(`fault 1a2b3c4d TypeError\n${frame}`, lastMap())).toBe(
    `fault 1a2b3c4d TypeError\n    at x (src/desk/report.ts:${line})`,
  );
});

it('a place that no build has stays as it is', () => {
  expect(located('at x (Code:99999:1) and at y (other.js:1:1)', lastMap())).toContain('(other.js:1:1)');
});
