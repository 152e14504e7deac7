/** Connecting an account, in two short cards: which mode, then the key. The second also replaces a key. */
import { push, replace } from '../cards/answer';
import { type Card, card } from '../cards/card';
import { keyHelp } from '../cards/connections';
import { to } from '../cards/routes';
import { buttons, choiceField, draftButton, paragraph, row, section, textField } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { linkedPermissions, newKeyLink } from '../keys/links';
import type { Mode } from '../keys/parse';
import { probeCount } from '../keys/probe';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { holdsKey } from '../secret';
import { connected, none, type Tap } from './screen';

const tiers = ['free', 'overview', 'premium'] as const;

/** Step one: all else leads to pages that differ between test and live mode. */
export const connect: Tap<typeof none> = {
  params: none,
  answer: ({ words }) => push(modeCard(words)),
};

/** Step two. Its form field is `mode`. */
export const connectKey: Tap<typeof none> = {
  params: none,
  answer: (desk) => {
    const mode = desk.event.field('mode');
    return replace(
      mode === 'live' || mode === 'test' ? keyCard(desk, { mode, old: null }, null) : modeCard(desk.words),
    );
  },
};

const params = { connection: 'id' } as const;

/** A new key for an account that is connected: the old one stays until the new one has been tested. */
export const replaceKey: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection: old }) => push(keyCard(desk, { mode: old.mode, old }, null))),
};

export function modeCard(words: Words): Card {
  const { title, step, which, test, live, proceed, keyIsKept } = words.connecting;
  return card(words, {
    title,
    subtitle: step(1),
    sections: [
      section([
        choiceField('mode', which, [
          ['test', test],
          ['live', live],
        ]),
        buttons({ text: proceed, to: to('connectKey', {}), filled: true, required: ['mode'] }),
      ]),
      section([paragraph(html`${keyIsKept}`)]),
    ],
  });
}

/** Where a key is wanted: in a new connection, or in place of another key. */
export interface KeyPlace {
  mode: Mode;
  old: Connection | null;
}

/** `fault`: why the key that was pasted before was not taken. */
export function keyCard(desk: Desk, { mode, old }: KeyPlace, fault: string | null): Card {
  const { words } = desk;
  const texts = words.connecting;
  const typed = desk.event.field('account');
  const offeredName = typed && !holdsKey(typed) ? typed : (old?.name ?? newName(desk));
  const mayDraft = desk.draftRefusal() === null;
  return card(words, {
    title: old ? words.buttons.replaceKey : texts.title,
    subtitle: texts.place(old ? offeredName : texts.step(2), words.card.mode(mode)),
    sections: [
      fault ? section([row({ icon: 'error', iconText: texts.notConnected, text: texts.refused(fault) })]) : null,
      section([
        textField('key', texts.key, '', `rk_${mode}_…`),
        textField('account', texts.account, offeredName),
        paragraph(texts.probes(probeCount('restricted'))),
        buttons({
          text: old ? words.buttons.replaceKey : texts.connect,
          to: old ? to('saveReplacement', { connection: old.id }) : to('saveKey', { mode }),
          filled: true,
          required: ['key', 'account'],
        }),
      ]),
      section(
        tiers.map((tier) =>
          row({
            text: texts.make(tier),
            note: texts.gives(tier),
            icon: 'add_circle',
            url: newKeyLink(mode, linkedPermissions(tier)),
          }),
        ),
        { header: texts.makeKeys },
      ),
      section(
        [
          paragraph(html`${texts.onlyAdmins}`),
          buttons(
            ...tiers.map((tier) =>
              draftButton(words.keys.tier(tier), { name: 'askAdmin', params: { mode, tier } }, mayDraft),
            ),
          ),
        ],
        { header: texts.askAdmin },
      ),
      section(keyHelp(words, mode), { header: texts.whereKeysLive, unfolded: 1 }),
    ],
  });
}

/** Stripe seldom lets a key say whose it is, so the user names the account; a default saves the typing. */
export function newName({ vault }: Desk): string {
  const count = vault.connections().length;
  return count === 0 ? 'Stripe' : `Stripe ${count + 1}`;
}
