/**
 * `npm run compare -- OLD/Code.js NEW/Code.js`: what two bundles cost at the start of an execution, for a first opening of a
 * customer's mail, and how much of that is not V8's reading and compiling. As CPU time on this machine, in turns and in one
 * run, so that the ratio holds on any.
 */
import { readFileSync } from 'node:fs';
import { type Recording, recorded, runCpu, startCpu, workCpu } from '../bench/cpu';
import { virtualClock } from '../preview/appsscript/clock';
import type { AddOn } from '../preview/appsscript/types';
import { connect } from '../preview/card/deeds';
import { composeMail } from '../preview/mail/compose';
import { createSession, SAMPLE_USER } from '../preview/session';
import { builtAddOn } from '../preview/session/built';
import { median } from './figures';

const turns = 41;
/** 20 November 2026; the sample account counts back from it. */
const now = Date.UTC(2026, 10, 20, 10, 42);

/** The first opening of a mail from a customer with payments and a subscription, with a key that may read all of it. */
async function recordOpening(addOn: AddOn): Promise<Recording> {
  const clock = virtualClock(now);
  const session = await createSession({ clock, addOn });
  const { host, sampleKeys } = session;
  await connect(host, sampleKeys.premium ?? '', () => host.openHomepage());
  const to = SAMPLE_USER.email;
  const mail = composeMail({
    from: 'monthly@example.com',
    to,
    subject: 'A question',
    date: now,
    deliveredTo: to,
    number: 1,
  });
  const { value: step, recordings } = await recorded(() => host.openMessage(mail));
  await session.close();
  const [made] = recordings;
  if (!made || step.runs.some(({ outcome }) => outcome.kind !== 'returned')) throw new Error('The mail did not open.');
  return made;
}

async function main([oldPath, newPath]: string[]): Promise<void> {
  if (!oldPath || !newPath) throw new Error('Say which: npm run compare -- OLD/Code.js NEW/Code.js');
  const scripts = [oldPath, newPath].map((path) => readFileSync(path, 'utf8'));
  const recordings: Recording[] = [];
  for (const script of scripts) recordings.push(await recordOpening({ ...builtAddOn(), script }));
  const measures = {
    'to start': (which: number) => startCpu(scripts[which] ?? ''),
    'to start and open a mail': (which: number) => runCpu(recordings[which] as Recording),
    'of that, once all is compiled': (which: number) => workCpu(recordings[which] as Recording),
  };
  for (const [what, measure] of Object.entries(measures)) {
    const spent: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      // Now this one first, now the other.
      for (const which of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) spent[which].push(measure(which));
    }
    const [before, after] = [median(spent[0]), median(spent[1])];
    console.log(`${what}: ${before.toFixed(2)} → ${after.toFixed(2)} ms of CPU, ${(after / before).toFixed(2)} times`);
  }
  console.log(`bytes: ${scripts.map((script) => Buffer.byteLength(script)).join(' → ')}`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
