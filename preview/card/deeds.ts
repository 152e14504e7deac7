/** What a person does at the panel: the steps of `--do`. */
import type { Host, Run, Step } from '../appsscript/types';
import type { Session } from '../session';
import { overlap } from '../session/overlap';
import { fieldsOf, findField, offers, valuesFor } from './fields';
import { findTarget, targetsOf } from './targets';

export type Deed =
  | { kind: 'click'; label: string }
  /** Two executions of one click, the second beginning while the first waits for Stripe. */
  | { kind: 'double'; label: string }
  | { kind: 'set'; field: string; value: string }
  | { kind: 'open'; address: string }
  /** “Insert from Stripe”, in a draft to these. */
  | { kind: 'write'; to: string[]; cc: string[] }
  | { kind: 'back' }
  | { kind: 'home' }
  | { kind: 'reopen' }
  | { kind: 'wait'; minutes: number }
  /** `expire`: the connected key works no longer. `roll`: it has a successor, which its name stands for from then on. */
  | { kind: 'stripe'; change: 'expire' | 'roll' };

/** Nothing on screen is what the step names; the message says so and what there is instead. */
export class NotOnOffer extends Error {}

/** One step as it is typed; null for anything else. */
export function parseDeed(text: string): Deed | null {
  if (text === 'back' || text === 'home' || text === 'reopen') return { kind: text };
  const [, verb, rest = ''] = text.match(/^(click|double|set|open|write|wait|stripe):(.+)$/s) ?? [];
  switch (verb) {
    case 'click':
    case 'double':
      return { kind: verb, label: rest };
    case 'wait':
      return /^\d+(\.\d+)?$/.test(rest) ? { kind: 'wait', minutes: Number(rest) } : null;
    case 'stripe': {
      const [, change] = rest.match(/^(expire|roll)-key$/) ?? [];
      return change === 'expire' || change === 'roll' ? { kind: 'stripe', change } : null;
    }
    case 'open':
      return { kind: 'open', address: rest };
    case 'write': {
      const all = rest.split(',').map((each) => each.trim());
      const cc = all.filter((each) => each.startsWith('cc:')).map((each) => each.slice(3));
      return { kind: 'write', to: all.filter((each) => !each.startsWith('cc:')), cc };
    }
    case 'set': {
      const [, field, value] = rest.match(/^([^=]+)=(.*)$/s) ?? [];
      return field === undefined || value === undefined ? null : { kind: 'set', field, value };
    }
    default:
      return null;
  }
}

/** Clicks what the label names. Throws `NotOnOffer`. */
export async function click(host: Host, label: string): Promise<Step> {
  const targets = targetsOf(host.view());
  const target = findTarget(targets, label);
  if (!target) throw new NotOnOffer(`There is no “${label}” to click. ${list(targets.map(({ labels }) => labels[0]))}`);
  if (target.disabled) throw new NotOnOffer(`“${target.labels[0]}” is switched off.`);
  switch (target.does.kind) {
    case 'click':
      return host.click(target.does.onClick);
    case 'toggle':
      return host.setField(target.does.field, target.does.values);
    case 'universal':
      return host.universalAction(target.does.index);
  }
}

/** Clicks twice what the label names: what each of the two led to. Throws `NotOnOffer`. */
export async function double({ host, runtime, stores }: Session, label: string): Promise<[Step, Step]> {
  const side = { runtime, act: () => click(host, label) };
  const target = findTarget(targetsOf(host.view()), label);
  if (target?.does.kind === 'click') {
    const { onClick } = target.does;
    side.act = () => host.click(onClick);
  }
  const waitsForStripe = (call: string) => call.startsWith('UrlFetchApp.fetch');
  const { first, second } = await overlap(side, side, stores.userLock, waitsForStripe);
  // A click that asks Stripe nothing is over before the other one.
  return [first, second ?? (await side.act())];
}

/** Fills in a field. Throws `NotOnOffer` for a field that is not there, and for a value that it does not take. */
export async function setField(host: Host, asked: string, value: string): Promise<Step> {
  const card = host.view().stack.at(-1)?.card;
  const fields = card ? fieldsOf(card) : [];
  const field = findField(fields, asked);
  if (!field) {
    throw new NotOnOffer(`There is no field “${asked}” to set. ${list(fields.map(({ labels }) => labels.at(-1)))}`);
  }
  const values = valuesFor(field, value);
  if (!values) throw new NotOnOffer(`“${field.labels.at(-1)}” does not take “${value}”; it takes ${offers(field)}.`);
  return host.setField(field.name, values);
}

/** One step out of several that follow each other: what is seen at the end, and every run on the way. */
export async function inOrder(first: Promise<Step>, ...then: (() => Promise<Step>)[]): Promise<Step> {
  let step = await first;
  const runs: Run[] = [...step.runs];
  for (const next of then) {
    step = await next();
    runs.push(...step.runs);
  }
  return { view: step.view, runs };
}

/**
 * Connects a key as a person does, through the add-on's own cards. `open` shows the card with the Connect button: the
 * homepage, or on a phone a message.
 */
export async function connect(host: Host, key: string, open: () => Promise<Step>): Promise<Step> {
  return inOrder(
    open(),
    () => click(host, 'Connect Stripe'),
    () => setField(host, 'mode', key.includes('_live_') ? 'live' : 'test'),
    () => click(host, 'Continue'),
    () => setField(host, 'key', key),
    () => click(host, 'Connect'),
  );
}

function list(labels: (string | undefined)[]): string {
  return labels.length === 0 ? 'Nothing is on offer.' : `On offer:\n${labels.map((label) => `  ${label}`).join('\n')}`;
}
