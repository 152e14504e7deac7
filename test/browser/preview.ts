/** The preview for a test: any free port, a session of the test's choice. */
import { join } from 'node:path';
import { buildPage } from '../../preview/gmail/build';
import type { DeskOptions } from '../../preview/gmail/desk';
import { type PreviewServer, startServer } from '../../preview/gmail/server';

/** Test files run side by side: each worker has its own copy of the page, built once. */
const pageFolder = join(__dirname, '..', '..', '.build', `gmail-${process.env.JEST_WORKER_ID ?? '0'}`);
let built: Promise<void> | undefined;

/** Where the last one was: a browser keeps what it has read of the page's fonts by their address. */
let port = 0;

/** Builds the page if needed and serves it. Closing the server leaves the session open. */
export async function startPreview(options: Omit<DeskOptions, 'stripe'>): Promise<PreviewServer> {
  built ??= buildPage(pageFolder);
  await built;
  const server = await startServer({ ...options, stripe: 'Sample account', pageFolder, port });
  port = Number(new URL(server.url).port);
  return server;
}
