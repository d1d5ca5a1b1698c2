/** Pages under odd addresses come alive: their scripts are allowed and React takes over. */
import { expect, test as plain } from '@playwright/test';
import { test } from '../fixtures.ts';

declare global {
  interface Window {
    /** Set by the test: gone as soon as a page is loaded instead of opened by the router. */
    sameDocument?: true;
  }
}

const comesAlive = async (page: import('@playwright/test').Page) => {
  await page.evaluate(() => (window.sameDocument = true));
  await page.getByRole('link', { name: 'Records', exact: true }).click();
  await expect(page).toHaveURL(/\/records$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
};

for (const path of ['/library/%72untime', '/%64ecisions/runtime', '/library/runtime/', '/brief/q/%64ata-shape'])
  test(`${path} works`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await comesAlive(page);
  });

// The browser itself reports the status of these as an error, which the guard would count.
for (const path of ['/nowhere', '/decisions/nowhere', '/icon-x', '/_next/x', '/knowledge/x', '/library%2Fruntime'])
  plain(`${path} says that it is not there, within its policy`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 404')) faults.push(message.text());
    });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await page.waitForLoadState('networkidle');
    await comesAlive(page);
    expect(faults).toEqual([]);
  });
