/** `npm start` while somebody works on the add-on: what they change runs as soon as it is built. */
import { loadAddOn } from '../appsscript/runtime';
import type { AddOn } from '../appsscript/types';
import { createSession, type Session, type SessionOptions } from '../session';
import { ADD_ON_SOURCES, rebuiltAddOn } from '../session/built';
import { onChange } from './changes';
import type { PreviewServer } from './server';

/** How an add-on comes from its sources. */
export interface Workshop {
  /** Files and folders. */
  sources: string[];
  /** Throws why it can't be had, in words. */
  build(): Promise<AddOn>;
}

export const tillside: Workshop = { sources: ADD_ON_SOURCES, build: rebuiltAddOn };

/** Another add-on, as its author wrote it. */
export function foreign({ script, manifest }: { script: string; manifest: string }): Workshop {
  return { sources: [script, manifest], build: async () => loadAddOn(script, manifest) };
}

export interface Development {
  workshop: Workshop;
  session: Session;
  /** What the session was made with. */
  options: SessionOptions;
  server: Pick<PreviewServer, 'renew' | 'buildFailed'>;
  /** Hears in a sentence what came of each change. */
  say: (sentence: string) => void;
}

/** Resolves when it watches. Closing it ends the session that runs then. */
export async function develop({ workshop, options, server, say, ...begun }: Development) {
  let { session } = begun;

  /** The same person at the same Gmail and the same Stripe, with another add-on. */
  async function run(addOn: AddOn): Promise<void> {
    const { user, consent } = session.runtime.options;
    const stripe = session.stripe ?? options.stripe;
    const next = await createSession({ ...options, addOn, user, stripe, stores: session.stores });
    next.runtime.options.consent = consent;
    await server.renew(next, addOn.manifest);
    await session.close();
    session = next;
  }

  async function rebuild(): Promise<void> {
    try {
      await run(await workshop.build());
      say('Built anew, and loaded.');
    } catch (error) {
      const fault = `${(error as Error).message.trim()}\n\nWhat was built before goes on running.`;
      server.buildFailed(fault);
      say(fault);
    }
  }

  const watching = await onChange(workshop.sources, rebuild, (error) => say(`Changes are not seen: ${error.message}`));
  return {
    async close(): Promise<void> {
      await watching.close();
      await session.close();
    },
  };
}
