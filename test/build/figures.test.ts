import { expect, it } from '@jest/globals';
import { figuresOf } from '../../build/figures';

it('the build prints the bytes of each room, of each library and of all, and the time to start', () => {
  const bytes = {
    'src/main.ts': 5,
    'src/cards/home.ts': 20,
    'src/cards/find.ts': 10,
    'node_modules/ledger/index.js': 7,
  };
  const lines = figuresOf({ script: 'var App = 1;', bytes }).split('\n');
  expect(lines.slice(0, -1).map((line) => line.trim())).toEqual(['30  src/cards', '7  ledger', '5  src/main.ts']);
  expect(lines.at(-1)?.trim()).toMatch(/^12 {2}in all; starts in \d+\.\d ms$/);
});
