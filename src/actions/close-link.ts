import { type Money, money } from '../billing/money';
import { type Saying, say } from '../language/words/words';
import { isShown, shown } from '../stripe/part';
import { customerById } from '../stripe/resources/customer';
import { closePaymentLink, type PaymentPage, paymentLinks } from '../stripe/resources/payment-page';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import { type Action, blocked, fits } from './action';
import { holderOf, ofCustomer, type With } from './customer';
import { id } from './fields';
import { faultless, form, type Said, wrong } from './form';
import { unclear } from './subscription';

/** `along`: the links that were made here for them. */
type Holder = With<PaymentPage>;

/** Whether it can still be paid: one that was, as often as it can be, need not be told to be off. */
export function isOpen({ active, restrictions }: PaymentPage): boolean {
  const { count, limit } = restrictions?.completed_sessions ?? { count: 0, limit: 1 };
  return active === true && count < limit;
}

/** By what made it, which is known right after it was made. */
export const madeBy = ({ metadata }: PaymentPage) => metadata[traceKeys.intention] ?? '';

/** null where it is not known, or is several things. */
export function saleOf({ line_items }: PaymentPage): { amount: Money; what: string } | null {
  const [item, ...others] = line_items?.data ?? [];
  return item && others.length === 0
    ? { amount: money(item.amount_total, item.currency), what: item.description ?? '' }
    : null;
}

function sold(link: PaymentPage): Saying | null {
  const sale = saleOf(link);
  return sale && say('paying', 'linkFor', sale.amount, sale.what, (link.url ?? link.id).slice(-6));
}

const address = ({ url, id }: PaymentPage) => say('actions', 'verbatim', url ?? id);

const openLinks = ({ along = [] }: Holder) => along.filter(isOpen);

const asked = form({ link: id }, (holder: Holder) => ({
  link: {
    label: say('paying', 'whichLink'),
    options: [
      ['none', say('subscribing', 'choose')] as const,
      ...openLinks(holder).map((link) => [madeBy(link), sold(link) ?? address(link)] as const),
    ],
  },
}));
type Values = Said<typeof asked>;

const chosen = ({ along = [] }: Holder, { link }: Values) => along.find((each) => madeBy(each) === link) ?? null;

/** Whoever has it sees that it takes no payments any more. https://docs.stripe.com/api/payment-link/object#payment_link_object-active */
export const closeLink: Action<Holder, Values, PaymentPage> = {
  ...ofCustomer,
  name: 'closeLink',
  label: say('actions', 'label', 'closeLink'),
  needs: ['payment_links_write'],
  load: (id, ask) => {
    const [part, links] = ask(customerById(id), paymentLinks());
    const holder = holderOf(part);
    if (!isShown(holder)) return holder;
    if (!isShown(links)) return links;
    const own = links.value.data.filter((link) => link.metadata[traceKeys.customer] === id && madeBy(link));
    return shown({ ...holder.value, along: own });
  },
  fit: (holder) => (holder.along && !openLinks(holder)[0] ? blocked(say('paying', 'noOpenLink')) : fits),
  fingerprint: (holder) => JSON.stringify([holder.customer.id, openLinks(holder).map(madeBy)]),
  form: asked,
  fault: (holder, values) => (chosen(holder, values) ? faultless : wrong(say('actions', 'chooseOption'))),
  confirm: (holder, _, values) => {
    const deed = say('actions', 'label', 'closeLink');
    const link = chosen(holder, values);
    return {
      title: say('paying', 'closeQuestion'),
      deed,
      lines: [link && sold(link), link && address(link), say('paying', 'closeMeans')],
      button: deed,
    };
  },
  does: 'contact',
  effect: () => ({ kind: 'contact' }),
  write: (holder, trace, values) => closePaymentLink(chosen(holder, values)?.id ?? '', traceMetadata(trace, 'change')),
  outcome: (link) =>
    isOpen(link)
      ? unclear
      : {
          kind: 'done',
          says: say('paying', 'linkClosed', link.url ?? link.id),
          brief: say('paying', 'linkClosedBriefly'),
          ...(link.url && { tell: say('telling', 'linkClosed', link.url) }),
        },
  trace: 'the metadata of the newest payment links',
  carriedOut: ({ along = [] }, intention) => along.find((link) => carries(intention)(link) && !isOpen(link)) ?? null,
};
