/** A long page of the library is walked by keyboard, linked into, searched and printed. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const tabStops = (page: Page) =>
  page
    .locator('a[href], button, input, select, textarea, summary, [tabindex="0"]')
    .evaluateAll((list) => list.filter((element) => element.checkVisibility()).length);

test('the sources are few steps of a keyboard, and each is reached', async ({ page }) => {
  await page.goto('/library/sources');
  expect(await tabStops(page)).toBeLessThanOrEqual(60);
  const fold = page.locator('details.fold').first();
  const link = fold.getByRole('link').first();
  await expect(link).toBeHidden();
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(link).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.locator('details.fold:not([open])')).toHaveCount(0);
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect(page.locator('details.fold[open]')).toHaveCount(0);
});

test('an address of one source opens its fold, at once and later', async ({ page }) => {
  await page.goto('/library/sources#aip-158');
  await expect(page.locator('#aip-158')).toBeInViewport();
  await page.evaluate(() => (window.location.hash = '#adobe-commerce-valkey-sessions'));
  await expect(page.locator('#adobe-commerce-valkey-sessions')).toBeInViewport();
});

test('on paper every fold is open', async ({ page }) => {
  await page.goto('/library/sources');
  await page.emulateMedia({ media: 'print' });
  const closed = page.locator('details.fold').last().getByRole('link').first();
  await expect(closed).toBeVisible();
});

for (const path of ['/library', '/library/precedents', '/library/criteria', '/library/questions', '/library/method'])
  test(`${path} has fewer than 300 tab stops`, async ({ page }) => {
    await page.goto(path);
    expect(await tabStops(page)).toBeLessThan(300);
  });
