/**
 * `npm run where -- LINES`: where in the source the places are that a line of the log names. LINES as Apps Script logs
 * them, or on standard input. Reads the map of the last build: for what is deployed, build the commit that was.
 */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { tillside } from './build';

/** The same text, with file and line of the source for each `Code:LINE:COLUMN`. What the map does not know stays. */
export function located(text: string, map: SourceMapPayload): string {
  const source = new SourceMap(map);
  return text.replace(/\bCode(?:\.js|\.gs)?:(\d+):(\d+)/g, (place, line: string, column: string) => {
    const found = source.findEntry(Number(line) - 1, Number(column) - 1);
    return 'originalSource' in found ? `${found.originalSource}:${found.originalLine + 1}` : place;
  });
}

/** The map beside what was built last. */
export function lastMap(): SourceMapPayload {
  return JSON.parse(readFileSync(join(tillside.outDir, 'Code.js.map'), 'utf8')) as SourceMapPayload;
}

if (require.main === module) {
  const given = process.argv.slice(2).join('\n');
  console.log(located(given || readFileSync(0, 'utf8'), lastMap()));
}
