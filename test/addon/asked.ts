/** What was asked of Stripe, and what it holds then. */
import type { StripeServer } from '../../preview/stripe/server';

/** `GET /v1/customers`, each once, sorted; ids in paths are left out. */
export function endpoints(requests: readonly { method: string; path: string }[]): string[] {
  const endpoint = ({ method, path }: { method: string; path: string }) =>
    `${method} ${path.replace(/\/[a-z]+_[A-Za-z0-9]{8,}(?=\/|$)/g, '/:id')}`;
  return [...new Set(requests.map(endpoint))].sort();
}

/** What asks Stripe to change something: every DELETE, and every POST but one. */
export function writes<T extends { method: string; path?: string; url?: string }>(requests: readonly T[]): T[] {
  return requests.filter(({ method, path, url }) => method !== 'GET' && !(path ?? url)?.endsWith('/create_preview'));
}

/** What stands for an object that can't change, as those of the sample: its number. */
const frozen = new Map<object, number>();

/** All objects of a mode as text: equal before and after means that nothing was changed. */
export function contents(store: StripeServer['test']): string {
  return JSON.stringify(store, (_, value) => {
    if (value instanceof Map) return [...value.values()];
    if (value === null || typeof value !== 'object' || !Object.isFrozen(value)) return value;
    if (!frozen.has(value)) frozen.set(value, frozen.size);
    return `frozen ${frozen.get(value)}`;
  });
}
