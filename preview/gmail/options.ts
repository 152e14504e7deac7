/** The command line of `npm start`. */
import { parseArgs } from 'node:util';

/** A sentence for the person who typed the command. */
export class WrongUsage extends Error {}

export const USAGE = `npm start -- [OPTIONS]

Opens an inbox with the add-on beside it, on this machine only.

  --mail FOLDER                     your own mail: .eml and .mbox files
  --stripe URL                      another Stripe, e.g. https://api.stripe.com; live keys then need --allow-live
  --port N                          the port to listen on (4242, or the next free one)
  --script PATH --manifest FILE     another add-on
`;

const DEFAULT_PORT = 4242;

export interface StartOptions {
  /** Folder of .eml and .mbox files; null: the samples. */
  mail: string | null;
  /** Origin of another Stripe; null: the sample account. */
  stripe: string | null;
  allowLive: boolean;
  port: number;
  /** Another add-on than this project's own. */
  addOn: { script: string; manifest: string } | null;
}

/** @returns `help` when it is asked for. Throws `WrongUsage`. */
export function parseStartOptions(args: string[]): StartOptions | 'help' {
  const given = parse(args);
  if (given.help) return 'help';
  const { script, manifest } = given;
  if ((script === undefined) !== (manifest === undefined)) {
    throw new WrongUsage('--script and --manifest are given together.');
  }
  return {
    mail: given.mail ?? null,
    stripe: given.stripe === undefined ? null : origin(given.stripe),
    allowLive: given['allow-live'] ?? false,
    port: given.port === undefined ? DEFAULT_PORT : portNumber(given.port),
    addOn: script !== undefined && manifest !== undefined ? { script, manifest } : null,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    mail: text,
    stripe: text,
    'allow-live': flag,
    port: text,
    script: text,
    manifest: text,
    help: flag,
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.\s|\n/);
    throw new WrongUsage(`${sentence}; see --help.`);
  }
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  throw new WrongUsage(`“${text}” is not the address of a server, such as https://api.stripe.com.`);
}

function portNumber(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new WrongUsage(`“${text}” is not a port.`);
}
