/** Whether something built is older than what it is made of. Plain Node: `npm run card` asks before anything is built. */
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Whether an output is missing or, asked about `stale`, older than a source.
 * @param {{ outputs: string[], sources: string[] }} product sources: files and folders
 * @param {'missing' | 'stale'} when
 * @returns {boolean}
 */
function needsBuild({ outputs, sources }, when) {
  const built = Math.min(...outputs.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  return built === 0 || (when === 'stale' && Math.max(...sources.map(newestIn)) > built);
}

/**
 * When a file, or any file or folder inside of a folder, changed last. ms since 1970; 0 when it is not there.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

module.exports = { needsBuild };
