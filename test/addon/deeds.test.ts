import { expect, it } from '@jest/globals';
import { isLook, offered } from '../../src/actions/list';
import { wordsAt } from '../../src/language/words/languages';
import { all } from './deeds/all';

it('every action that writes has a deed, and no deed is left over', () => {
  const { said } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });
  const labels = offered.filter((each) => !isLook(each)).map(({ label }) => said(label));
  expect(new Set(labels).size).toBe(labels.length);
  expect([...new Set(all.map(({ action, called }) => called ?? action))].sort()).toEqual([...labels].sort());
});
