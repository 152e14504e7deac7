/** All live checks of Stripe, one after the other, and what they left. */
import { type PermissionId, usedPermissions } from '../../src/stripe/permissions';
import { type Row, untold } from '../../src/table';
import { billing } from './billing';
import { cleanUp } from './cleanup';
import { errors } from './errors';
import { brief, type Check, type Keys, kindOf, type Lab, openLab, type World, whyNot } from './lab';
import { payments } from './payments';
import { refusals } from './refusals';
import { requests } from './requests';

export const stripeChecks = (): Check[] => [...refusals(), ...errors, ...requests(), ...payments, ...billing];

/** Of the first key: what the product uses, and what it takes to give the check's customer a card. */
export const widePermissions = (): PermissionId[] => [...usedPermissions(), 'payment_method_write'];
export const narrowPermissions: readonly PermissionId[] = ['customer_read'];

export interface Checked {
  rows: Row[];
  /** What could not be taken away again. */
  left: string[];
}

export interface Running {
  done: Promise<Checked>;
  /** Sends nothing more but what cleans up; what was not looked at yet could not be told. */
  stop(): void;
}

/** With a key that Stripe does not take every row would differ. Where no answer comes the rows say so. */
async function demandTaken(lab: Lab, key: keyof Keys): Promise<void> {
  const answer = await lab.ask({ method: 'GET', path: '/v1/customers', params: { limit: 1 }, key }).catch(() => null);
  if (answer && kindOf(answer) === 'keyDead')
    throw new Error(`Stripe does not take the ${key === 'wide' ? 'first' : 'second'} key: ${brief(answer)}.`);
}

/** Throws for keys that are not of test mode; `done` rejects where Stripe does not take one. `checks`: all of them unless given. */
export function runChecks(keys: Keys, world: World, checks: readonly Check[] = stripeChecks()): Running {
  const lab = openLab(keys, world);
  const run = async (): Promise<Checked> => {
    for (const key of keys.narrow === null ? (['wide'] as const) : (['wide', 'narrow'] as const))
      await demandTaken(lab, key);
    // What an earlier run left would be taken for this one's.
    const before = await cleanUp(openLab(keys, world));
    const rows: Row[] = [];
    for (const { assumption, depends, look } of checks) {
      const seen = await look(lab).catch((error: unknown) => untold(whyNot(error)));
      rows.push({ assumption, depends, ...seen });
    }
    // A lab of its own, since this one may be stopped.
    const after = await cleanUp(openLab(keys, world));
    return { rows, left: [...before, ...after].filter((line, index, all) => all.indexOf(line) === index) };
  };
  return { done: run(), stop: lab.stop };
}
