import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong in this part of the page, a sentence each: the rule, and the first element that breaks it. */
export async function violations(page: Page, part = 'body'): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>(
    `axe.run('${part}', { resultTypes: ['violations'] })`,
  );
  return found.map(({ id, help, nodes: [first] }) => `${id}: ${help} (${first?.html.slice(0, 160)})`);
}
