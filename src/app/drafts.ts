/** What the drafts say. No key ever stands in one. */

import { refundWithNote } from '../actions/credit-note';
import { isAddress } from '../actions/fields';
import { findOffered } from '../actions/list';
import { refund } from '../actions/refund';
import { paid } from '../billing/payment';
import { payables, toldReasons } from '../billing/way-to-pay';
import { type Answer, push, replace } from '../cards/answer';
import { answerables } from '../cards/answering';
import { draftTextCard } from '../cards/draft';
import { outdatedCard, problemSentences, unshownCard } from '../cards/problems';
import { planOf } from '../cards/purpose';
import type { DraftName, DraftTarget, ParamKinds, ParamsOf } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { careFor, repliesReach } from '../desk/right-person';
import type { DraftText } from '../google/drafts';
import { linkedPermissions, newKeyLink } from '../keys/links';
import type { Letter } from '../keys/settings';
import type { Connection } from '../keys/vault';
import { oneLine, shortened } from '../language/direction';
import { lined } from '../language/letter';
import { capitalized } from '../language/words/codes';
import type { Words } from '../language/words/words';
import { openCustomer } from '../lookup/open';
import type { Picture } from '../lookup/picture';
import type { Tap } from '../screens/screen';
import { holdsKey } from '../secret';
import { isBillingsOwn } from '../stripe/descriptions';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import { type AnswerText, answerText, overdueBeside } from './answers';
import { askingDraft } from './asking';
import { questionText } from './double';
import { pageToPay } from './page-to-pay';

/** `language`: the tag of the one that it is written in, where that need not be the agent's. */
type Written = DraftText & { language?: string };

interface Draft<P extends ParamKinds> {
  params: P;
  /** null for what is no longer there to be told; a part that is not shown says why it can't be. */
  write(desk: Desk, params: ParamsOf<P>): Part<Written> | null;
}

const admin = { mode: ['live', 'test'], tier: ['free', 'overview', 'premium'] } as const;
const told = { connection: 'id', intention: 'id', as: ['reply', 'message'] } as const;

/** To whoever may make keys: which key is wanted, and how to hand it over. */
const askAdmin: Draft<typeof admin> = {
  params: admin,
  write: ({ words: { drafts } }, { mode, tier }) => {
    const permissions = linkedPermissions(tier);
    const { subject, body } = drafts.askAdmin;
    const text = body(mode, tier, permissions, newKeyLink(mode, permissions));
    return shown({ to: '', subject: subject(mode), body: text });
  },
};

/** To the customer, in their language: what was done. `as`: a reply to the open mail, or a message of its own. */
const tellCustomer: Draft<typeof told> = {
  params: told,
  write: (desk, params) => toldText(desk, params, ({ preferred_locales }) => desk.wordsFor(preferred_locales ?? [])),
};

/** The same in the agent's language, for one who can't read the customer's. */
const tellInOwnLanguage: Draft<typeof told> = {
  params: told,
  write: (desk, params) => toldText(desk, params, () => desk.words),
};

const answering = {
  connection: 'id',
  customer: 'id',
  on: answerables,
  object: 'id',
  speaks: ['theirs', 'own'],
  as: ['reply', 'message'],
} as const;

/** To the customer: how their billing stands, or one object of it, for the agent to go on from. */
const answer: Draft<typeof answering> = {
  params: answering,
  write: (desk, params) =>
    draftAbout(desk, params, (connection, words, picture) => {
      const text = answerText(desk, connection, words, picture, params);
      if (!isShown(text) || !text.value || params.on !== 'invoice') return isShown(text) ? text.value : text;
      const others = overdueBeside(words, picture, params.object, desk.now() / 1000);
      return { ...text.value, what: lined(...text.value.what.split('\n'), ...others) };
    }),
};

/** The team's own words, where it has some in this language. */
function letterIn(desk: Desk, { language }: Words): Letter {
  return desk.settings().letters[language] ?? { greeting: '', sentence: '', signOff: '' };
}

const paying = {
  connection: 'id',
  customer: 'id',
  on: payables,
  object: 'id',
  why: toldReasons,
  speaks: ['theirs', 'own'],
  as: ['reply', 'message'],
} as const;

/** To the customer: what is to be paid, why they must do it, and the page for it. `speaks`: their language, or the agent's. */
const wayToPay: Draft<typeof paying> = {
  params: paying,
  write: (desk, params) =>
    draftAbout(desk, params, (connection, words, picture) => {
      const page = pageToPay(desk, connection, picture, params);
      if (!isShown(page)) return page;
      if (typeof page.value !== 'string') return { about: 'payment', what: oneLine(words.wayToPay.text(page.value)) };
      const why = desk.words.wayToPay[page.value];
      return shown({ to: '', subject: '', body: desk.words.drafts.notWritten(why) });
    }),
};

const asking = {
  connection: 'id',
  customer: 'id',
  customers: 'id',
  charges: 'id',
  speaks: ['theirs', 'own'],
  as: ['reply', 'message'],
} as const;

/** To the customer: whether they meant to pay each of these equal payments. */
const askDouble: Draft<typeof asking> = {
  params: asking,
  write: (desk, params) =>
    draftAbout(desk, params, (connection, words, picture) => {
      const question = questionText(desk, connection, picture, params, words);
      if (question) return { about: 'payment', what: question };
      return shown({ to: '', subject: '', body: desk.words.drafts.notWritten(desk.words.double.notTwo) });
    }),
};

const quoting = { connection: 'id', intention: 'id', speaks: ['theirs', 'own'], as: ['reply', 'message'] } as const;

/** To the customer: what a change would cost, as its confirmation says it, while nothing is changed. */
const quote: Draft<typeof quoting> = {
  params: quoting,
  write: (desk, { connection, intention, ...how }) => {
    const found = desk.intentions.find(connection, intention);
    const { quote, customer, action } = found ?? {};
    if (!quote || !customer || found?.state !== 'minted') return null;
    return draftAbout(desk, { connection, customer, ...how }, (_, words) => {
      const what = words.said(quote);
      return what === words.common.otherVersion ? null : { about: findOffered(action ?? '')?.about ?? 'payment', what };
    });
  },
};

const handingOver = {
  connection: 'id',
  customer: 'id',
  action: 'id',
  object: 'id',
  says: 'text',
  ask: 'text',
} as const;

/** To a colleague who may do what the agent may not. `says`: what its form says, as `written` gives it. */
const askColleague: Draft<typeof handingOver> = {
  params: handingOver,
  write: (desk, params) => {
    const connection = desk.vault.find(params.connection);
    return connection && askingDraft(desk, connection, params);
  },
};

/** Drafts that a button can open. */
export const drafts = { askAdmin, askColleague, tellCustomer, tellInOwnLanguage, answer, wayToPay, askDouble, quote };

export function writeDraft(desk: Desk, { name, params }: DraftTarget): Part<Written> | null {
  return (drafts[name] as Draft<ParamKinds>).write(desk, params);
}

/** The same as a text on a card, to copy, where drafts can't be opened. */
export function asText<N extends DraftName>(name: N): Tap<(typeof drafts)[N]['params']> {
  return { params: drafts[name].params, answer: (desk, params) => showDraft(desk, { name, params } as DraftTarget) };
}

function showDraft(desk: Desk, draft: DraftTarget): Answer {
  const written = writeDraft(desk, draft);
  const connection = 'connection' in draft.params ? desk.vault.find(draft.params.connection) : null;
  if (written && !isShown(written) && connection) return push(unshownCard(desk.words, connection, written, draft));
  if (!written || !isShown(written)) return replace(outdatedCard(desk.words));
  // They may have been allowed since the button was drawn.
  const refusal = desk.draftRefusal();
  return push(draftTextCard(desk.words, { text: written.value, draft, refusal }));
}

/** What stands in a draft that can't be written: nothing else can be said where it was asked for. */
export function unwritten(words: Words, part: Exclude<Part<unknown>, { kind: 'shown' }>): DraftText {
  const why =
    part.kind === 'problem' ? problemSentences(words, part.problem) : words.problems.lacksPlainly(part.permission);
  return { to: '', subject: '', body: words.drafts.notWritten(why) };
}

function toldText(
  desk: Desk,
  { as, ...params }: ParamsOf<typeof told>,
  wordsFor: (customer: Customer) => Words,
): Part<Written> | null {
  const connection = desk.vault.find(params.connection);
  const intention = connection && desk.intentions.find(connection.id, params.intention);
  if (!connection || !intention?.tell) return null;
  const { tell, tellBefore, customer, action } = intention;
  return draftTo(desk, connection, { customer, as, wasMadeSure: true, wordsFor }, (words, picture) => {
    const what = words.said(tell);
    // Nothing for the customer: another version said something that this one has no words for.
    if (what === words.common.otherVersion) return null;
    const isRefund = action === refund.name || action === refundWithNote.name;
    const refunded = isRefund ? refundedText(words, intention.object, picture) : '';
    return {
      about: findOffered(action)?.about ?? 'payment',
      // A page at the end of what was done ends its line. What was confirmed together is told together.
      what: tellBefore ? lined(words.said(tellBefore), capitalized(what), refunded) : lined(what, refunded),
    };
  });
}

/** Which payment it was, and what for; empty where it is not among the newest. */
function refundedText({ telling }: Words, id: string, picture: Picture): string {
  const charge = listOf(picture.charges).find((each) => each.id === id);
  if (!charge) return '';
  const { description } = charge;
  const own = description && !isBillingsOwn(description) ? shortened(description, maxDescription) : null;
  return telling.wasFor(paid(charge), charge.created, planOf(charge, picture) ?? own);
}

/** As much as says in a sentence what a payment was for. */
const maxDescription = 80;

/** What the card shows, to its customer: in their language, or in the agent's where the button says so. */
function draftAbout(
  desk: Desk,
  params: { connection: string; customer: string; as: 'reply' | 'message'; speaks: 'theirs' | 'own' },
  say: (connection: Connection, words: Words, picture: Picture) => ToSay,
): Part<Written> | null {
  const connection = desk.vault.find(params.connection);
  if (!connection) return null;
  const { customer, as, speaks } = params;
  const own = speaks === 'own' ? { wordsFor: () => desk.words } : {};
  return draftTo(desk, connection, { customer, as, wasMadeSure: false, ...own }, (words, picture) =>
    say(connection, words, picture),
  );
}

/** null for nothing to say; a part is what comes instead. */
type ToSay = AnswerText | Part<Written> | null;

interface Addressed {
  customer: string;
  as: 'reply' | 'message';
  /** Whether whoever wrote the mail was made sure of when it was done. They may have another address in Stripe by now. */
  wasMadeSure: boolean;
  wordsFor?: (customer: Customer) => Words;
}

/** Only to the address that Stripe has now, whoever else is on the mail. */
function draftTo(
  desk: Desk,
  connection: Connection,
  { customer: id, as, wasMadeSure, wordsFor }: Addressed,
  say: (words: Words, picture: Picture) => ToSay,
): Part<Written> | null {
  const part = openCustomer(desk, connection, id, true);
  if (!isShown(part)) return part;
  const { customer } = part.value;
  const { email, name } = customer;
  // One address, whatever was imported into Stripe.
  if (!email || !isAddress(email)) return null;
  const { doubt } = careFor(desk, connection, customer);
  if (doubt && !(wasMadeSure && desk.people()?.provenSender))
    return shown({ to: '', subject: '', body: desk.words.drafts.sayFirst(desk.words.sighting.doubt(doubt)) });
  const words = wordsFor?.(customer) ?? desk.wordsFor(customer.preferred_locales ?? []);
  const said = say(words, part.value);
  if (!said || 'kind' in said) return said;
  return shown({
    to: email,
    subject: words.drafts.tell.subject(said.about, connection.mode),
    // A reply has the mail's own subject, which says nothing of a test, and may hold a key.
    isRetitled: connection.mode === 'test' || holdsKey(desk.people()?.subject ?? ''),
    body: words.drafts.tell.body(name && oneLine(name), said.what, connection.mode, letterIn(desk, words)),
    answers: as === 'reply' && repliesReach(desk, email) ? desk.event.message : null,
    language: words.language,
  });
}
