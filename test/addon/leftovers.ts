/** What the user's stores still hold of connections and keys that are gone. */
import { type Agent, idsOf, MINUTE } from './harness';

export interface Gone {
  /** null: nothing is connected now. */
  connected: { id: string; key: string; mark: string; beside: { key: string } | null } | null;
  /** Ids of connections and values of keys that must never be found again. */
  names: Set<string>;
  /** The cache failed: until then it may hold what could not be deleted. ms since 1970. */
  cacheFailedUntil: number;
}

export function connectionNow(agent: Agent): Gone['connected'] {
  const [id] = idsOf(agent);
  const text = agent.session.stores.userProperties.get(`connection.${id}`);
  return id === undefined || text === undefined ? null : { ...JSON.parse(text), id };
}

/** Sentences; after an execution that nothing disturbed there are none. */
export function leftovers(
  { session: { stores, runtime } }: Agent,
  { connected, names, cacheFailedUntil }: Gone,
): string[] {
  const now = runtime.options.clock.now();
  const cached = [...stores.userCache].filter(([, { expires }]) => expires > now && now > cacheFailedUntil);
  const all = [...stores.userProperties, ...cached.map(([name, { value }]) => [name, value] as const)];
  return all.flatMap(([name, value]) => {
    const text = name + value;
    const [kind = '', , mark] = name.split('.');
    // Says that an account was disconnected without the lock, as long as an execution may be left that began before.
    if (kind === 'gone' && now - Number(value) <= MINUTE) return [];
    return [
      ...([...names].some((each) => text.includes(each)) ? [`left of what is gone: ${name}`] : []),
      ...(!connected && /example\.com|cus_|rk_test/.test(text) ? [`left, and nothing is connected: ${name}`] : []),
      ...(connected &&
      /^(seen|named|linked|chosen|confirmed|edition|cached|recent)$/.test(kind) &&
      mark !== connected.mark
        ? [`left of an old key: ${name}`]
        : []),
    ];
  });
}
