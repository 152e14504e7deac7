/** The calls of `../api.ts`, typed. Rejects with a sentence for the person when the server refuses or is gone. */
import type { Deed, MailAnswer, Refusal, State, StepAnswer, SuggestAnswer, Typed } from '../api';

export const getState = (): Promise<State> => call('/api/state');
export const getMail = (id: string): Promise<MailAnswer> => call(`/api/mail/${encodeURIComponent(id)}`);
export const postStep = (deed: Deed): Promise<StepAnswer> => call('/api/step', deed);
export const postTyped = (typed: Typed): Promise<SuggestAnswer> => call('/api/suggest', typed);

/** It stays in the page's address, so that a reload has it too. */
const token = new URLSearchParams(location.search).get('token') ?? '';

async function call<T>(path: string, body?: object): Promise<T> {
  let response: Response;
  try {
    const headers = { Authorization: `Bearer ${token}` };
    response = await fetch(
      path,
      body
        ? { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
        : { headers },
    );
  } catch {
    throw new Error('The preview’s server does not answer. Is npm start still running?');
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error((answer as Refusal).refused);
  return answer as T;
}
