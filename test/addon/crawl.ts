/** Whoever opens everything: from a mail of each customer, and from home, each kind of tap once, forms filled in. */
import { sampleCustomers } from '../../preview/stripe/sample/customers';
import { GUEST } from '../../preview/stripe/sample/guests';
import { type Agent, idsOf } from './harness';
import type { Seen } from './seen';
import { fillsOut, type Offer, offersOn } from './walking';

/** What a tap leads to, whatever it is about. */
export function kindOf({ params }: Offer): string {
  const { route = '', action, choice, as, on, mode, tier, customer } = params;
  // In another state of it something else is on offer.
  const whose = /^(subscription|payment|invoice)$/.test(route) ? customer : '';
  return [route, action, choice, as, on, mode, tier, whose].filter(Boolean).join(' ');
}

/** Would end the crawl, or let it meet less. */
const ends = /^(disconnect|disconnectAll|switchAccount|saveKey|saveReplacement|saveSettings|back)\b/;
/** Reads the form that is on screen. */
const readsForm = /^(prepareForm|redrawForm|findNow|findPayment|filterMatches|saveSettings|connectKey)\b/;
const sensible = {
  query: 'monthly@example.com',
  last4: '4242',
  filter: 'a',
  quantity: '3',
  value: 'DE999999999',
  amount: '1',
  address: 'new@example.com',
  email: 'new@example.com',
  rightPerson: 'yes',
};

/** Of some forms not everything that can be filled in may be: other numbers fill in something else. */
const throws = [1, 2, 3, 5, 6, 7, 9, 10].map((value) => ({ what: 1, which: 0, value }));

/** What one mail was about, so that it names somebody besides its sender, and something of Stripe's. */
export const WRITTEN = { from: 'nobody@unknown.example', cc: 'monthly@example.com', id: 'ch_1TMonthly00000001' };

/** Calls `see` with everything that was seen, and gives the kinds of taps that were tried. */
export async function crawl(agent: Agent, see: (seen: Seen, tap: string) => void): Promise<Set<string>> {
  const tried = new Set<string>();

  async function taps({ params, isDraft }: Offer, kind: string): Promise<void> {
    await agent.forges(params, isDraft ? 'onDraft' : 'onAction');
    see(agent.seen, kind);
  }

  /** The form, filled in until what it leads to is no form. */
  async function fillsIn(offer: Offer, kind: string): Promise<void> {
    for (const thrown of throws) {
      await fillsOut(agent, thrown, sensible);
      await taps(offer, kind);
      if (!offersOn(agent).some(({ params }) => params.route === offer.params.route)) return;
    }
  }

  /** `about`: the action that the card is about. */
  async function explore(about: string): Promise<void> {
    const found = offersOn(agent).filter((offer) => !ends.test(kindOf(offer)));
    // What reads the form first: it is gone once another card is on screen.
    const offers = [...found].sort((a, b) => Number(readsForm.test(kindOf(b))) - Number(readsForm.test(kindOf(a))));
    for (const offer of offers) {
      const isOutcome = /^(perform|checkOutcome|openOutcome|resume|tellCustomer)\b/.test(kindOf(offer));
      const kind = isOutcome ? `${kindOf(offer)} ${about}` : kindOf(offer);
      if (!offer.params.route || tried.has(kind)) continue;
      tried.add(kind);
      if (readsForm.test(kind)) await fillsIn(offer, kind);
      else await taps(offer, kind);
      if (!offer.isDraft) await explore(offer.params.action ?? about);
    }
  }

  await agent.opensHome();
  see(agent.seen, 'home');
  await explore('');
  for (const email of new Set([...sampleCustomers.flatMap((customer) => customer.email ?? []), GUEST.email])) {
    await agent.opens(email);
    see(agent.seen, `a mail from ${email}`);
    await explore('');
  }
  for (const more of [{}, { cc: WRITTEN.cc }, { subject: `About ${WRITTEN.id}` }]) {
    await agent.opens(WRITTEN.from, more);
    see(agent.seen, 'a mail from nobody');
    await explore('');
  }
  for (const to of [['yen@example.jp'], ['twice@example.com', WRITTEN.from], [GUEST.email]]) {
    await agent.writes(to, { cc: [WRITTEN.cc] });
    see(agent.seen, `a draft to ${to}`);
    await explore('');
  }
  // In the ⋮ menu, which no card has.
  tried.add('help');
  await agent.forges({ route: 'help' });
  see(agent.seen, 'help');
  // Last, since one of the settings turns all actions off.
  tried.add('saveSettings');
  await agent.forges({ route: 'settings' });
  for (const offer of offersOn(agent).filter(({ params }) => params.route === 'saveSettings'))
    await fillsIn(offer, 'saveSettings');
  await agent.opens('monthly@example.com');
  see(agent.seen, 'a mail after the settings were saved');
  for (const connection of idsOf(agent)) {
    await agent.forges({ route: 'account', connection });
    see(agent.seen, 'account');
    await explore('');
    tried.add('switchAccount');
    await agent.forges({ route: 'switchAccount', connection });
    see(agent.seen, 'switchAccount');
  }
  await agent.opens('monthly@example.com');
  see(agent.seen, 'a mail after all accounts were switched off');
  return tried;
}
