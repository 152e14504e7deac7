/** Home and settings. */
import { type Answer, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { homeCard, settingsCard } from '../cards/home';
import type { Desk } from '../desk/desk';
import { lack } from '../google/consent';
import { entriesOf, saveSettings as save } from '../keys/settings';
import { balancesOf } from '../lookup/balance';

export function homeOf(desk: Desk): Card {
  const { vault, intentions } = desk;
  const connections = vault.connections();
  const { known: balances, barred } = balancesOf(desk, connections);
  return homeCard({ connections, balances, barred, damaged: vault.damaged(), open: intentions.open() }, desk.reader);
}

export function settingsOf(desk: Desk): Card {
  const { vault, settings, agent, event } = desk;
  // What Google did not tell is worth asking why.
  const lacked = agent() === null || !event.isPlaced ? lack() : null;
  return settingsCard(desk.words, {
    connections: vault.connections(),
    damaged: vault.damaged(),
    settings: settings(),
    lacked,
  });
}

export function saveSettings(desk: Desk): Answer {
  const domains = entriesOf(desk.event.field('domains') ?? '').map((domain) => domain.toLowerCase().replace(/^@/, ''));
  save(desk.properties, {
    domains,
    metadataKeys: entriesOf(desk.event.field('metadataKeys') ?? ''),
    attribution: desk.event.field('attribution') !== null,
  });
  return { ...replace(settingsOf(desk)), notification: 'Settings saved', changed: true };
}
