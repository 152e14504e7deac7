/** The link into the business's own product: set once, checked, and on the customer's card. */
import { expect, it } from '@jest/globals';
import { openedAgent } from './harness';

it('is named what is wrong with it, kept only where Google may open it, and opens the customer there', async () => {
  const agent = await openedAgent('premium', 'monthly@example.com');
  await agent.forges({ route: 'settings' });
  await agent.fills('product', 'https://app.acme.example/users/[customer]');
  expect((await agent.clicks('Save settings')).text).toContain('openLinkUrlPrefixes');
  await agent.fills('product', 'https://dashboard.stripe.com/users/[customer]');
  await agent.clicks('Save settings');
  await agent.opens('monthly@example.com');
  const { openedLink } = await agent.clicks('Open in your product');
  expect(openedLink).toMatch(/^https:\/\/dashboard\.stripe\.com\/users\/cus_1TMonthly\w+$/);
});
