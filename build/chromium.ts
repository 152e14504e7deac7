import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Starts the machine's own Chromium with a fresh profile. Throws a sentence when there is none. */
export async function launchChromium(): Promise<Browser> {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({
    // A program of its own: CommonJS can't import ES modules.
    executablePath: execFileSync(process.execPath, [join(__dirname, 'browser.mjs')], { encoding: 'utf8' }).trim(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
  });
}
