/** Freezes JSON, all of it: what is shared then stays as it is. */
export function freeze<T>(json: T): T {
  if (typeof json !== 'object' || json === null || Object.isFrozen(json)) return json;
  Object.freeze(json);
  for (const inner of Object.values(json)) freeze(inner);
  return json;
}
