import { expect, it } from '@jest/globals';
import { connectedAgent } from './harness';

/** Answers are remembered for ten minutes; a link for good. */
it('a linked address keeps the names of products, in one wave, when what was remembered is over', async () => {
  const agent = await connectedAgent('premium');
  await agent.opens('kim@private.example');
  await agent.clicks('Find');
  await agent.fills('query', 'pastdue@example.com');
  await agent.clicks('Find');
  await agent.clicks('Pat Due');
  await agent.clicks('Remember address');
  expect((await agent.opens('kim@private.example')).text).toContain('Team');
  await agent.waits(11 * 60_000);
  const { text, waves } = await agent.opens('kim@private.example');
  expect(text).toContain('kim@private.example was linked by you');
  expect(text).toMatch(/^Team × 2/m);
  expect(waves).toBe(1);
});
