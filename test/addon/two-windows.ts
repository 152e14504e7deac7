import { type Agent, connectedAgent, HOUR, idsOf, MINUTE, meanwhile, startAgent } from './harness';
import { connectionNow, leftovers } from './leftovers';
import type { Seen } from './seen';
import { meetTrouble, type Trouble } from './troubles';
import { factsNow, isAnswer, type Said, storedIntentions, untruths } from './truth';
import type { Desk, Throws } from './walker';
import { confirmationOn, effectsSince, fillsOut, likelyOffers, offersOn, pick, wrongBooks } from './walking';

/** How often what came about. */
export const tally = () => ({ steps: 0, effects: 0, overlaps: 0, disconnected: 0, replaced: 0 });
export type Tally = ReturnType<typeof tally>;

const people = 'monthly several twice pastdue paused seats invoiced trial credit'
  .split(' ')
  .map((name) => `${name}@example.com`);
const pauses = [MINUTE, 11 * MINUTE, HOUR, 2 * HOUR, 19 * HOUR, 21 * HOUR, 25 * HOUR];
const actions =
  /^(refund|receipt|cancel|takeBack|pauseCollection|resumeCollection|change|pause|resume|finalize|void|mark_uncollectible)$/;
/** How likely a tap is on the way to a confirmation. */
const likely = { prepare: 8, prepareForm: 30, subscription: 6, payment: 6, invoice: 2, openOutcome: 8, pick: 3 };
/** What may be asked about an intention. */
const questions = ['perform', 'checkOutcome', 'resume'] as const;

export async function openDesk(start: number): Promise<Desk> {
  const first = await connectedAgent('extras');
  const second = await startAgent({ window: first, platform: start % 2 === 0 ? 'WEB' : 'ANDROID' });
  return {
    windows: [first, second],
    stripe: first.stripe,
    cast: [pick(people, start), pick(people, start + 1 + (start % 7))],
    confirmations: [],
    known: new Map(),
    gone: { connected: connectionNow(first), names: new Set(), cacheFailedUntil: 0 },
    unsent: new Set(),
    comments: 0,
    trail: [],
  };
}

/** One execution to be, up to the tap that starts it. */
interface Deed {
  words: string;
  by: Agent;
  route: string;
  intention: string | null;
  act(): Promise<Seen>;
}

const opens = (by: Agent, from: string): Deed => ({
  words: `opens ${from}`,
  by,
  route: 'open',
  intention: null,
  act: () => by.opens(from),
});

const taps = (by: Agent, label: string, { route = '', intention }: Record<string, string>): Deed => ({
  words: `taps ${label}`,
  by,
  route,
  intention: intention ?? null,
  act: () => by.clicks(label),
});

/** As from a card that was drawn before. */
const asks = (by: Agent, route: string, params: Record<string, string>): Deed => ({
  words: `asks to ${route}`,
  by,
  route,
  intention: params.intention ?? null,
  act: () => by.forges({ ...params, route }),
});

async function disconnects(by: Agent, connection: string): Promise<Deed> {
  await by.forges({ route: 'askDisconnect', connection });
  return taps(by, 'Disconnect', { route: 'disconnect' });
}

async function replaces(by: Agent, connection: string): Promise<Deed> {
  await by.forges({ route: 'replaceKey', connection });
  await by.fills('key', by.stripe.keyring.roll('extras'));
  return taps(by, 'Replace key', { route: 'saveReplacement' });
}

async function connects(by: Agent, from: string): Promise<void> {
  await by.opens(from);
  await by.clicks('Connect Stripe');
  await by.fills('mode', 'test');
  await by.clicks('Continue');
  await by.fills('key', by.stripe.keyring.roll('extras'));
  await by.clicks('Connect');
}

/** A colleague, in Stripe's Dashboard. */
async function meddles({ stripe, cast }: Desk, { value, which }: Throws): Promise<void> {
  const post = (path: string, body: Record<string, string>) =>
    stripe.fetch(`https://api.stripe.com/v1/${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${stripe.keys.secret}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: String(new URLSearchParams(body)),
    });
  const customers = [...stripe.test.customers.values()];
  const customer = customers.find((each) => 'email' in each && each.email === pick(cast, which));
  const oneOf = (objects: Map<string, { id: string; customer?: unknown }>) =>
    pick([...[...objects.values()].filter((each) => each.customer === customer?.id), { id: 'none' }], value).id;
  const subscription = `subscriptions/${oneOf(stripe.test.subscriptions)}`;
  if (value % 3 === 0) await post('refunds', { charge: oneOf(stripe.test.charges), amount: '100' });
  else if (value % 3 === 1) await post(subscription, { cancel_at_period_end: String(which % 2 === 0) });
  else await post(subscription, { 'pause_collection[behavior]': 'void' });
}

/** Goes on from card to card until a confirmation is on screen. */
async function reaches(desk: Desk, by: Agent, { what, which, value }: Throws): Promise<void> {
  for (let taken = 0; taken < 6 && !confirmationOn(by.seen); taken += 1) {
    desk.comments += 1;
    await fillsOut(by, { what, which, value }, { comment: `Said ${desk.comments}` });
    const offers = likelyOffers(by, likely).filter(
      ({ params: { route, action = '' } }) => route !== 'prepare' || actions.test(action),
    );
    const { label, params } = pick(offers, which + 7 * taken) ?? {};
    await hear(desk, label && params ? taps(by, label, params) : opens(by, pick(desk.cast, which + taken)));
  }
}

/** What is done first. null: time has passed, or somebody else has acted. */
async function chosen(desk: Desk, by: Agent, thrown: Throws): Promise<Deed | null> {
  const { what, which, value } = thrown;
  const { gone, cast, confirmations } = desk;
  const kind = what % 100;
  if (!gone.connected && kind < 60) {
    await connects(by, pick(cast, which));
    gone.connected = connectionNow(by);
    desk.trail.push('The account is connected again');
    return null;
  }
  if (kind < 8 || !gone.connected || !by.seen.card) return opens(by, pick(cast, which));
  if (kind < 13) {
    await by.waits(pick(pauses, which));
    desk.trail.push(`${pick(pauses, which) / MINUTE} minutes pass`);
    return null;
  }
  if (kind < 16) {
    await meddles(desk, thrown);
    return null;
  }
  const { id } = gone.connected;
  if (kind < 22) return asks(by, 'testAgain', { connection: id });
  if (kind < 24) return disconnects(by, id);
  if (kind < 26) return replaces(by, id);
  if (kind < 44 && confirmations[0]) return asks(by, pick(questions, value), pick(confirmations, which));
  const open = offersOn(by).filter(({ params }) => /^(checkOutcome|openOutcome|resume)$/.test(params.route ?? ''));
  if (kind < 70 && open[0]) return taps(by, pick(open, which).label, pick(open, which).params);
  await reaches(desk, by, thrown);
  await fillsOut(by, thrown);
  const params = confirmationOn(by.seen);
  return params ? taps(by, by.seen.card?.fixedFooter?.primaryButton?.text ?? '', params) : opens(by, pick(cast, which));
}

/** What comes in between, where something does. */
async function inBetween(desk: Desk, first: Deed, there: Agent, { also, which }: Throws): Promise<Deed | null> {
  const { gone, cast, confirmations } = desk;
  const kind = also % 100;
  if (kind < 40 || !gone.connected) return null;
  const { id } = gone.connected;
  const isOnKeys = /^(disconnect|saveReplacement)$/.test(first.route);
  // What was asked about one key must not be believed of another.
  if (first.route === 'testAgain') return kind < 75 ? replaces(there, id) : disconnects(there, id);
  const params = confirmations.find(({ intention }) => intention === first.intention);
  if (kind < 55 && first.route !== 'open' && !isOnKeys) return first;
  if (kind < 68 && params) return asks(there, pick(questions, which), params);
  if (kind < 75 && confirmations[0]) return asks(there, pick(questions, also), pick(confirmations, which));
  if (kind < 80 && !isOnKeys) return disconnects(there, id);
  if (kind < 88 && !isOnKeys) return replaces(there, id);
  if (kind < 92) return asks(there, 'testAgain', { connection: id });
  return opens(there, pick(cast, which));
}

async function hear(desk: Desk, { words, by, route, intention, act }: Deed): Promise<Said> {
  const seen = await act().catch((error: Error) => {
    throw new Error(told(desk, error.message));
  });
  for (const [id, kept] of storedIntentions(by)) desk.known.set(id, kept);
  const params = confirmationOn(seen);
  if (params && params.intention !== desk.confirmations.at(-1)?.intention) desk.confirmations.push(params);
  if (intention && /It was not sent to Stripe/.test(seen.text)) desk.unsent.add(intention);
  const who = by === desk.windows[0] ? 'One' : 'Other';
  desk.trail.push(`${who} ${words} → ${seen.title} ${seen.notification ?? ''}`);
  return { words, route, intention, seen, facts: factsNow(desk.windows, desk.stripe, desk.known), overtaker: null };
}

/** What both of them answered, the first one first. */
async function hearBoth(desk: Desk, first: Deed, second: Deed, at: number, total: Tally): Promise<Said[]> {
  const both = await meanwhile(
    first.by,
    () => hear(desk, first),
    at,
    second.by,
    () => hear(desk, second),
  );
  total.overlaps += both.second ? 1 : 0;
  // What the first one never came to comes after it; but its own button is gone by then.
  const after = both.second ?? (second === first ? null : await hear(desk, second));
  // Once it has had the lock, its mind is made up.
  const isDecided = !both.second || both.calls.slice(0, at + 1).some((call) => call.startsWith('LockService'));
  return [{ ...both.first, overtaker: isDecided ? after : null }, ...(after ? [after] : [])];
}

export async function takeStep(desk: Desk, thrown: Throws, total: Tally): Promise<void> {
  total.steps += 1;
  const { stripe, windows } = desk;
  const by = pick(windows, thrown.which);
  const there = by === windows[0] ? windows[1] : windows[0];
  const first = await chosen(desk, by, thrown);
  if (!first) return;
  const second = await inBetween(desk, first, there, thrown);
  const before = stripe.requests.length;
  const trouble: Trouble = meetTrouble(desk, by, thrown, second === null);
  desk.trail.push(`  ${trouble.words}${second ? ` At call ${thrown.at} the other ${second.words}.` : ''}`);
  const heard = second ? await hearBoth(desk, first, second, thrown.at, total) : [await hear(desk, first)];
  trouble.end();
  const effects = effectsSince(stripe, before).filter(({ key }) => key !== 'secret').length;
  total.effects += effects;
  complain(desk, [
    ...wrongBooks(stripe),
    ...heard.flatMap(untruths),
    ...heard.flatMap((said) => (isAnswer(said) ? [] : [`unknown answer: ${said.seen.title}\n${said.seen.text}`])),
    ...unasked(desk, heard, effects),
    ...keysAfter(desk, heard, total),
  ]);
  const isQuiet = !second && trouble.words === '' && heard[0]?.seen.runs[0];
  const isOnKeys = heard.some(({ route }) => /^(disconnect|saveReplacement)$/.test(route));
  if (isOnKeys && !isQuiet) await hear(desk, opens(there, pick(desk.cast, thrown.which)));
  if (isOnKeys || isQuiet) complain(desk, leftovers(windows[0], desk.gone));
}

const told = ({ trail }: Desk, fault: string) => `${fault}\n\n${trail.slice(-16).join('\n')}`;

function complain(desk: Desk, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(told(desk, faults.join('\n\n')));
}

/** Effects that nobody asked for in this step, second ones, and such as could not come any more. */
function unasked({ windows, stripe, known, unsent }: Desk, heard: readonly Said[], count: number): string[] {
  const { effects } = factsNow(windows, stripe, known);
  const asked = heard.flatMap(({ route, intention }) =>
    /^(perform|resume)$/.test(route) && intention ? [intention] : [],
  );
  const most = new Set(asked).size;
  return [
    ...[...effects].flatMap(([id, made]) => (made > 1 ? [`${id} was done ${made} times`] : [])),
    ...[...unsent].flatMap((id) => (effects.has(id) ? [`${id} was said not to be sent, and was done`] : [])),
    ...(count > most ? [`${count} effects of ${most} confirmations`] : []),
  ];
}

/** The one in use, and the one beside it. */
const keysOf = (connection: Desk['gone']['connected']) =>
  connection ? [connection.key, ...(connection.beside ? [connection.beside.key] : [])] : [];

/** What became of the connection in this step, and what is wrong with it. */
function keysAfter({ windows: [window], stripe, gone }: Desk, heard: readonly Said[], total: Tally): string[] {
  const says = (words: RegExp) => heard.some(({ seen }) => words.test(seen.notification ?? ''));
  const [before, now] = [gone.connected, connectionNow(window)];
  const isSame = before !== null && before.id === now?.id;
  const isReplaced = isSame && before.key !== now.key;
  if (before && !isSame) {
    gone.names.add(before.id);
    total.disconnected += 1;
  }
  const keys = keysOf(now);
  for (const key of keysOf(before)) if (!keys.includes(key)) gone.names.add(key);
  if (before && isReplaced) {
    total.replaced += 1;
    // Stripe lets it go on for a while, or not.
    if (total.replaced % 2 === 0) stripe.keyring.edit(before.key, { state: 'expired' });
  }
  gone.connected = now;
  return [
    ...(idsOf({ session: window.session }).length > 1 ? ['there are two connections'] : []),
    ...(now && gone.names.has(now.id) ? ['the connection is back'] : []),
    ...(keys.some((key) => gone.names.has(key)) ? ['the old key is back'] : []),
    ...(isSame && says(/^Disconnected/) ? ['said to be disconnected'] : []),
    ...(isSame && isReplaced !== says(/^Key replaced/) ? [`replaced: ${isReplaced}, and said otherwise`] : []),
  ];
}
