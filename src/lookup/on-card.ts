/** What a customer's card has read of what a form asks: requests that it answers as Stripe did. Pure. */
import { isShown, listOf, type Part, shown, whole } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import { nameOf, type ReadRequest } from '../stripe/request';
import { chargesOf } from '../stripe/resources/charge';
import { paymentIntentsOf } from '../stripe/resources/payment-intent';
import type { Picture } from './picture';

/** The answer that the card has; null where it has to be asked for. */
export type OnCard = (request: ReadRequest<unknown>) => Part<unknown> | null;

export const nothingOnCard: OnCard = () => null;

/** What came along in full with the lists of a picture. */
const along = ['refunds', 'subscriptions', 'tax_ids'];

/** `lacks`: whether the key is known to lack it, so that it is expanded by no request. */
export function onCard(picture: Picture, lacks: (permission: PermissionId) => boolean): OnCard {
  const { customer, charges, intents, subscriptions } = picture;
  const lists: Readonly<Record<string, Part<unknown>>> = {
    [nameOf(chargesOf(customer.id))]: charges,
    [nameOf(paymentIntentsOf(customer.id))]: intents,
  };
  const objects: Readonly<Record<string, readonly { id: string }[]>> = {
    customers: [customer],
    subscriptions: listOf(subscriptions),
    charges: listOf(charges),
    payment_intents: listOf(intents),
  };
  const cameAlong = (object: object, field: string) => {
    const [root = ''] = field.split('.');
    const value = (object as Readonly<Record<string, unknown>>)[root] ?? null;
    // Of what there is not, nothing can be expanded.
    if (value === null || (Array.isArray(value) && value.length === 0)) return !along.includes(root);
    return field === root && along.includes(root);
  };
  return (request) => {
    const { path, params, expands, permission } = request;
    // Nobody is asked for it.
    if (lacks(permission)) return { kind: 'notPermitted', permission, denial: null };
    const list = lists[nameOf(request)];
    const [, , kind = '', id, ...rest] = path.split('/');
    const isOne = id !== undefined && rest.length === 0 && Object.keys(params).length === 0;
    const object = isOne && objects[kind]?.find((each) => each.id === decodeURIComponent(id));
    const isAll = object && expands.every((each) => lacks(each.permission) || cameAlong(object, each.field));
    const part = whole(
      list ?? (isAll ? shown(object) : { kind: 'notPermitted', permission: request.permission, denial: null }),
    );
    return isShown(part) ? part : null;
  };
}
