import type { Catalogue } from '../words';
import { accounts } from './accounts';
import { actions } from './actions';
import { acts } from './acts';
import { amounts } from './amounts';
import { asking } from './asking';
import { attention } from './attention';
import { billedTo } from './billed-to';
import { buttons } from './buttons';
import { card } from './card';
import { collecting } from './collecting';
import { common } from './common';
import { composing } from './composing';
import { connectedAccounts } from './connected-accounts';
import { connecting } from './connecting';
import { consent } from './consent';
import { contacts } from './contacts';
import { conversation } from './conversation';
import { creditNotes } from './credit-notes';
import { crediting } from './crediting';
import { customerCard } from './customer-card';
import { declines } from './declines';
import { defaultMethod } from './default-method';
import { demo } from './demo';
import { discounts } from './discounts';
import { disputes } from './disputes';
import { double } from './double';
import { drafting } from './drafting';
import { drafts } from './drafts';
import { ending } from './ending';
import { facts } from './facts';
import { find } from './find';
import { guests } from './guests';
import { help } from './help';
import { home } from './home';
import { invoiceCard } from './invoice-card';
import { invoices } from './invoices';
import { invoicesOfYear } from './invoices-of-year';
import { invoicing } from './invoicing';
import { keyReport } from './key-report';
import { keys } from './keys';
import { lookups } from './lookups';
import { mandates } from './mandates';
import { methods } from './methods';
import { monthly } from './monthly';
import { nextCharge } from './next-charge';
import { outlook } from './outlook';
import { owing } from './owing';
import { paying } from './paying';
import { paymentCard } from './payment-card';
import { paymentLists } from './payment-lists';
import { payments } from './payments';
import { permissions } from './permissions';
import { policy } from './policy';
import { problems } from './problems';
import { recent } from './recent';
import { refunding } from './refunding';
import { refunds } from './refunds';
import { replies } from './replies';
import { rotation } from './rotation';
import { settings } from './settings';
import { sighting } from './sighting';
import { subscribing } from './subscribing';
import { subscriptionCard } from './subscription-card';
import { subscriptionLists } from './subscription-lists';
import { subscriptions } from './subscriptions';
import { team } from './team';
import { telling } from './telling';
import { timeline } from './timeline';
import { today } from './today';
import { waiting } from './waiting';
import { wayToPay } from './way-to-pay';
import { why } from './why';

export const portuguese = (): Catalogue => ({
  accounts,
  actions,
  acts,
  amounts,
  asking,
  attention,
  contacts,
  conversation,
  crediting,
  drafting,
  creditNotes,
  invoicing,
  owing,
  paying,
  refunding,
  subscribing,
  team,
  telling,
  today,
  buttons,
  card,
  collecting,
  common,
  composing,
  connectedAccounts,
  connecting,
  consent,
  customerCard,
  declines,
  demo,
  discounts,
  defaultMethod,
  disputes,
  double,
  drafts,
  ending,
  facts,
  find,
  guests,
  help,
  home,
  invoiceCard,
  invoices,
  billedTo,
  invoicesOfYear,
  keyReport,
  rotation,
  keys,
  lookups,
  mandates,
  methods,
  monthly,
  nextCharge,
  outlook,
  recent,
  paymentCard,
  paymentLists,
  payments,
  permissions,
  problems,
  policy,
  refunds,
  replies,
  settings,
  sighting,
  subscriptionCard,
  subscriptionLists,
  subscriptions,
  timeline,
  waiting,
  wayToPay,
  why,
});
