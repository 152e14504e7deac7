/** What a person sees after a step, and what the step cost. */
import { serviceCallsOf } from '../../bench/cost';
import type { CardJson, Draft, Run, Step } from '../../preview/appsscript/types';
import { targetsOf } from '../../preview/card/targets';
import { cardText } from '../../preview/card/text';
import type { RequestRecord } from '../../preview/session';

/** What a person sees after a step, and what the step cost; every kind of space is a plain one. */
export interface Seen {
  /** Empty where no card is on screen. */
  title: string;
  /** The whole card as text, folded parts included. */
  text: string;
  card: CardJson | null;
  /** Labels of all that can be clicked. */
  offers: string[];
  /** Titles, root first. */
  stack: string[];
  notification: string | null;
  openedLink: string | null;
  draft: Draft | null;
  /** Google's own words instead of a card. */
  hostError: string | null;
  fieldErrors: Record<string, string>;
  requests: RequestRecord[];
  waves: number;
  /** Calls of Google's services, but for UrlFetchApp. Reading one message is one. */
  serviceCalls: number;
  runs: Run[];
}

/** With one kind of space. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

export function seenIn({ view: sent, runs }: Step, requests: RequestRecord[]): Seen {
  const view: Step['view'] = JSON.parse(spaced(JSON.stringify(sent)));
  const top = view.stack.at(-1);
  return {
    title: top?.card.header?.title ?? '',
    text: top ? cardText(top.card, top.form) : '',
    card: top?.card ?? null,
    offers: targetsOf(view).flatMap(({ labels, disabled }) => (disabled ? [] : (labels[0] ?? []))),
    stack: view.stack.map(({ card }) => card.header?.title ?? ''),
    notification: view.notification,
    openedLink: view.openedLink?.url ?? null,
    draft: view.draft,
    hostError: view.hostError,
    fieldErrors: view.fieldErrors,
    requests,
    waves: runs.reduce((sum, run) => sum + run.waves, 0),
    serviceCalls: runs.reduce((sum, run) => sum + serviceCallsOf(run), 0),
    runs,
  };
}
