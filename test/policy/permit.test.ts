import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Effect } from '../../src/policy/effect';
import { permit } from '../../src/policy/permit';
import type { Budget } from '../../src/stripe/budget';
import { fetchAll, fetchWrite } from '../../src/stripe/http';
import type { KeyInUse } from '../../src/stripe/key';
import { read } from '../../src/stripe/read';
import { createRefund } from '../../src/stripe/resources/refund';
import { write } from '../../src/stripe/write';
import { settled } from './settled';

const request = createRefund({ charge: 'ch_1' });
const effect: Effect = { kind: 'moneyBack', amount: { minor: 100, currency: 'usd' } };

describe('a write', () => {
  it('goes out as it was where nothing bars it', () => {
    expect(permit(settled({}), effect, request)).toEqual({ kind: 'permitted', request });
  });

  it('does not go out where the account is read only', () => {
    expect(permit(settled({ readOnly: true }), effect, request)).toEqual({
      kind: 'barred',
      why: ['policy', 'readOnly'],
    });
  });

  it('does not compile where nobody permitted it, nor as a read', () => {
    const send = (key: KeyInUse, budget: Budget) => {
      const permission = permit(settled({}), effect, request);
      if (permission.kind === 'permitted') write(key, budget, permission.request, 'id');
      // @ts-expect-error nobody permitted it
      write(key, budget, request, 'id');
      // @ts-expect-error what is made of a permitted request is another one
      if (permission.kind === 'permitted') write(key, budget, { ...request, path: '/v1/refunds' }, 'id');
      // @ts-expect-error a write is not read
      read(budget, [{ key, request }]);
      // @ts-expect-error nor does it go out as HTTP unless somebody permitted it
      fetchWrite(budget, { key, request }, 'id');
      // @ts-expect-error nor beside others
      fetchAll(budget, [{ key, request }]);
    };
    expect(send).toBeInstanceOf(Function);
  });

  it('is permitted by nothing else', () => {
    const src = join(__dirname, '../../src');
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const casting = files.filter((file) =>
      /as (?:unknown as )?Permitted\b/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(casting).toEqual([join('policy', 'permit.ts')]);
  });
});
