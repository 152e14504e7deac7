import type Stripe from 'stripe';
import { filtered, find } from '../find';
import { keepSale, lineItemList, readLineItems } from '../line_items';
import { PAGING } from '../list';
import { makePaymentLink } from '../objects/payment_link';
import { absent, choice, flag, hash, integer, metadata, only, required, unsettable } from '../params';
import type { Call, Params, Route } from '../types';

const WRITABLE = ['after_completion', 'allow_promotion_codes', 'inactive_message', 'metadata', 'restrictions'] as const;

function afterCompletion(params: Params): Stripe.PaymentLink.AfterCompletion | undefined {
  const given = hash(params, 'after_completion');
  if (given === undefined) return undefined;
  only(given, ['hosted_confirmation', 'redirect', 'type'], 'after_completion');
  const type = choice(given, 'type', ['hosted_confirmation', 'redirect'], 'after_completion');
  if (type === undefined) return absent('type', 'after_completion');
  if (type === 'redirect') {
    const redirect = hash(given, 'redirect', 'after_completion') ?? {};
    return { type, redirect: { url: required(redirect, 'url', 'after_completion[redirect]') } };
  }
  const hosted = hash(given, 'hosted_confirmation', 'after_completion') ?? {};
  const path = 'after_completion[hosted_confirmation]';
  return { type, hosted_confirmation: { custom_message: unsettable(hosted, 'custom_message', path) ?? null } };
}

function restrictions(params: Params): Stripe.PaymentLink.Restrictions | null | undefined {
  if (params.restrictions === undefined) return undefined;
  if (params.restrictions === '') return null;
  const given = hash(params, 'restrictions') ?? {};
  only(given, ['completed_sessions'], 'restrictions');
  const path = 'restrictions[completed_sessions]';
  const sessions = hash(given, 'completed_sessions', 'restrictions') ?? absent('completed_sessions', 'restrictions');
  only(sessions, ['limit'], path);
  return {
    completed_sessions: { count: 0, limit: integer(sessions, 'limit', { min: 1 }, path) ?? absent('limit', path) },
  };
}

/** What create and update have in common. */
function changed({ params }: Call, current: Stripe.PaymentLink): Stripe.PaymentLink {
  const given = {
    after_completion: afterCompletion(params),
    allow_promotion_codes: flag(params, 'allow_promotion_codes'),
    inactive_message: unsettable(params, 'inactive_message'),
    restrictions: restrictions(params),
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...current, ...set, metadata: metadata(params, current.metadata) };
}

function create(call: Call): Stripe.PaymentLink {
  const { store, id } = call;
  const sale = readLineItems(call);
  const link = changed(call, makePaymentLink({ id: id('plink'), livemode: store.livemode, currency: sale.currency }));
  keepSale(call, sale);
  link.line_items = lineItemList(sale.items, `/v1/payment_links/${link.id}/line_items`);
  store.payment_links.set(link.id, link);
  return link;
}

export const paymentLinks: Route[] = [
  {
    method: 'GET',
    path: '/v1/payment_links',
    permission: 'payment_links_read',
    params: [...PAGING, 'active'],
    handle({ store, params }) {
      const active = flag(params, 'active');
      const links = filtered(store.payment_links, (link) => active === undefined || link.active === active);
      // A link tells no time, so the newest first is put here.
      return { list: links.reverse(), url: '/v1/payment_links' };
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_links/:link',
    permission: 'payment_links_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.payment_links, 'payment link', path.link ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/payment_links',
    permission: 'payment_links_write',
    params: [...WRITABLE, 'line_items'],
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/payment_links/:link',
    permission: 'payment_links_write',
    params: [...WRITABLE, 'active'],
    handle(call) {
      const current = find(call.store.payment_links, 'payment link', call.path.link ?? '');
      const active = flag(call.params, 'active');
      const link = { ...changed(call, current), ...(active === undefined ? {} : { active }) };
      call.store.payment_links.set(link.id, link);
      return { object: link };
    },
  },
];
