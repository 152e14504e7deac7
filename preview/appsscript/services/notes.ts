/** What a script leaves behind beside its result: log lines, warnings; and the time it sleeps away. */
import { type Execution, pass } from '../execution';
import type { LogLine } from '../types';

export const notes = {
  log: ({ log, options: { clock } }: Execution, severity: LogLine['severity'], text: string) => {
    log.push({ at: clock.now(), severity, text });
    return null;
  },
  warn: ({ warnings }: Execution, text: string) => {
    warnings.push(text);
    return null;
  },
  sleep: async (execution: Execution, ms: number) => {
    await pass(execution, ms);
    return null;
  },
};
