/** What can be done about what needs attention, as buttons of the customer's card. */
import { capture } from '../actions/capture';
import { release } from '../actions/release';
import type { Attention } from '../billing/attention';
import { kindOn } from '../billing/dispute';
import { wayForAttention } from '../billing/way-to-pay';
import type { Connection } from '../keys/vault';
import type { Picture } from '../lookup/picture';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import type { Charge } from '../stripe/resources/charge';
import { actionButtons } from './action-offers';
import { disputesTarget, knownTo } from './attention';
import type { Reader } from './card';
import { equalPaymentsTarget } from './charged-twice';
import { dashboardPage } from './dashboard';
import { to, whose } from './routes';
import { wayButton } from './way-to-pay';
import type { Button } from './widgets';
import type { Writing } from './writing';

interface Place {
  connection: Connection;
  picture: Picture;
  writing: Writing;
  state(permission: PermissionId): PermissionState;
}

/** Of several alarms one for each before a second one for any. */
export function remediesFor(alarms: readonly Attention[], reader: Reader, place: Place): Button[] {
  const each = alarms.map((alarm) => remedies(alarm, reader, place));
  const all = [...each.flatMap(([first]) => first ?? []), ...each.flatMap(([, second]) => second ?? [])];
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}

/** None where the key or a rule does not allow it: the object's own card says so. */
function remedies(alarm: Attention, reader: Reader, place: Place): Button[] {
  const { words, offers } = reader;
  const { connection, picture, state, writing } = place;
  const texts = words.attention;
  const here = whose(connection, picture.customer.id);
  switch (alarm.kind) {
    case 'pastDue':
    case 'firstPayment':
    case 'failed':
    case 'overdue':
    case 'unpaid': {
      const way = wayForAttention([alarm], knownTo(picture), picture.asOf / 1000);
      const button = way && wayButton(words, way, { connection, customer: here.customer, state }, writing);
      return button ? [button] : [];
    }
    case 'disputed': {
      // Nothing is to be answered: what is left is to be paid anew, which the card offers anyway.
      if (alarm.dispute && kindOn(alarm.charge, alarm.dispute) === 'returned') return [];
      if (alarm.dispute)
        return [{ text: texts.openDispute, url: dashboardPage(connection, `disputes/${alarm.dispute.id}`) }];
      const target = disputesTarget(place);
      return target && offers(target)
        ? [{ text: words.disputes.see, to: target }]
        : [paymentInStripe(reader, alarm, place)];
    }
    case 'chargedTwice': {
      const target = equalPaymentsTarget(connection, alarm.charges);
      return offers(target) ? [{ text: texts.compare, to: target }] : [];
    }
    case 'uncaptured': {
      const subject = { charge: alarm.charge, disputes: [] };
      const offer = { connection, customerId: here.customer, objectId: alarm.charge.id, subject, products: {}, state };
      return actionButtons([capture, release], offer, reader);
    }
    case 'refund':
      return [{ text: texts.seeRefund, to: to('payment', { ...here, charge: alarm.charge.id }) }];
    case 'stuck':
      return [{ text: texts.openInvoice, url: dashboardPage(connection, `invoices/${alarm.invoice.id}`) }];
    default:
      return [];
  }
}

function paymentInStripe({ words }: Reader, { charge }: { charge: Charge }, { connection }: Place): Button {
  const url = dashboardPage(connection, `payments/${charge.payment_intent ?? charge.id}`);
  return { text: words.attention.openPayment, url };
}
