/** How Stripe refuses a key that lacks a permission, for each row that is tested at connecting. */
import { lackOf } from '../../src/stripe/lacking';
import {
  type PermissionId,
  permissionParts,
  permissionRow,
  probedPermissions,
  usedPermissions,
  widePermissions,
} from '../../src/stripe/permissions';
import { differs, holds, judged, type Seen, untold } from '../../src/table';
import { type Answer, brief, type Check, field, kindOf, type Lab, Untold, understood } from './lab';

/** 403s of these name another row than the one asked for: seen in public. */
const alsoNamed: Partial<Record<PermissionId, string>> = { invoice_read: 'credit_note_read' };

const probeOf = (permission: PermissionId) => {
  const { resource, level } = permissionParts(permission);
  const { probes, wide } = permissionRow(resource);
  const probe = probes[level] ?? wide?.[level];
  if (!probe) throw new Error(`no probe for ${permission}`);
  return probe;
};

const refusedAs = (answer: Answer, permission: PermissionId): { isSo: boolean; told: string } => {
  if (kindOf(answer) !== 'denied') return { isSo: false, told: brief(answer) };
  const named = namedIn(answer);
  const expected = [permission as string, alsoNamed[permission]];
  const isSo = named.length === 0 || named.some((each) => expected.includes(each));
  return { isSo, told: `403 ${named.length > 0 ? `names ${named.join(', ')}` : 'names nothing'}` };
};

/** Every id in quotes, known here or not. */
const namedIn = ({ body }: Answer): string[] =>
  [...(field(body, 'error', 'message') ?? '').matchAll(/['"](?:rak_)?([a-z_]+_(?:read|write))['"]/g)].map(
    ([, id = '']) => id,
  );

const used = (permission: PermissionId): Check => {
  const probe = probeOf(permission);
  return {
    assumption: `${probe.method} ${probe.path} is refused as lacking ${permission}, and let through with it`,
    depends: 'what connecting finds out of a key (src/keys/probe.ts); a real answer corrects it',
    async look(lab) {
      const wide = await lab.ask(probe);
      // A probe that writes and is answered has changed something.
      const letIn = probe.method === 'GET' ? ['answered', 'notFound', 'refused'] : ['notFound', 'refused'];
      const isLetIn = letIn.includes(kindOf(wide));
      // Both keys have it, so neither can show how it is refused.
      if (permission === 'customer_read') return judged(isLetIn, `with it ${brief(wide)}`);
      const { isSo, told } = refusedAs(await lab.ask({ ...probe, key: 'narrow' }), permission);
      // The wide key need not have what nothing uses.
      const isLacking = kindOf(wide) === 'denied' && !usedPermissions().includes(permission);
      if (isSo && isLacking) return untold(`without it ${told}; the first key lacks it too`);
      return judged(isSo && isLetIn, `without it ${told}; with it ${brief(wide)}`);
    },
  };
};

const denied = async (lab: Lab): Promise<Answer> => {
  const answer = await lab.ask({ ...probeOf('charge_read'), key: 'narrow' });
  if (kindOf(answer) !== 'denied') throw new Untold(`the narrow key was not refused: ${brief(answer)}`);
  return answer;
};

const wordings: Record<string, RegExp> = {
  older: /Having the .*'rak_\w+'.* would allow this request/,
  newer: /Enabling .* \('\w+'\) permissions? on this key would allow this request/,
  nameless: /are not available for use by restricted keys/,
};

const intent = '/v1/payment_intents/tillside-probe';

export const refusals = (): Check[] => [
  ...[...probedPermissions(), ...widePermissions()].map(used),
  {
    assumption: 'The 403 has one of three wordings',
    depends: 'which row is said to be missing (denialOf in src/stripe/problem.ts); else that of the request',
    async look(lab) {
      const answer = await denied(lab);
      const message = field(answer.body, 'error', 'message') ?? '';
      const [name] = Object.entries(wordings).find(([, pattern]) => pattern.test(message)) ?? [];
      return name ? holds(`the ${name} one, ${brief(answer)}`) : differs(`another one, ${brief(answer)}`);
    },
  },
  {
    assumption: 'The 403 names the account',
    depends: 'the account’s id on the key report, and links into the Dashboard',
    async look(lab) {
      const failure = understood(await denied(lab));
      const isNamed = failure.kind === 'denied' && failure.denial.account !== null;
      return judged(isNamed, isNamed ? 'an account' : 'none');
    },
  },
  {
    assumption: 'The 403 leads to the page where this key is edited',
    depends: 'the button “Edit key in Stripe”; else it leads to the list of keys',
    async look(lab) {
      const answer = await denied(lab);
      const failure = understood(answer);
      const message = field(answer.body, 'error', 'message') ?? '';
      if (wordings.older?.test(message)) return holds('the older wording, which has no link');
      const leads = failure.kind === 'denied' && failure.denial.editUrl !== null;
      return judged(leads, leads ? 'a page of dashboard.stripe.com' : 'none');
    },
  },
  {
    assumption: 'An id is not looked at before the permission',
    depends: 'a probe names an object that can’t exist, and still tells',
    async look(lab) {
      const path = '/v1/charges/ch_absent';
      const [without, withIt] = [
        await lab.ask({ method: 'GET', path, key: 'narrow' }),
        await lab.ask({ method: 'GET', path }),
      ];
      return judged(
        kindOf(without) === 'denied' && kindOf(withIt) === 'notFound',
        `${brief(without)}; ${brief(withIt)}`,
      );
    },
  },
  {
    assumption: 'A parameter that is unknown is not looked at before the permission',
    depends: 'the same',
    async look(lab) {
      const sent = { method: 'GET', path: '/v1/charges', params: { no_such_parameter: 1 } } as const;
      const [without, withIt] = [await lab.ask({ ...sent, key: 'narrow' }), await lab.ask(sent)];
      return judged(
        kindOf(without) === 'denied' && kindOf(withIt) === 'refused',
        `${brief(without)}; ${brief(withIt)}`,
      );
    },
  },
  {
    assumption:
      'Changing a PaymentIntent without the permission is answered secret_key_required where the body is empty',
    depends: 'each probe that writes carries a field of metadata; if this differs, none would have to',
    look: async (lab) => emptyBody(await lab.ask({ method: 'POST', path: intent, key: 'narrow' })),
  },
  {
    assumption: 'The same with a field in the body is answered 403',
    depends: 'the row PaymentIntents: Write of the key report',
    async look(lab) {
      const answer = await lab.ask({ method: 'POST', path: intent, params: { metadata: { a: 'b' } }, key: 'narrow' });
      return judged(kindOf(answer) === 'denied', brief(answer));
    },
  },
  {
    assumption: 'Expanding an object takes that object’s permission, else the whole request is refused',
    depends: 'only what a key is known to have is expanded (src/stripe/read.ts)',
    async look(lab) {
      const sent = { method: 'GET', path: '/v1/customers', key: 'narrow' } as const;
      const plain = await lab.ask({ ...sent, params: { limit: 1 } });
      const expanded = await lab.ask({ ...sent, params: { limit: 1, expand: ['data.subscriptions'] } });
      const lack = lackIn(expanded);
      return judged(
        plain.status === 200 && lack === 'subscription_read',
        `without ${brief(plain)}, with ${brief(expanded)}${lack ? `, lacking ${lack}` : ''}`,
      );
    },
  },
  {
    assumption: 'Customers: Read covers a customer’s cash balance',
    depends: 'the cash balance in “Total paid”; refused, only that is missing',
    async look(lab) {
      const path = `/v1/customers/${await lab.customer()}/cash_balance`;
      const answer = await lab.ask({ method: 'GET', path, key: 'narrow' });
      return judged(answer.status === 200, brief(answer));
    },
  },
  {
    assumption: 'The preview of an invoice takes Invoices: Read',
    depends: 'the confirmation of a change; if another row is named, it shows an estimate',
    async look(lab) {
      const sent = { method: 'POST', path: '/v1/invoices/create_preview', params: { customer: 'cus_absent' } } as const;
      const answer = refusedAs(await lab.ask({ ...sent, key: 'narrow' }), 'invoice_read');
      return judged(answer.isSo, answer.told);
    },
  },
];

function emptyBody(answer: Answer): Seen {
  return judged(field(answer.body, 'error', 'code') === 'secret_key_required', brief(answer));
}

/** As the product would say it. */
function lackIn(answer: Answer): string | null {
  if (answer.status === 200) return null;
  const failure = understood(answer);
  if (failure.kind !== 'denied') return null;
  const asked = {
    permission: 'customer_read',
    expands: [{ field: 'data.subscriptions', permission: 'subscription_read' }],
  } as const;
  return lackOf(asked, failure.denial, { proven: ['customer_read'], isGranted: () => false })?.permission ?? null;
}
