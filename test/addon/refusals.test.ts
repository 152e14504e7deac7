/** Whatever is done and however Stripe refuses it: what happened and what to do is said, and the next step is one tap away. */
import { describe, expect, it } from '@jest/globals';
import { triesAll } from '../cases';
import { all } from './deeds/all';
import { atConfirmation, type Deed } from './matrix';
import { confirms } from './paying';
import { open, type Refused, refusals } from './refusals';

/** With a push each refusal meets one deed, and one deed in so many of them. */
const stride = triesAll ? 1 : 6;

const tried: readonly Refused[] = [...refusals, ...open];

/** All deeds in the long run; else one, by turns. */
const deedsFor = (place: number): readonly Deed[] =>
  triesAll ? all : all.filter((_, index) => index === (place * 7) % all.length);

describe('a write that Stripe refuses', () => {
  it.each(tried.filter((_, place) => place % stride === 0))('is told, whatever it was: $name', async (refused) => {
    for (const deed of deedsFor(tried.indexOf(refused))) {
      const { agent, made } = await atConfirmation(deed);
      agent.stripe.faults.push({
        method: deed.method ?? 'POST',
        path: deed.path,
        when: 'before',
        answer: refused.answer,
      });
      const { title, text, offers } = await confirms(agent);
      const seen = `${deed.name}:\n${title}\n${text}`;
      expect(seen).toContain(`\n${refused.title}\n`);
      expect(seen).toMatch(refused.says);
      expect(seen).toMatch(/Request id: req_/);
      // Neither codes nor what Stripe says to programmers.
      expect(seen.replace(/\b(?:req|cus)_\w+/g, '')).not.toMatch(/Something of Stripe|\b[a-z]+_[a-z_]+\b|rk_test/);
      if (refused.leads)
        expect({ seen, offers }).toMatchObject({
          offers: expect.arrayContaining([expect.stringMatching(refused.leads)]),
        });
      if (open.includes(refused)) expect(seen).not.toMatch(/nothing was written|no money moved/i);
      else expect(seen).toMatch(/Nothing was written|No money moved/);
      expect(offers.some((offer) => /^(?:Back to customer|Ask Stripe again|Check)$/.test(offer))).toBe(true);
      expect(made()).toBe(0);
    }
  });
});
