/** The calls of `../api.ts`, typed. Rejects with a sentence for the person when the server refuses or is gone. */
import type { Build, Deed, MailAnswer, Refusal, State, StepAnswer, SuggestAnswer, Typed } from '../api';

export const getState = (): Promise<State> => call('/api/state');
export const getMail = (id: string): Promise<MailAnswer> => call(`/api/mail/${encodeURIComponent(id)}`);
export const postStep = (deed: Deed): Promise<StepAnswer> => call('/api/step', deed);
export const postTyped = (typed: Typed): Promise<SuggestAnswer> => call('/api/suggest', typed);

/** It stays in the page's address, so that a reload has it too. */
const token = new URLSearchParams(location.search).get('token') ?? '';
const authorization = { Authorization: `Bearer ${token}` };

/** Tells of the last build of the add-on, and of each that comes. Ends with the server. */
export async function followBuilds(tell: (build: Build) => void): Promise<void> {
  const { body } = await fetch('/api/builds', { headers: authorization });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let begun = '';
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    const lines = (begun + part.value).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) tell(JSON.parse(line));
  }
}

async function call<T>(path: string, body?: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(
      path,
      body
        ? {
            method: 'POST',
            headers: { ...authorization, 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          }
        : { headers: authorization },
    );
  } catch {
    throw new Error('The preview’s server does not answer. Is npm start still running?');
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error((answer as Refusal).refused);
  return answer as T;
}
