import { expect, it } from '@jest/globals';
import { actions } from '../../src/actions/list';
import { all } from './deeds/all';

it('every action has a deed, and no deed is left over', () => {
  const labels = actions.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect([...new Set(all.map(({ action }) => action))].sort()).toEqual([...labels].sort());
});
