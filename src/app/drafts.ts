/** What the drafts say. No key ever stands in one. */
import { isAddress } from '../actions/fields';
import { findAction } from '../actions/list';
import { type Answer, push, replace } from '../cards/answer';
import { draftTextCard } from '../cards/draft';
import { outdatedCard, problemSentences, unshownCard } from '../cards/problems';
import type { DraftName, DraftTarget, ParamKinds, ParamsOf } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { careFor } from '../desk/right-person';
import type { DraftText } from '../google/drafts';
import { type Tier, tierNames } from '../keys/grants';
import { linkedPermissions, newKeyLink } from '../keys/links';
import type { Mode } from '../keys/parse';
import { oneLine } from '../language/direction';
import type { Words } from '../language/words/words';
import { openCustomer } from '../lookup/lookup';
import { sameAddress } from '../people/address';
import type { Tap } from '../screens/screen';
import { isShown, type Part, shown } from '../stripe/part';
import { permissionLabel } from '../stripe/permissions';

interface Draft<P extends ParamKinds> {
  params: P;
  /** null for what is no longer there to be told; a part that is not shown says why it can't be. */
  write(desk: Desk, params: ParamsOf<P>): Part<DraftText> | null;
}

const admin = { mode: ['live', 'test'], tier: ['free', 'overview', 'premium'] } as const;
const told = { connection: 'id', intention: 'id', as: ['reply', 'message'] } as const;

/** To whoever may make keys: which key is wanted, and how to hand it over. */
const askAdmin: Draft<typeof admin> = { params: admin, write: (_, { mode, tier }) => shown(askAdminText(mode, tier)) };
/** To the customer: what was done. `as`: a reply to the open mail, or a message of its own. */
const tellCustomer: Draft<typeof told> = { params: told, write: tellCustomerText };

/** Drafts that a button can open. */
export const drafts = { askAdmin, tellCustomer };

export function writeDraft(desk: Desk, { name, params }: DraftTarget): Part<DraftText> | null {
  return (drafts[name] as Draft<ParamKinds>).write(desk, params);
}

/** The same as a text on a card, to copy, where drafts can't be opened. */
export function asText<N extends DraftName>(name: N): Tap<(typeof drafts)[N]['params']> {
  return { params: drafts[name].params, answer: (desk, params) => showDraft(desk, { name, params } as DraftTarget) };
}

function showDraft(desk: Desk, draft: DraftTarget): Answer {
  const written = writeDraft(desk, draft);
  const connection = draft.name === 'tellCustomer' ? desk.vault.find(draft.params.connection) : null;
  if (written && !isShown(written) && connection) return push(unshownCard(desk.words, connection, written, draft));
  if (!written || !isShown(written)) return replace(outdatedCard(desk.words));
  const { to, subject, body, answers } = written.value;
  // They may have been allowed since the button was drawn.
  const refusal = desk.draftRefusal();
  return push(draftTextCard(desk.words, { to, subject, body, draft, isReply: Boolean(answers), refusal }));
}

/** What stands in a draft that can't be written: nothing else can be said where it was asked for. */
export function unwritten(words: Words, part: Exclude<Part<unknown>, { kind: 'shown' }>): DraftText {
  const why =
    part.kind === 'problem' ? problemSentences(words, part.problem) : words.problems.lacksPlainly(part.permission);
  return { to: '', subject: '', body: `Tillside could not write this draft. ${why}` };
}

/** Only to the address that Stripe has now, whoever else is on the mail. */
function tellCustomerText(desk: Desk, params: ParamsOf<typeof told>): Part<DraftText> | null {
  const connection = desk.vault.find(params.connection);
  const intention = connection && desk.intentions.find(connection.id, params.intention);
  if (!connection || !intention?.tell) return null;
  const customer = openCustomer(desk, connection, intention.customer, true);
  if (!isShown(customer)) return customer;
  if (!customer.value) return null;
  const { email, name } = customer.value.customer;
  // One address, whatever was imported into Stripe.
  if (!email || !isAddress(email)) return null;
  const { doubt } = careFor(desk, connection, customer.value.customer);
  // Whoever wrote the mail, and was made sure of when it was done, may have another address in Stripe by now.
  if (doubt && !desk.people()?.provenSender)
    return shown({
      to: '',
      subject: '',
      body: `${doubt} On the customer’s card, say first that this is the right person.`,
    });
  const body = `Hello${name ? ` ${oneLine(name)}` : ''},\n\n${oneLine(intention.tell)}\n\nKind regards`;
  const answers = params.as === 'reply' && repliesReach(desk, email) ? desk.event.message : null;
  return shown({ to: email, subject: `Your ${findAction(intention.action)?.about ?? 'payment'}`, body, answers });
}

/** Whether a reply to the open mail goes to this address, and to nobody else. */
export function repliesReach(desk: Desk, email: string | null): boolean {
  const address = desk.people()?.repliesTo;
  return Boolean(address && email && sameAddress(address, email));
}

function askAdminText(mode: Mode, tier: Tier): DraftText {
  const permissions = linkedPermissions(tier);
  return {
    to: '',
    subject: `A restricted Stripe key for Tillside (${mode} mode)`,
    body: [
      'Hello,',
      '',
      `could you make me a restricted key in Stripe (${mode} mode) for Tillside, a Gmail add-on that shows a customer’s billing beside their email? The ${tierNames[tier]} key needs these permissions and no others:`,
      '',
      ...permissions.map((permission) => `  - ${permissionLabel(permission)}`),
      '',
      'This link opens Stripe with them already chosen:',
      newKeyLink(mode, permissions),
      '',
      'If Stripe asks how the key will be used, choose “Providing this key to another website” (or “to a third-party application”). Stripe shows the key in full only once.',
      '',
      'Please send the key through a password manager, never by email or chat.',
      '',
      'Thank you',
    ].join('\n'),
  };
}
