/** What is said of the customer's access where a subscription is ended or not collected, by its status. */
import { describe, expect, it } from '@jest/globals';
import type { Action, Asker } from '../../src/actions/action';
import { cancel } from '../../src/actions/cancel';
import type { Filled } from '../../src/actions/form';
import { pauseCollection } from '../../src/actions/pause';
import type { Subject } from '../../src/actions/subject';
import { wordsAt } from '../../src/language/words/languages';
import { day, now, subscription } from '../billing/made';

const { said, write } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const telling = { said, write, products: {}, now };
const noAnswer: Asker = () => [] as never;

function confirmed<V extends Filled>(action: Action<Subject, V>, status: string, sent: Record<string, string>): string {
  const subject: Subject = subscription([{ amount: 2900 }], { status });
  const reading = action.form?.read(subject, telling, sent, now);
  if (reading?.kind !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`);
  const { lines } = action.confirm(subject, telling, reading.value, noAnswer);
  return lines.flatMap((each) => (each ? said(each) : [])).join('\n');
}

const asked = { credit: 'none', feedback: 'none', comment: '' };
const beyond = { when: 'day', date: String((now + 25 * day) * 1000) };

describe('the customer’s access', () => {
  it.each([
    ['active', true],
    ['past_due', true],
    ['unpaid', false],
    ['new_in_stripe', false],
  ])('of one that is %s is known: %s', (status, isKnown) => {
    const atEnd = confirmed(cancel, status, { ...asked, when: 'end' });
    expect(atEnd).toMatch(/Ends on Dec\s10 and does not renew\./);
    const now = confirmed(cancel, status, { ...asked, when: 'now' });
    expect(now).toContain('This can’t be undone.');
    const paused = confirmed(pauseCollection, status, { behavior: 'void' });
    expect(paused).toContain('Collection is paused');
    expect([atEnd, now, paused].map((each) => each.includes(' access'))).toEqual([isKnown, isKnown, isKnown]);
  });

  it('is not said of a status that is new, nor that it renews, where a day is chosen', () => {
    expect(confirmed(cancel, 'new_in_stripe', { ...asked, ...beyond })).not.toMatch(/access|renews|billed before/);
    expect(confirmed(cancel, 'active', { ...asked, ...beyond })).toMatch(
      /keeps access until then\. It is billed before/,
    );
  });
});
