/** What the product tells of a charge, from the account alone, with its causes written as the oracle writes them. */
import type { Asker } from '../../../../src/actions/action';
import type { Bill, Turn, Why } from '../../../../src/billing/why';
import type { BillPart, Named } from '../../../../src/billing/why-lines';
import type { Picture } from '../../../../src/lookup/picture';
import { surroundings, whyPaid } from '../../../../src/screens/why';
import type { FormFields } from '../../../../src/stripe/form';
import { parse } from '../../../../src/stripe/lenient';
import type { Part } from '../../../../src/stripe/part';
import type { ReadRequest } from '../../../../src/stripe/request';
import type { Charge } from '../../../../src/stripe/resources/charge';
import { cause } from './causes';
import type { Lived } from './driver';

/** The product asks and waits; this account is asked in turns: what is lacking is fetched, and it begins again. */
export async function asking<T>({ get }: Lived, asked: Map<string, Part<unknown>>, run: (ask: Asker) => T): Promise<T> {
  for (;;) {
    const lacking: { name: string; request: ReadRequest<unknown> }[] = [];
    const ask = (...requests: readonly ReadRequest<unknown>[]) =>
      requests.map((request) => {
        const name = JSON.stringify([request.path, request.params]);
        const part = asked.get(name);
        if (part) return part;
        lacking.push({ name, request });
        return { kind: 'problem', problem: { kind: 'unreachable', requestId: null } };
      });
    const result = run(ask as Asker);
    if (lacking.length === 0) return result;
    for (const { name, request } of lacking) {
      const expand = request.expands.map(({ field }) => field);
      const { status, body } = await get(request.path, { ...request.params, expand } as FormFields);
      const value = status === 200 ? parse(request.schema(), body) : null;
      if (value === null) throw new Error(`${request.path}: ${JSON.stringify(body)}`);
      asked.set(name, { kind: 'shown', value });
    }
  }
}

export const key = { state: () => 'granted', reveal: () => '' } as unknown as Parameters<typeof whyPaid>[1];

export const toldOf = (ask: Asker, customer: string, charge: Charge, known: Picture | null): Why =>
  whyPaid(ask, key, charge, surroundings(ask, key, customer, known)).why;

export function causesTold(why: Why): Set<string> {
  if (why.kind === 'untold') return new Set();
  const retry = (tries: { count: number; last: number } | null) =>
    tries ? [cause.retry(tries.count, tries.last)] : [];
  if (why.kind === 'alone') return new Set([cause.alone, ...retry(why.tries)]);
  return new Set(causesOf(why.bill));
}

function causesOf({ parts, settles, turns }: Bill): string[] {
  return [
    ...parts.flatMap(ofPart),
    ...settles.map(({ kind, amount }) => {
      if (kind === 'taxAdded') return cause.settled('tax');
      return kind === 'credit' ? `${cause.settled(kind)} ${amount.minor}` : cause.settled(kind);
    }),
    ...turns.map(ofTurn),
  ];
}

function ofPart(part: BillPart): string[] {
  switch (part.kind) {
    case 'time':
      return part.of.map(({ name, quantity }) =>
        cause.time(part.began, name ?? '', quantity, part.days.start, part.days.end),
      );
    case 'change':
      return [cause.change(part.at, named(part.swap?.from), named(part.swap?.to))];
    case 'changes':
      return [cause.changes(part.count, part.first, part.last)];
    case 'item':
      return [cause.item(part.of.name)];
    case 'items':
      return [cause.items(part.count)];
  }
}

function ofTurn(turn: Turn): string {
  switch (turn.kind) {
    case 'discountGone':
      return cause.discountGone(turn.on);
    case 'part':
      return `part of ${turn.of.minor}`;
    case 'retry':
      return cause.retry(turn.count, turn.last);
    case 'canceled':
      return cause.canceled(turn.at, turn.ends);
    case 'otherCanceled':
      return cause.otherCanceled(turn.name, turn.at, turn.ends);
  }
}

const named = (what: Named | undefined) => (what ? `${what.quantity} × ${what.name}` : '?');

/** What the parts that are told come to; null where they are said not to be the whole. */
export function sumTold({ parts, settles, isWhole }: Bill): number | null {
  const sign: Record<string, number> = {
    discount: -1,
    taxAdded: 1,
    taxIncluded: 0,
    credit: -1,
    owedBefore: 1,
    toBalance: 1,
    carriedOver: -1,
    creditNotes: -1,
  };
  const billed = parts.reduce((sum, { amount }) => sum + amount.minor, 0);
  const due = settles.reduce((sum, { kind, amount }) => sum + (sign[kind] ?? 0) * amount.minor, billed);
  return isWhole ? due : null;
}
