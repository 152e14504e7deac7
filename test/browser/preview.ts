/** The preview for a test: any free port, a session of the test's choice. */
import { join } from 'node:path';
import { needsBuild } from '../../build/stale.cjs';
import { buildPage, pageFolder } from '../../preview/gmail/build';
import type { DeskOptions } from '../../preview/gmail/desk';
import { type PreviewServer, startServer } from '../../preview/gmail/server';

const root = join(__dirname, '..', '..');

let ready: Promise<string> | undefined;

/**
 * The folder of the page: as `npm run build` made it; where its sources are newer, a copy of this worker's own, since test
 * files run side by side.
 */
async function readyPage(): Promise<string> {
  const outputs = ['page.js', 'page.css', 'index.html'].map((file) => join(pageFolder, file));
  const sources = ['preview/gmail', 'package-lock.json'].map((path) => join(root, path));
  if (!needsBuild({ outputs, sources }, 'stale')) return pageFolder;
  const own = `${pageFolder}-${process.env.JEST_WORKER_ID ?? '0'}`;
  await buildPage(own);
  return own;
}

/** Where the last one was: a browser keeps what it has read of the page's fonts by their address. */
let port = 0;

/** Serves the page. Closing the server leaves the session open. */
export async function startPreview(options: Omit<DeskOptions, 'stripe'>): Promise<PreviewServer> {
  ready ??= readyPage();
  const server = await startServer({ ...options, stripe: 'Sample account', pageFolder: await ready, port });
  port = Number(new URL(server.url).port);
  return server;
}
