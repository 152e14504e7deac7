/** The kinds of questions that forms ask. Each reads its own answer. */
import { type Money, money, step } from '../billing/money';
import { westernDigits } from '../digits';
import type { Bound } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { Writer } from '../language/writer';
import {
  type Fault,
  type Field,
  faultless,
  type Input,
  type Options,
  type Reading,
  read,
  type Sent,
  wrong,
} from './form';

interface Label {
  label: Saying;
  hint?: Saying;
}

const labelled = (name: string, { label, hint }: Label) => ({ name, label, ...(hint && { hint }) });

/** A line of text; empty where nothing was entered. */
export const text: Field<string, Label & { value?: string }> = {
  inputs: (name, { value = '', ...question }, sent) => [
    { kind: 'text', ...labelled(name, question), value: sent ? (sent[name] ?? '') : value },
  ],
  read: (name, _, sent) => read(sent[name] ?? ''),
  sent: (name, _, value) => ({ [name]: value }),
  isValue: (stored) => isText(stored),
};

/** Nothing that is asked: what a button brought along; null where it brought nothing. */
export const brought: Field<string | null, null> = {
  inputs: () => [],
  read: (name, _, sent) => read(sent[name] ?? null),
  sent: (name, _, value): Sent => (value === null ? {} : { [name]: value }),
  isValue: (stored) => stored === null || isText(stored),
};

/** Nothing that is asked either: what was looked up for the confirmation, and is kept with it; null before. */
export function lookedUp<T>(isValue: (stored: unknown) => stored is T): Field<T | null, null> {
  return {
    inputs: () => [],
    read: () => read(null),
    sent: () => ({}),
    isValue: (stored): stored is T | null => stored === null || isValue(stored),
  };
}

export const isText = (stored: unknown): stored is string => typeof stored === 'string';
export const isNumber = (stored: unknown): stored is number => typeof stored === 'number';

/** Whether a box was ticked. At first it never is. */
export const tick: Field<boolean, Label> = {
  inputs: (name, question, sent) => [{ kind: 'tick', ...labelled(name, question), value: sent?.[name] === 'yes' }],
  read: (name, _, sent) => read(sent[name] === 'yes'),
  sent: (name, _, value): Sent => (value ? { [name]: 'yes' } : {}),
  isValue: (stored) => typeof stored === 'boolean',
};

/** A whole number from 1; null where nothing was entered. `wrong`: what is said of anything else, or of more than `most`. */
export const count: Field<number | null, Label & { value?: string; most?: number; wrong: Saying }> = {
  inputs: text.inputs,
  read: (name, { most = 999_999, wrong: why }, sent, _, write) => {
    if (sent[name] === undefined) return read(null);
    // Digits alone, grouped as an amount in a currency without decimals is.
    const isNumber = /^[1-9][\d\s.,'’]*$/.test(westernDigits(sent[name]).trim());
    const reading = isNumber ? write.read(sent[name], 'jpy') : null;
    return reading?.kind === 'amount' && reading.amount.minor <= most ? read(reading.amount.minor) : wrong(why);
  },
  sent: (name, _, value): Sent => (value === null ? {} : { [name]: String(value) }),
  isValue: (stored): stored is number | null => stored === null || Number.isInteger(stored),
};

/** `value`: what is chosen beforehand, if it is not the first. */
interface Offered<C extends string> extends Label {
  options: Options<C>;
  value?: C;
}

/** What was chosen before need not be on offer any more. */
export function choiceInput<C extends string>(
  name: string,
  { options, value, ...question }: Offered<C>,
  sent: Sent | null,
): Extract<Input, { kind: 'choice' }> {
  const before = options.find(([each]) => each === sent?.[name]);
  return { kind: 'choice', ...labelled(name, question), options, value: before?.[0] ?? value ?? options[0]?.[0] ?? '' };
}

function readChoice<C extends string>(name: string, { options, value }: Offered<C>, sent: Sent): Reading<C> {
  const said = sent[name] ?? value ?? options[0]?.[0];
  const option = options.find(([each]) => each === said);
  return option ? read(option[0]) : wrong(say('actions', 'chooseOption'));
}

/** One of several objects, by its id. */
export const id: Field<string, Offered<string>> = {
  inputs: (name, question, sent) => [choiceInput(name, question, sent)],
  read: readChoice,
  sent: text.sent,
  isValue: text.isValue,
};

/** `value`: what stands there first, where that is not the first of them. */
type Among<C extends string> = Label & { options: Readonly<Partial<Record<C, Saying>>>; value?: C };

/** One of these, in this order. A question has words for those that are on offer. */
export function choice<const C extends string>(...all: C[]): Field<C, Among<C>> {
  const offered = ({ options, ...question }: Among<C>): Offered<C> => ({
    ...question,
    options: all.flatMap((each) => {
      const words = options[each];
      return words === undefined ? [] : [[each, words] as const];
    }),
  });
  return {
    inputs: (name, question, sent) => [choiceInput(name, offered(question), sent)],
    read: (name, question, sent) => readChoice(name, offered(question), sent),
    sent: (name, _, value) => ({ [name]: value }),
    isValue: (stored): stored is C => all.some((each) => each === stored),
  };
}

/**
 * A question that is not asked of every subject; null where it is not. What was answered while it was asked is never
 * dropped unseen: then the form is asked once more.
 */
export function maybe<T, Q>(field: Field<T, Q>): Field<T | null, Q | null> {
  return {
    inputs: (name, question, sent) => (question === null ? [] : field.inputs(name, question, sent)),
    read: (name, question, sent, at, write) => {
      if (question !== null) return field.read(name, question, sent, at, write);
      return sent[name] === undefined ? read(null) : wrong(say('actions', 'askedNoMore'));
    },
    sent: (name, question, value, write): Sent => {
      if (value === null) return {};
      return question === null ? { [name]: 'answered' } : field.sent(name, question, value, write);
    },
    isValue: (stored) => stored === null || field.isValue(stored),
  };
}

const isMoney = (stored: unknown): stored is Money => {
  const { minor, currency } = (stored ?? {}) as Partial<Money>;
  return Number.isSafeInteger(minor) && typeof currency === 'string';
};

function readAmount(typed: string | undefined, most: Money, bound: Bound, write: Writer): Reading<Money> {
  const reading = write.read(typed ?? '', most.currency);
  if (reading.kind === 'wrong') {
    const { fault } = reading;
    return wrong(fault.kind === 'tooLarge' ? say('amounts', 'tooMuch', most, bound) : say('amounts', 'fault', fault));
  }
  const { minor, currency } = reading.amount;
  if (minor === 0) return wrong(say('amounts', 'moreThanZero'));
  if (minor > most.minor) return wrong(say('amounts', 'tooMuch', most, bound));
  const rest = minor % step(most);
  if (rest > 0) return wrong(say('amounts', 'roundOnly', money(Math.max(minor - rest, step(most)), currency)));
  return read(reading.amount);
}

/** All or a part of what there is. */
export const partOf: Field<Money, { most: Money; bound: Bound }> = {
  inputs: (name, { most }, sent) => {
    const question = amountIn(most.currency);
    return sent ? text.inputs(name, question, sent) : [{ kind: 'amount', ...labelled(name, question), value: most }];
  },
  read: (name, { most, bound }, sent, _, write) => readAmount(sent[name], most, bound, write),
  sent: (name, _, value, write) => ({ [name]: write.typed(value) }),
  isValue: isMoney,
};

/** In digits: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const mostIn = (currency: string) => money(currency === 'idr' ? 999_999_999_999 : 99_999_999, currency);

const commonCurrencies = ['usd', 'eur', 'gbp', 'jpy', 'cad', 'aud', 'chf'];

const coded = (code: string) => [code, say('actions', 'verbatim', code.toUpperCase())] as const;

/** Those in which the customer is known to pay come first; whether the account takes the others is not known. */
function currencies({ usual, also = [] }: AmountQuestion): Offered<string> {
  const own = [usual ?? [], also].flat();
  return {
    label: say('paying', usual ? 'currencyTaken' : 'currency'),
    options: [...new Set([...own, ...commonCurrencies])].map(coded),
  };
}

/** `usual`: what the customer pays in, where that is known. `also`: what else they paid in. `isOnly`: no other will do. */
interface AmountQuestion {
  usual: string | null;
  also?: readonly string[];
  isOnly?: boolean;
}

/** An amount in a currency of one's choice. */
export const amount: Field<Money, AmountQuestion> = {
  inputs: (name, question, sent) => {
    const { usual, isOnly } = question;
    // The same digits are another amount in another currency.
    if (isOnly && usual) return text.inputs(name, amountIn(usual), sent && isOtherCurrency(usual, sent) ? {} : sent);
    const currency = choiceInput('currency', currencies(question), sent);
    const typed = sent && isOtherCurrency(currency.value, sent) ? {} : sent;
    if (!usual) return [...text.inputs(name, { label: say('paying', 'amount') }, typed), currency];
    const fold = say('paying', 'otherCurrency');
    return [...text.inputs(name, amountIn(currency.value), typed), { ...currency, fold, redraws: true }];
  },
  read: (name, question, sent, at, write) => {
    const { usual, isOnly } = question;
    const reading = isOnly && usual ? read(usual) : id.read('currency', currencies(question), sent, at, write);
    if (reading.kind !== 'read') return reading;
    if (isOnly && usual && isOtherCurrency(usual, sent)) return wrong(say('amounts', 'anew', usual));
    return readAmount(sent[name], mostIn(reading.value), 'atOnce', write);
  },
  sent: (name, _, value, write) => ({ [name]: write.typed(value), currency: value.currency }),
  isValue: isMoney,
};

const amountIn = (currency: string) => ({ label: say('paying', 'amountIn', currency) });

const isOtherCurrency = (usual: string, { currency = usual }: Sent) => currency !== usual;

/** Half past ten in UTC, in seconds since 1970: then it is that day from Hawaii to New Zealand. */
const dayOf = (ms: string) => Number(ms) / 1000 + 37_800;
const msOf = (day: number) => String((day - 37_800) * 1000);

const isDay = (stored: unknown): stored is number => typeof stored === 'number' && Number.isFinite(stored);

const later = (ms: string, at: number) => (dayOf(ms) > at ? read(dayOf(ms)) : wrong(say('subscribing', 'laterDay')));

/** A later day, in seconds since 1970; null where none was chosen. */
export const day: Field<number | null, Label> = {
  inputs: (name, question, sent) => [{ kind: 'date', ...labelled(name, question), value: sent?.[name] ?? '' }],
  read: (name, _, sent, at) => (sent[name] ? later(sent[name], at) : read(null)),
  sent: (name, _, value): Sent => (value === null ? {} : { [name]: msOf(value) }),
  isValue: (stored) => stored === null || isDay(stored),
};

/** A moment that has a name, or a day in seconds since 1970. */
export type When<C extends string> = C | { readonly day: number };

export const onDay = ['day', say('subscribing', 'onDay')] as const;

export const isDated = <C extends string>(when: When<C>): when is { readonly day: number } => typeof when === 'object';

/** `options`: what can be chosen in place of a day, or before it. A day counts only where it was chosen to. */
export function when<const C extends string>(
  ...all: C[]
): Field<When<C>, { options: Options<C | 'day'>; redraws?: boolean }> {
  const isNamed = (value: unknown): value is C => all.some((each) => each === value);
  return {
    inputs: (name, { options, redraws = false }, sent) => [
      { ...choiceInput(name, { label: say('subscribing', 'when'), options }, sent), redraws },
      ...day.inputs('date', { label: say('subscribing', 'day') }, sent),
    ],
    read: (name, { options }, sent, at) => {
      const { [name]: said, date } = sent;
      if (!options.some(([value]) => value === said)) return wrong(say('subscribing', 'chooseWhen'));
      if (isNamed(said)) return date ? wrong(say('subscribing', 'dayNeedsOption')) : read(said);
      if (!date) return wrong(say('subscribing', 'chooseDay'));
      const reading = later(date, at);
      return reading.kind === 'read' ? read({ day: reading.value }) : reading;
    },
    sent: (name, _, value): Sent => (isDated(value) ? { [name]: 'day', date: msOf(value.day) } : { [name]: value }),
    isValue: (stored): stored is When<C> => isNamed(stored) || isDay((stored as { day?: unknown } | null)?.day),
  };
}

export const isAddress = (typed: string) => /^[^\s\p{C}@,;<>]+@[^\s\p{C}@,;<>]+\.[^\s\p{C}@,;<>]+$/u.test(typed);

export const addressFault = (typed: string): Fault =>
  isAddress(typed) ? faultless : wrong(say('contacts', 'oneAddress'));
