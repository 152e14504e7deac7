import { filtered, find } from '../find';
import { createdFilter, PAGING } from '../list';
import { makeEvent } from '../objects/event';
import { text, texts } from '../params';
import type { Call, Route } from '../types';

/** Writes an event down. Only what happens to customers, charges, refunds and PaymentIntents leaves one. */
export function recordEvent(call: Pick<Call, 'store' | 'now' | 'id'>, type: string, object: object): void {
  const event = makeEvent({
    id: call.id('evt'),
    created: call.now,
    livemode: call.store.livemode,
    type: type as Parameters<typeof makeEvent>[0]['type'],
    object,
  });
  call.store.events.set(event.id, event);
}

export const events: Route[] = [
  {
    method: 'GET',
    path: '/v1/events',
    permission: 'event_read',
    params: [...PAGING, 'created', 'type', 'types'],
    handle({ store, params }) {
      const type = text(params, 'type');
      const types = type === undefined ? texts(params, 'types') : [type];
      const wanted = (name: string) =>
        types === undefined ||
        types.some((each) => each === name || (each.endsWith('.*') && name.startsWith(each.slice(0, -1))));
      return { list: filtered(store.events, createdFilter(params), (event) => wanted(event.type)), url: '/v1/events' };
    },
  },
  {
    method: 'GET',
    path: '/v1/events/:event',
    permission: 'event_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.events, 'event', path.event ?? '') }),
  },
];
