import type { Stores, StoresSnapshot } from './types';

const mapNames = ['userProperties', 'scriptProperties', 'userCache', 'scriptCache'] as const;

/**
 * Empty stores of one user of one script. Given the stores of another user of the same script, what belongs to the
 * script (its properties, cache and lock) is shared with them.
 */
export function createStores(sameScript?: Stores): Stores {
  const stores: Stores = {
    userProperties: new Map(),
    userCache: new Map(),
    userLock: { holder: null },
    scriptProperties: sameScript?.scriptProperties ?? new Map(),
    scriptCache: sameScript?.scriptCache ?? new Map(),
    scriptLock: sameScript?.scriptLock ?? { holder: null },
    snapshot: () => {
      const copy = Object.fromEntries(mapNames.map((name) => [name, structuredClone([...stores[name]])]));
      return copy as unknown as StoresSnapshot;
    },
    restore: (snapshot) => {
      const copy = snapshot as unknown as Record<string, [string, never][]>;
      for (const name of mapNames) {
        stores[name].clear();
        for (const [key, value] of structuredClone(copy[name] ?? [])) stores[name].set(key, value);
      }
    },
  };
  return stores;
}
