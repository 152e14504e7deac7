/** Asks whoever runs a command for a secret. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** What is typed is not shown. */
export async function asked(question: string): Promise<string> {
  const muted = new Writable({ write: (_, __, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: muted, terminal: true });
  process.stderr.write(question);
  const answer = await prompt.question('');
  prompt.close();
  process.stderr.write('\n');
  return answer;
}
