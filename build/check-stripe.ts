/**
 * `npm run check:stripe`: looks at what the product assumes of Stripe, in test mode, and prints a table. The keys are asked
 * for, or in STRIPE_CHECK_KEY and STRIPE_CHECK_NARROW_KEY: a command line is seen and kept by others.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { newKeyLink } from '../src/keys/links';
import { parseKey } from '../src/keys/parse';
import { holdsKey } from '../src/secret';
import { tableOf } from '../src/table';
import { asked } from './asked';
import { narrowPermissions, runChecks, widePermissions } from './live/checked';

/** Throws a sentence for what is no key of test mode; null for nothing where that is allowed. */
export function keyOf(typed: string): string | null {
  if (typed.trim() === '') return null;
  const parsed = parseKey(typed, 'test');
  if (parsed.kind === 'key') return parsed.value;
  if (parsed.fault === 'liveKeyInTest')
    throw new Error('That is a live key, and it was not used: take one of test mode.');
  throw new Error('That is no key of test mode: it starts with rk_test_ or sk_test_.');
}

async function main(args: string[]): Promise<void> {
  if (args.some(holdsKey)) throw new Error('A key on the command line is seen by others: roll it, and give none here.');
  if (args.length > 0) throw new Error('npm run check:stripe takes no arguments: it asks for the keys.');
  const { STRIPE_CHECK_KEY, STRIPE_CHECK_NARROW_KEY } = process.env;
  if (STRIPE_CHECK_KEY === undefined)
    process.stderr.write(
      `Two restricted keys of test mode, which you can delete afterwards.\nOne with every row that is used here: ${newKeyLink('test', widePermissions())}\nOne with Customers: Read alone: ${newKeyLink('test', narrowPermissions)}\n`,
    );
  const wide = keyOf(STRIPE_CHECK_KEY ?? (await asked('The first key: ')));
  if (wide === null) throw new Error('Without a key there is nothing to ask.');
  const narrow = keyOf(
    STRIPE_CHECK_NARROW_KEY ?? (STRIPE_CHECK_KEY ? '' : await asked('The second key, or nothing: ')),
  );
  const { done, stop } = runChecks({ wide, narrow }, { fetch, sleep: setTimeout, now: Date.now, newId: randomUUID });
  let isStopping = false;
  process.on('SIGINT', () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    stop();
    process.stderr.write(
      '\nCleaning up. Once more ends at once, and leaves what is there: run it again to take that away.\n',
    );
  });
  process.on('SIGTERM', stop);
  const { rows, left } = await done;
  console.log(tableOf(rows).join('\n'));
  if (left.length > 0) console.log(`\nCould not be taken away:\n${left.map((line) => `- ${line}`).join('\n')}`);
  else console.log('\nAll that was made is gone, but for payments in test mode, which Stripe keeps.');
  process.exitCode = rows.some(({ verdict }) => verdict === 'differs') || left.length > 0 ? 1 : 0;
}

if (require.main === module)
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
