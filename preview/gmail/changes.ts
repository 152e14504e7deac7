/** Files that somebody works on. */
import { watch } from 'chokidar';

/** Untouched for so long, what changed is taken as one change, ms: editors and git write several files in a row. */
const QUIET_MS = 100;

export interface Watching {
  close(): Promise<void>;
}

/**
 * Calls `act` after each change in these files and folders, once it is quiet again; never while it is still at work. Resolves
 * when it watches. `failed` hears why something can't be watched.
 */
export async function onChange(
  paths: readonly string[],
  act: () => Promise<void>,
  failed: (error: Error) => void,
): Promise<Watching> {
  const watcher = watch([...paths], { ignoreInitial: true, ignored: /[/\\]node_modules([/\\]|$)/ });
  let quiet: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      turn = turn.then(act);
    }, QUIET_MS);
  });
  watcher.on('error', (error) => failed(error as Error));
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    async close() {
      clearTimeout(quiet);
      await Promise.all([watcher.close(), turn]);
    },
  };
}
