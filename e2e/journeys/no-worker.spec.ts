/** Where the browser starts no worker, the page does the work itself, says so, and says the same figures. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const NOTE = 'This browser starts no background work';

const WAYS = {
  'the constructor throws': () => {
    window.Worker = class {
      constructor() {
        throw new DOMException('Blocked by policy.', 'SecurityError');
      }
    } as unknown as typeof Worker;
  },
  'the script cannot be run': () => {
    window.Worker = class extends EventTarget {
      onerror: ((event: Event) => void) | null = null;
      constructor() {
        super();
        setTimeout(() => this.onerror?.(new ErrorEvent('error', { cancelable: true })));
      }
      postMessage() {}
      terminate() {}
    } as unknown as typeof Worker;
  },
};

async function openExample(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: /payments/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
}

/** What pages say once they stop counting. */
async function read(page: Page) {
  await page.goto('/decisions/system-of-record');
  // Only the last, full answer splits the doubt.
  await expect(page.getByRole('heading', { name: 'Where the doubt comes from' })).toBeVisible();
  const decision = await page.getByRole('main').innerText();
  await page.goto('/brief');
  await expect(page.getByText('Most decisive next').or(page.getByText('You can stop:'))).toBeVisible();
  const question = await page.locator('.next-question').innerText();
  await page.goto('/records');
  await page.getByRole('button', { name: 'Markdown', exact: true }).click();
  const record = await page.getByRole('region', { name: /Markdown of record/ }).textContent();
  return { decision, question, record };
}

for (const [way, stub] of Object.entries(WAYS))
  test(`${way}: the figures, the advice, the records and the pictures are there, and the same`, async ({
    page,
    context,
    baseURL,
  }) => {
    await openExample(page);
    const usual = await read(page);
    await expect(page.getByText(NOTE)).toHaveCount(0);
    const without = await context.newPage();
    await without.addInitScript(stub);
    await without.goto(baseURL ?? '');
    expect(await read(without)).toEqual(usual);
    await expect(without.getByRole('status').filter({ hasText: NOTE })).toBeVisible();
    await without.goto('/diagrams');
    const picture = without.locator('[data-diagram]').first();
    await expect(picture).toHaveAttribute('data-diagram', 'ready');
    await expect(picture.locator('svg g.node')).not.toHaveCount(0);
    await without.goto('/decisions');
    await expect(without.getByRole('region', { name: 'Taken together' })).toBeVisible();
  });

test.describe('with the worker’s script out of reach', () => {
  // A service worker would answer from what it kept.
  test.use({ cutsNetwork: true, serviceWorkers: 'block' });
  test('the page does the work itself', async ({ page }) => {
    await openExample(page);
    let refused = 0;
    await page.route('**/*', (route) => {
      // The page loads its own scripts from the tags in it; a worker's comes with no document behind it.
      if (route.request().resourceType() !== 'other' && !/worker/i.test(route.request().url())) return route.continue();
      if (!/\.js(\?|$)/.test(route.request().url())) return route.continue();
      refused += 1;
      return route.abort('internetdisconnected');
    });
    await page.goto('/decisions/system-of-record');
    await expect(page.getByRole('heading', { name: 'Where the doubt comes from' })).toBeVisible();
    expect(refused).toBeGreaterThan(0);
    await expect(page.getByText(NOTE)).toBeVisible();
  });
});
