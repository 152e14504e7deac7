/** A button on a card → a confirmation → one write → what became of it. */
import { findAction } from '../actions/list';
import { check, type Performed, perform, prepare, resume } from '../actions/perform';
import { confirmCard, notDoneCard, notWrittenCard, unknownCard } from '../cards/act';
import { type Answer, push, replace } from '../cards/answer';
import { outdatedCard, problemWords, unshownCard } from '../cards/problems';
import type { RouteParams } from '../cards/routes';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import { openCustomer } from '../lookup/lookup';
import { sameAddress } from '../people/address';
import { permissionLabel } from '../stripe/permissions';
import type { Desk } from './desk';
import { customerCardById } from './open-message';

export function prepareAction(desk: Desk, connection: Connection, params: RouteParams<'prepare'>): Answer {
  const action = findAction(params.action);
  if (!action) return replace(outdatedCard());
  const customer = openCustomer(desk, connection, params.customer);
  if (customer.kind !== 'shown') return push(unshownCard(connection, customer, null));
  if (!customer.value) return replace(outdatedCard());
  const { products, customer: person } = customer.value;
  const wanted = {
    action,
    connection,
    customer: params.customer,
    object: params.object,
    agent: desk.agent(),
    thread: desk.event.message?.threadId ?? null,
  };
  const prepared = prepare(desk, wanted, { formats: desk.formats, products });
  if (prepared.kind === 'failed') return push(unshownCard(connection, prepared.failure, null));
  if (prepared.kind === 'blocked')
    return push(notWrittenCard(connection, params.customer, 'Not possible now', prepared.reason));
  const { intention, confirmation } = prepared;
  const sender = desk.people()?.people[0]?.address ?? null;
  const otherAddress = sender && person.email && !sameAddress(sender, person.email) ? sender : null;
  return push(confirmCard({ connection, customer: person, intention, confirmation, otherAddress }, desk.reader));
}

export function performAction(desk: Desk, connection: Connection, intention: string): Answer {
  return tell(desk, connection, intention, perform(desk, connection, intention, telling(desk)));
}

export function checkOutcome(desk: Desk, connection: Connection, intention: string): Answer {
  return tell(desk, connection, intention, check(desk, connection, intention, telling(desk)));
}

export function resumeAction(desk: Desk, connection: Connection, intention: string): Answer {
  return tell(desk, connection, intention, resume(desk, connection, intention, telling(desk)));
}

function telling({ formats }: Desk) {
  return { formats, products: {} };
}

function tell(desk: Desk, connection: Connection, intentionId: string, performed: Performed): Answer {
  const intention = desk.intentions.find(connection.id, intentionId);
  const customer = intention?.customer ?? null;
  const notWritten = (title: string, reason: string) => replace(notWrittenCard(connection, customer, title, reason));
  switch (performed.kind) {
    case 'done':
    case 'accepted': {
      desk.memory.drop(connection.id);
      if (!customer) return notWritten('Done', performed.text);
      const notice = html`<b>${performed.kind === 'done' ? 'Done.' : 'Accepted, not finished.'}</b> ${performed.text}`;
      const card = customerCardById(desk, connection, customer, { fresh: true, notice });
      return { show: 'backTo', name: 'customer', card, notification: performed.text, changed: true };
    }
    case 'changed':
      desk.memory.drop(connection.id);
      return notWritten(
        'Changed meanwhile',
        'It changed in Stripe after this confirmation was shown, so nothing was written. Look at it again, then decide.',
      );
    case 'refused': {
      if (performed.failure.kind === 'notPermitted')
        return notWritten(
          'Not permitted',
          `Nothing was written: this key lacks ${permissionLabel(performed.failure.permission)}. Edit the key in Stripe, then check it in Settings.`,
        );
      const { title, text } = problemWords(performed.failure.problem);
      const id = performed.failure.problem.requestId;
      return notWritten(title, `Nothing was written. ${text}${id ? ` Request id: ${id}` : ''}`);
    }
    case 'unknown':
      desk.memory.drop(connection.id);
      return { ...replace(unknownCard(connection, intention, performed.problem)), changed: true };
    case 'notFound':
      return intention ? replace(notDoneCard(connection, intention, performed.resumable)) : replace(outdatedCard());
    case 'busy':
      return notWritten(
        'Still working',
        'Another click of yours is still being carried out. Wait a moment, then look at the customer again.',
      );
    case 'noIntention':
      return notWritten('Confirmation no longer valid', 'Nothing was written. Start again from the customer’s card.');
  }
}
