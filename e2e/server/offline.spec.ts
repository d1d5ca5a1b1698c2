/** What was built opens without a network, with the brief as it was. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

test.use({ cutsNetwork: true });

const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.startsWith('plumbline-pages-'));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname) : [];
  });
const keptSoon = (page: Page, path: string) => expect.poll(() => keptPages(page)).toContain(path);

/** A brief with one answer, and the app kept on the device. */
async function withBrief(page: Page) {
  await page.goto('/brief/q/data-shape');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
  await keptSoon(page, '/brief/q/data-shape');
  await keptSoon(page, '/share');
}
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('the start, a question, the decisions, the records and a visited page open with the brief', async ({
  page,
  context,
}) => {
  await withBrief(page);
  await page.goto('/library/runtime');
  await keptSoon(page, '/library/runtime');
  const name = await title(page).textContent();
  // Mermaid is kept once it was used.
  await page.goto('/diagrams');
  await expect(page.locator('main svg[id]').first()).toBeVisible();
  await keptSoon(page, '/diagrams');
  await page.goto('/library/runtime');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);

  await page.reload();
  await expect(title(page)).toHaveText(name ?? '');
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Delete / })).toHaveCount(1);
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
  // Never visited with a network: kept from the first visit on, with their screens and workers.
  for (const path of ['/decisions', '/records', '/diagrams', '/share', '/brief', '/brief/check', '/library', '/d']) {
    await page.goto(path);
    await expect(title(page), path).toBeVisible();
    await expect(page.locator('main.pending'), path).toHaveCount(0);
    await expect(page.getByText('This page is not on this device yet'), path).toHaveCount(0);
    await expect(page.getByText('Something went wrong'), path).toHaveCount(0);
  }
  await page.goto('/diagrams');
  await expect(page.locator('main svg[id]').first()).toBeVisible();
  await page.goto('/records');
  await expect(page.locator('main')).toContainText('System of record');
  // An answer given without a network is kept as well.
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
  await page.keyboard.press('3');
  await page.reload();
  await expect(page.locator('input[name="data-shape"]').nth(2)).toBeChecked();
});

test('a page that the router opened is kept like one that was loaded', async ({ page, context }) => {
  await withBrief(page);
  await page.goto('/library');
  await page.locator('main a[href^="/library/"]').first().click();
  await expect(page).not.toHaveURL(/\/library$/);
  await expect(title(page)).toBeVisible();
  const [path, name] = [new URL(page.url()).pathname, await title(page).textContent()];
  await keptSoon(page, path);
  await context.setOffline(true);
  await page.reload();
  await expect(title(page)).toHaveText(name ?? '');
});

test('a page that is not on the device says what is safe, and leads on', async ({ page, context }) => {
  await withBrief(page);
  await context.setOffline(true);
  await page.goto('/library/method');
  await expect(title(page)).toHaveText('This page is not on this device yet');
  await expect(page.getByText('Your briefs are kept on this device')).toBeVisible();
  await expect(page).toHaveURL(/\/library\/method$/);
  await context.setOffline(false);
  await page.reload();
  await expect(title(page)).not.toHaveText('This page is not on this device yet');
});
