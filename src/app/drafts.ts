/** What the drafts say. No key ever stands in one. */
import type { DraftTarget } from '../cards/routes';
import type { DraftText } from '../google/drafts';
import { tierNames } from '../keys/grants';
import { linkedPermissions, newKeyLink } from '../keys/links';
import { permissionLabel } from '../stripe/permissions';

export function writeDraft({ name, params }: DraftTarget): DraftText {
  switch (name) {
    case 'askAdmin':
      return askAdmin(params);
  }
}

function askAdmin({ mode, tier }: Extract<DraftTarget, { name: 'askAdmin' }>['params']): DraftText {
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
