import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { folded } from '../../src/people/address';
import { everyAddress, peopleWrittenTo } from '../../src/people/recipients';

const agent = { address: 'agent@acme.example', domains: ['acme.io'] };
const writtenTo = (to: string[], cc: string[] = [], bcc: string[] = []) =>
  peopleWrittenTo({ to, cc, bcc }, agent).map(({ from, address }) => `${from} ${address}`);

describe('who a draft is written to', () => {
  it('names those in To first, each once, by their first place', () => {
    expect(writtenTo(['Ada <ada@example.com>'], ['bob@example.com', 'ADA@example.com'], ['eve@example.com'])).toEqual([
      'To ada@example.com',
      'Cc bob@example.com',
      'Bcc eve@example.com',
    ]);
  });

  it('leaves out the agent and colleagues, and has machines last', () => {
    expect(writtenTo(['agent@acme.example', 'kim@acme.io', 'no-reply@shop.example'], ['ada@example.com'])).toEqual([
      'Cc ada@example.com',
      'To no-reply@shop.example',
    ]);
  });
});

describe('everybody who gets it', () => {
  const addresses = fc.array(fc.constantFrom('a@x.example', 'B@x.example', 'c@acme.example'), { maxLength: 4 });
  const recipients = fc.record({ to: addresses, cc: addresses, bcc: addresses });

  it('is the same text exactly for the same addresses', () => {
    fc.assert(
      fc.property(recipients, recipients, (one, other) => {
        const set = ({ to, cc, bcc }: typeof one) => new Set([...to, ...cc, ...bcc].map(folded));
        const [a, b] = [set(one), set(other)];
        const isSame = a.size === b.size && [...a].every((each) => b.has(each));
        expect(everyAddress(one) === everyAddress(other)).toBe(isSame);
      }),
    );
  });
});
