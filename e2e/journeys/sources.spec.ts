/** The list of sources with the keyboard, with an anchor and with the page's own search. */
import { expect, test } from '../fixtures.ts';

test('the sources are folded: few tab stops, and every name in the page', async ({ page }) => {
  await page.goto('/library/sources');
  await expect(page.locator('.entries > li[id]').first()).toBeAttached();
  const stops = await page
    .locator('a[href], button, input, select, textarea, summary, [tabindex="0"]')
    .evaluateAll((all) => all.filter((e) => e.checkVisibility({ contentVisibilityAuto: false })).length);
  expect(stops).toBeGreaterThan(10);
  expect(stops).toBeLessThanOrEqual(60);
  expect(await page.locator('.entries > li[id]').count()).toBeGreaterThan(500);

  // Down to one source with the keyboard alone.
  const standards = page.locator('summary').filter({ hasText: 'Standards' });
  await standards.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.entries a').first()).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('li[id]') !== null)).toBe(true);
});

test('an address with an anchor opens the fold of its entry, and so does the next one', async ({ page }) => {
  await page.goto('/library/sources');
  const entries = page.locator('.letter .entries > li[id]');
  const ids = await entries.evaluateAll((all) => [all[3]?.id ?? '', all.at(-1)?.id ?? '']);
  for (const id of ids) {
    await page.goto(`/library/sources#${id}`);
    await expect(page.locator(`[id="${id}"] > a`)).toBeVisible();
    await expect(page.locator(`[id="${id}"] > a`)).toBeInViewport();
  }
  await page.goto('/library');
  await page.goto(`/library/sources#${ids[1]}`);
  await expect(page.locator(`[id="${ids[1]}"] > a`)).toBeInViewport();
});
