/** PropertiesService: two stores of strings, with their limits. */
import { type Execution, ServiceException } from '../execution';

type Store = 'user' | 'script';

/** https://developers.google.com/apps-script/guides/services/quotas: 9 KB a value, 500 KB a store. */
const valueLimitBytes = 9 * 1024;
const storeLimitBytes = 500 * 1024;

export const propertiesService = {
  'PropertiesService.getProperty': (execution: Execution, store: Store, key: string) =>
    properties(execution, store).get(key) ?? null,
  'PropertiesService.getProperties': (execution: Execution, store: Store) =>
    Object.fromEntries(properties(execution, store)),
  'PropertiesService.getKeys': (execution: Execution, store: Store) => [...properties(execution, store).keys()],
  'PropertiesService.setProperty': (execution: Execution, store: Store, key: string, value: string) =>
    write(properties(execution, store), [[key, value]]),
  'PropertiesService.setProperties': (
    execution: Execution,
    store: Store,
    entries: [string, string][],
    deleteAllOthers: boolean,
  ) => write(properties(execution, store), entries, deleteAllOthers),
  'PropertiesService.deleteProperty': (execution: Execution, store: Store, key: string) => {
    properties(execution, store).delete(key);
    return null;
  },
  'PropertiesService.deleteAllProperties': (execution: Execution, store: Store) => {
    properties(execution, store).clear();
    return null;
  },
};

function properties({ options: { stores } }: Execution, store: Store): Map<string, string> {
  return store === 'user' ? stores.userProperties : stores.scriptProperties;
}

/** All or nothing. */
function write(store: Map<string, string>, entries: [string, string][], deleteAllOthers = false): null {
  const next = new Map(deleteAllOthers ? [] : store);
  for (const [key, value] of entries) {
    if (Buffer.byteLength(value) > valueLimitBytes) throw new ServiceException('Argument too large: value');
    next.set(key, value);
  }
  let total = 0;
  for (const [key, value] of next) total += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (total > storeLimitBytes) {
    throw new ServiceException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  store.clear();
  for (const [key, value] of next) store.set(key, value);
  return null;
}
