/**
 * Forty questions that support people get: where the answer stands, and how far the open draft is (test/questions.md). A push
 * asks every fourth.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { cases } from '../cases';
import { openTillside, type Tillside } from './tillside';

interface Question {
  from: string;
  key: string;
  asks: string;
  /** What is tapped, by a part of its name, in order. */
  taps: string[];
  /** What stands on the card then. */
  answer: string;
  /** What opens the draft, and what stands in it; none where nobody is to be written to. */
  draft: string[];
  says: string;
}

const steps = (cell: string) => cell.split(' → ').filter(Boolean);

/** The rows of its table. */
const questions: Question[] = readFileSync(join(__dirname, '..', 'questions.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => {
    const [, , from = '', key = '', asks = '', taps = '', answer = '', draft = '', says = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { from, key, asks, taps: steps(taps), answer, draft: steps(draft), says };
  });

/** What stands above this, in px from the panel's top, is seen without scrolling. */
const SEEN = 620;

const agents = new Map<string, Tillside>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  for (const tillside of agents.values()) await tillside.close();
  await browser?.close();
});

async function connected(key: string): Promise<Tillside> {
  const known = agents.get(key);
  if (known) return known;
  const tillside = await openTillside(browser, { key });
  agents.set(key, tillside);
  return tillside;
}

/** The lower edge of the answer, in px from the panel's top. */
async function depthOf({ panel }: Tillside, answer: string): Promise<number> {
  const pattern = new RegExp(answer.split(/\s+/).map(escaped).join('\\s+'));
  const found = await panel.getByText(pattern).filter({ visible: true }).first().boundingBox();
  const frame = await panel.boundingBox();
  return found && frame ? found.y + found.height - frame.y : Number.POSITIVE_INFINITY;
}

const written = async (dialog: Locator) => ((await dialog.textContent()) ?? '').replace(/[\u00a0\u202f]/g, ' ');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

it('there are forty', () => {
  expect(questions).toHaveLength(40);
});

it('each is answered on the card and in a draft: at most two taps in the middle, one wave, and seldom out of sight', async () => {
  const wrong: string[] = [];
  const taps: number[] = [];
  const hidden: string[] = [];
  const stride = cases({ sample: 4, all: 1 });
  for (const { from, key, asks, taps: way, answer, draft, says } of questions.filter(
    (_, at) => at % stride === 1 % stride,
  )) {
    const tillside = await connected(key);
    await tillside.opens(from);
    const before = tillside.waves();
    for (const tap of way) await tillside.taps(new RegExp(escaped(tap)));
    const depth = await depthOf(tillside, answer).catch(() => Number.POSITIVE_INFINITY);
    if (depth === Number.POSITIVE_INFINITY)
      wrong.push(`${asks} (${from}): no “${answer}” in\n${await tillside.text()}`);
    else if (depth > SEEN) hidden.push(`${asks}: ${Math.round(depth)} px`);
    if (way.length > 0 && tillside.waves() - before > way.length)
      wrong.push(`${asks}: ${tillside.waves() - before} waves`);
    taps.push(way.length + draft.length);
    if (draft.length === 0) continue;
    for (const tap of draft) await tillside.taps(tap);
    const dialog = tillside.page.getByRole('dialog');
    const text = (await dialog.count()) > 0 ? await written(dialog) : '';
    if (!text.includes(says)) wrong.push(`${asks} (${from}): no “${says}” in the draft\n${text}`);
    if (text) await dialog.getByRole('button', { name: 'Close draft' }).click();
  }
  expect(wrong).toEqual([]);
  expect(hidden.length < 3 ? [] : hidden).toEqual([]);
  expect(median(taps)).toBeLessThanOrEqual(2);
}, 300_000);
