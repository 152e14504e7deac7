/** What Gmail says in place of an add-on that failed. */
import type { Returned, Run } from './types';

const headline =
  'There was a problem with this add-on. Run time error. Refresh the add-on or contact the developer for support.';

/** Null for a run that returned, and for one that ended with Google's own prompt. */
export function runError({ outcome, prompt }: Run): string | null {
  if (prompt) return null;
  switch (outcome.kind) {
    case 'returned':
      return null;
    case 'killed':
      return `${headline} Error details: ${outcome.reason}`;
    case 'threw':
      return `${headline} Error details: ${[outcome.name, outcome.message].filter(Boolean).join(': ')}`;
  }
}

const kinds: Record<Returned['kind'], string> = {
  cards: 'Card',
  actionResponse: 'ActionResponse',
  universalActionResponse: 'UniversalActionResponse',
  composeActionResponse: 'ComposeActionResponse',
  updateDraftActionResponse: 'UpdateDraftActionResponse',
  suggestionsResponse: 'SuggestionsResponse',
  nothing: 'undefined',
  other: '',
};

export function typeError(value: Returned): string {
  const shown = value.kind === 'other' ? value.description : kinds[value.kind];
  return (
    'The value returned from Apps Script has a type that cannot be used by the add-ons platform. ' +
    `Also make sure to call build on any builder before returning it. Value: ${shown}`
  );
}

export function linkError(url: string): string {
  return `The add-on tried to open a link that its manifest does not allow: ${url}`;
}
