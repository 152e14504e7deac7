/**
 * `npm run bench`: what openings and taps cost, how that grows with an account, how long a card takes beside others, and
 * what a team reads in a month. Counts come from the stand-in for Apps Script; the product has no say in them. `--json`:
 * all of it as data. Ends with 1 where something costs more than it may.
 */
import { median } from '../build/figures';
import { builtAddOn, ensureBuilt } from '../preview/session/built';
import { type Click, clicksOf } from './clicks';
import { compared, latencyMs } from './compared';
import type { Cost } from './cost';
import { recorded, runCpu, startCpu } from './cpu';
import { type Grown, grown } from './growth';
import { agentsCarried, assumed, readsAMonth } from './month';
import { before, type Opening, openings, over } from './openings';
import { readsOf } from './speed';

const usage = `npm run bench, or npm run --silent bench -- --json

Counts and times every opening and every tap, for a few minutes.`;

const cpuTurns = 5;

interface Measured {
  opening: Opening;
  cost: Cost;
  /** ms to start and to run, on this machine. */
  cpuMs: number;
}

async function measured(opening: Opening): Promise<Measured> {
  const { agent, open } = await before(opening, latencyMs);
  const { value: cost, recordings } = await recorded(open);
  await agent.close();
  const once = () => recordings.reduce((sum, recording) => sum + runCpu(recording), 0);
  return { opening, cost, cpuMs: median(Array.from({ length: cpuTurns }, once)) };
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

/** Numbers at the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...rows].map((cells) => cells.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return all.map((cells) => cells.map(pad).join('  ').trimEnd()).join('\n');
}

const of = (count: number, limit: number) => `${count}/${limit}${count > limit ? ' !' : ''}`;

function openingTable(all: readonly Measured[]): string {
  return table(
    ['Opening (counted/allowed)', 'waves', 'reads', 'calls', 'KB', 'wait ms', 'CPU ms'],
    all.map(({ opening, cost: { waves, gets, calls, bytes, ms }, cpuMs }) => [
      opening.name,
      of(waves, opening.waves),
      of(gets, opening.gets),
      of(calls, opening.calls),
      kilobytes(bytes),
      ms,
      cpuMs.toFixed(0),
    ]),
  );
}

function clickTable(clicks: readonly Click[]): string {
  return table(
    ['Tap (counted/allowed)', '', 'waves', 'reads', 'writes', 'calls', 'KB'],
    clicks.map(({ what, tap, waves, cost }) => [
      what,
      tap,
      of(cost.waves, waves),
      cost.gets,
      cost.writes,
      cost.calls,
      kilobytes(cost.bytes),
    ]),
  );
}

function growthTable(all: readonly Grown[]): string {
  return table(
    ['Growth', '', 'waves', 'reads', 'calls', 'KB'],
    all.flatMap(({ of: kind, what, costs }) =>
      costs.map(({ size, cost: { waves, gets, calls, bytes } }) => [
        `${size.toLocaleString('en-US')} ${kind}`,
        what,
        waves,
        gets,
        calls,
        kilobytes(bytes),
      ]),
    ),
  );
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(usage);
  const [unknown] = args.filter((each) => each !== '--json');
  if (unknown) throw new Error(`${unknown} is not known.\n\n${usage}`);
  await ensureBuilt('stale', { addOn: true });
  const { script } = builtAddOn();
  const start = { bytes: Buffer.byteLength(script), cpuMs: median(Array.from({ length: 11 }, () => startCpu(script))) };
  const opened: Measured[] = [];
  for (const each of openings) opened.push(await measured(each));
  const clicks = await clicksOf();
  const growth = await grown();
  const beside = await compared();
  const reads = await readsOf();
  const each = readsAMonth(reads, assumed);
  const month = { assumed, reads, readsOfOne: each, agents: agentsCarried(each) };
  const broken = [
    ...opened.flatMap(({ opening, cost }) => over(cost, opening).map((what) => `${opening.name}: ${what}`)),
    ...clicks.flatMap(({ what, tap, waves, cost }) =>
      cost.waves > waves ? [`${what}, ${tap}: ${cost.waves} waves instead of ${waves}`] : [],
    ),
  ];
  if (broken[0]) process.exitCode = 1;
  if (args.includes('--json')) {
    const rows = opened.map(({ opening: { name, waves, gets, calls }, cost, cpuMs }) => ({
      name,
      limits: { waves, gets, calls },
      cost,
      cpuMs,
    }));
    console.log(JSON.stringify({ latencyMs, start, openings: rows, clicks, growth, compared: beside, month, broken }));
    return;
  }
  const chatwootMs = beside.find(({ name }) => name.startsWith('Chatwoot'))?.trips.ms ?? 0;
  const waits = beside.map(({ name, opening, trips: { waves, gets, bytes, ms } }) => {
    const cpuMs = opened.find((each) => each.opening.name === opening)?.cpuMs ?? 0;
    // Of the others only the waiting is known: with our own CPU the ratio is the least that it can be.
    const times = (own: number) => (own > 0 ? `${(chatwootMs / own).toFixed(1)} ×` : 'no wait');
    return [name, waves, gets, kilobytes(bytes), ms, times(ms), cpuMs ? cpuMs.toFixed(0) : '–', times(ms + cpuMs)];
  });
  console.log(
    [
      `Start: ${start.cpuMs.toFixed(0)} ms of CPU, ${kilobytes(start.bytes)} KB`,
      openingTable(opened),
      clickTable(clicks),
      growthTable(growth),
      table(
        [
          `A card at ${latencyMs} ms per answer`,
          ...['waves', 'reads', 'KB', 'wait ms', 'beside Chatwoot', 'our CPU ms', 'with our CPU'],
        ],
        waits,
      ),
      `A month: ${each.toLocaleString('en-US')} reads for one agent, if ${JSON.stringify(assumed)}; 10,000 carry ${month.agents} agents.`,
      broken[0] ? `More than it may:\n${broken.join('\n')}` : 'Nothing costs more than it may.',
    ].join('\n\n'),
  );
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
