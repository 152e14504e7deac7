/** What fails while somebody acts: the line, Stripe, Google's stores, or time itself. */
import type { StripeFailure } from '../../preview/stripe/errors';
import { broken, declined, rateLimited } from '../../preview/stripe/errors';
import { type Agent, MINUTE } from './harness';
import type { Desk, Throws } from './walker';
import { pick } from './walking';

export interface Trouble {
  /** Empty where nothing fails. */
  words: string;
  end(): void;
}

type Begin = (desk: Desk, by: Agent, number: number) => string;

function answersToWritesAreLost({ windows }: Desk): string {
  for (const window of windows)
    window.distorts(({ method }, answer) => {
      if (method !== 'GET') throw new Error('The connection was lost before the answer came.');
      return answer;
    });
  return 'Answers to writes are lost.';
}

/** Each write that comes, up to `times`, is answered so, and not carried out. */
function strike({ stripe }: Desk, answer: 'drop' | StripeFailure, times: number): void {
  const fault = { path: /^(?!.*create_preview)/, when: 'before', answer, times } as const;
  stripe.faults.push({ ...fault, method: 'POST' }, { ...fault, method: 'DELETE' });
}

function writesAreLost(desk: Desk): string {
  strike(desk, 'drop', 9);
  return 'Writes are lost.';
}

function stripeRefuses(desk: Desk, _: Agent, number: number): string {
  const bank = declined({ code: 'card_declined', message: 'Your card was declined.' });
  const answer = pick([rateLimited('global-rate'), broken(), bank], number);
  strike(desk, answer, 1);
  return `Stripe answers ${answer.status}.`;
}

function anAnswerIsSlow(_: Desk, by: Agent, number: number): string {
  const [method, ms] = [pick(['GET', 'POST'], number), pick([12_000, 22_500, 25_500], number)];
  by.distorts((request, answer) => {
    if (request.method !== method) return answer;
    by.distorts(null);
    void by.waits(ms);
    return answer;
  });
  return `An answer to a ${method} takes ${ms / 1000} s.`;
}

const stores = [
  /^PropertiesService\.set/,
  /^PropertiesService/,
  /^PropertiesService\.delete/,
  /^CacheService/,
  /^LockService/,
];

/** From a call on, or at every other call. */
function aStoreFails({ windows, gone }: Desk, by: Agent, number: number): string {
  const calls = pick(stores, number);
  let passed = 0;
  for (const window of windows)
    window.breaks((call) => {
      if (!calls.test(call)) return false;
      passed += 1;
      return number % 2 === 0 ? passed > number % 5 : passed % 2 === 0;
    });
  if (calls.test('CacheService')) gone.cacheFailedUntil = by.session.runtime.options.clock.now() + 11 * MINUTE;
  return `${calls.source} fails.`;
}

function theRunIsKilled(_: Desk, by: Agent): string {
  by.suffers('kill');
  return 'The run is killed.';
}

const nothing: Begin = () => '';

/** How likely each is, in a hundred. */
const likely: [number, Begin][] = [
  [50, nothing],
  [10, answersToWritesAreLost],
  [6, writesAreLost],
  [6, stripeRefuses],
  [8, anAnswerIsSlow],
  [12, aStoreFails],
];

/** Something fails from now on, or nothing does. A run is killed only where it is alone: time is one for all. */
export function meetTrouble(desk: Desk, by: Agent, { trouble, value }: Throws, isAlone: boolean): Trouble {
  const begins = likely.flatMap(([times, begin]) => Array.from({ length: times }, () => begin));
  const begin = begins[trouble % 100] ?? (isAlone ? theRunIsKilled : nothing);
  return {
    words: begin(desk, by, value),
    end: () => {
      desk.stripe.faults.length = 0;
      for (const window of desk.windows) {
        window.distorts(null);
        window.breaks(null);
      }
    },
  };
}
