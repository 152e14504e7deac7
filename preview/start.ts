/** `npm start`: an inbox in the browser with the add-on beside it; see `USAGE`. Real time, real waits. */
import { realClock } from './appsscript/clock';
import { loadAddOn } from './appsscript/runtime';
import type { Mail } from './appsscript/types';
import { ensurePage, pageFolder } from './gmail/build';
import { develop, foreign, tillside } from './gmail/develop';
import { parseStartOptions, type StartOptions, USAGE, WrongUsage } from './gmail/options';
import { startServer } from './gmail/server';
import { readMailFolder, sampleMail } from './mail/read';
import { createSession } from './session';
import { ensureBuilt } from './session/built';

async function main(args: string[]): Promise<void> {
  const options = parseStartOptions(args);
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  const [mails, addOn] = await readInputs(options);
  await Promise.all([ensureBuilt('stale', { addOn: addOn === undefined }), ensurePage()]);

  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const sessionOptions = {
    clock: realClock(),
    addOn,
    user: { locale, timeZone },
    stripe: options.stripe ?? undefined,
    allowLive: options.allowLive,
  };
  const session = await createSession(sessionOptions);
  const server = await startServer({
    session,
    manifest: session.runtime.options.addOn.manifest,
    mails,
    stripe: options.stripe ?? 'Sample account on this machine',
    pageFolder,
    port: options.port,
  });
  const development = await develop({
    workshop: options.addOn ? foreign(options.addOn) : tillside,
    session,
    options: sessionOptions,
    server,
    say: console.log,
  });
  console.log(`\n  The preview is at ${server.url}\n`);
  console.log(
    `  What you change in ${options.addOn?.script ?? 'src/'} is built and loaded. Ctrl+C ends it; nothing is kept.\n`,
  );

  const end = () => {
    void Promise.all([server.close(), development.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

async function readInputs({ mail, addOn }: StartOptions) {
  try {
    const mails: Mail[] = await (mail === null ? sampleMail(Date.now()) : readMailFolder(mail));
    return [mails, addOn ? loadAddOn(addOn.script, addOn.manifest) : undefined] as const;
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof WrongUsage ? error.message : (error.stack ?? error.message));
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
});
