/** Which of Google's permissions the user left out, and what a card must say then. */
import { expect } from '@jest/globals';
import manifest from '../../appsscript.json';

import { type Agent, connectedAgent } from './harness';
import type { Seen } from './seen';

export const scopes = {
  message: 'gmail.addons.current.message.metadata',
  drafts: 'gmail.addons.current.action.compose',
  requests: 'script.external_request',
  place: 'script.locale',
  address: 'userinfo.email',
} as const;
export type Scope = keyof typeof scopes;
export const every = Object.keys(scopes) as Scope[];

/** From now on these are unticked, and no others. */
export function unticks(agent: Agent, ...left: Scope[]): void {
  const urls = left.map((scope) => `https://www.googleapis.com/auth/${scopes[scope]}`);
  agent.session.runtime.options.consent = manifest.oauthScopes.filter((scope) => !urls.includes(scope));
}

/** Whose Google account was asked for its address before: nothing of that is remembered here. */
export async function agentWithout(...left: Scope[]): Promise<Agent> {
  const agent = await connectedAgent('premium');
  unticks(agent, ...left);
  return agent;
}

export const MISSING = 'Google’s permission is missing';
export const lacks: Record<Scope, string> = {
  message: 'Google does not let Tillside see who this email is from.',
  drafts: 'Google does not let Tillside open drafts.',
  requests: 'Google does not let Tillside reach Stripe.',
  place: 'Google does not tell Tillside your language and time zone.',
  address: 'Google does not tell Tillside your email address.',
};
/** Google's own words for it, beside the box. */
export const boxes: Record<Scope, string> = {
  message: 'View your email message metadata when the add-on is running',
  drafts: 'Manage drafts and send emails when you interact with the add-on',
  requests: 'Connect to an external service',
  place: 'View your country, language, and timezone',
  address: 'See your primary Google Account email address',
};

/** The card says what is missing and what it is called, and leads to Google's own prompt for it. */
export async function expectPrompt(agent: Agent, ...missing: Scope[]): Promise<void> {
  const { text } = agent.seen;
  for (const scope of missing) {
    expect(text).toContain(lacks[scope]);
    expect(text).toContain(boxes[scope]);
  }
  const { openedLink } = await agent.clicks('Allow in Google');
  const asked = new URL(openedLink ?? '').searchParams.get('scope') ?? '';
  for (const scope of missing) expect(asked).toContain(scopes[scope]);
}

/** Nobody is blamed who had no part in it, and nothing of Google's own is shown. */
export function expectPlainWords({ text, hostError, draft }: Seen): void {
  expect(hostError).toBeNull();
  expect(text + (draft?.body ?? '')).not.toMatch(
    /fault of its own|Workspace admin|another version|exception|googleapis|do not have permission/i,
  );
}

export const asksGoogle = ({ runs }: Seen) =>
  runs.filter(({ services }) => 'ScriptApp.getAuthorizationInfo' in services).length;
