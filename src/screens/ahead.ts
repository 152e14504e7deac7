/** Asking ahead: what is known to be needed goes out in one wave, whoever asks for it later. */
import type { Asker } from '../actions/action';
import type { Part } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';

/** Asks these at once. What is asked for again is answered from that, as if it had just been asked. */
export function ahead(ask: Asker, requests: readonly ReadRequest<unknown>[]): Asker {
  const asked = new Map<string, Part<unknown>>();
  const fill = (wanted: readonly ReadRequest<unknown>[]) => {
    const missing = wanted.filter((request) => !asked.has(nameOf(request)));
    const parts = missing.length > 0 ? ask(...missing) : [];
    for (const [index, request] of missing.entries()) asked.set(nameOf(request), parts[index] as Part<unknown>);
  };
  fill(requests);
  const answer = (...wanted: readonly ReadRequest<unknown>[]) => {
    fill(wanted);
    return wanted.map((request) => asked.get(nameOf(request)));
  };
  return answer as Asker;
}

const nameOf = ({ method, path, params, expands }: ReadRequest<unknown>) =>
  JSON.stringify([method, path, params, expands]);
