/** The demo as a connection: one that is not stored, and is there only while nothing else is. */
import { demoKey } from '../stripe/demo';
import type { KeyInUse } from '../stripe/key';
import { allGranted } from './grants';
import type { Connection, ConnectionId } from './stored';

export const demoId = 'demo' as ConnectionId;

/** The property that is there while the demo is on: what its account is called. */
export const demoProperty = 'demo';

/** `now`: ms since 1970. */
export function demoConnection(name: string, now: number): Connection {
  return {
    id: demoId,
    name,
    mode: 'test',
    account: null,
    label: null,
    connectedAt: now,
    mark: demoId,
    keyId: demoId,
    keyKind: 'restricted',
    ending: '',
    editUrl: null,
    grants: allGranted(),
    keyAt: now,
    checkedAt: null,
    dead: null,
    until: null,
    readOnly: false,
    off: false,
    beside: null,
  };
}

/** It may ask for everything, and learns nothing. */
export function demoInUse(): KeyInUse {
  return {
    id: demoId,
    reveal: () => demoKey,
    state: () => 'granted',
    learn: () => undefined,
    taken: () => undefined,
    instead: () => null,
  };
}
