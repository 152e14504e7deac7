/** The calls of `../api.ts`, typed. Rejects with a sentence for the person when the server refuses or is gone. */
import type { Deed, OpenMail, Refusal, State, StepAnswer, SuggestAnswer, Typed } from '../api';

export const getState = (): Promise<State> => call('/api/state');
export const getMail = (id: string): Promise<OpenMail> => call(`/api/mail/${encodeURIComponent(id)}`);
export const postStep = (deed: Deed): Promise<StepAnswer> => call('/api/step', deed);
export const postTyped = (typed: Typed): Promise<SuggestAnswer> => call('/api/suggest', typed);

async function call<T>(path: string, body?: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(
      path,
      body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    );
  } catch {
    throw new Error('The preview’s server does not answer. Is npm start still running?');
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error((answer as Refusal).refused);
  return answer as T;
}
