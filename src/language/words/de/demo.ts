import type { Catalogue } from '../words';

export const demo: Catalogue['demo'] = () => ({
  tryIt: 'Mit Beispieldaten ausprobieren',
  account: 'Beispieldaten',
  icon: 'Demo',
  mark: 'Demo: Was Sie sehen, ist erfunden, und es wird nichts geändert.',
  leave: 'Demo verlassen',
  left: 'Sie haben die Demo verlassen.',
  noWrites:
    'Das ist die Demo, in der nichts geändert wird. Mit einem eigenen Schlüssel sähen Sie jetzt, was sich ändern soll, und würden es bestätigen.',
  noDraft: 'In der Demo wird kein Entwurf geöffnet.',
  noInsert: 'In der Demo wird nichts in einen Entwurf eingefügt.',
});
