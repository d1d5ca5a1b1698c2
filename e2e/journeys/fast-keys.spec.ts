/** Keys answer the question that is on screen, however slow the network; "Change" comes back to where it was pressed. */
import type { Page, Route } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

// Held requests must not be answered from what was kept.
test.use({ serviceWorkers: 'block' });

async function openQuestion(page: Page, id: string) {
  await page.goto(`/brief/q/${id}`);
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
}
const radio = (page: Page, nth: number) => page.getByRole('main').locator('input[type="radio"]').nth(nth);
const kept = (page: Page) =>
  page.evaluate(
    () =>
      (JSON.parse(localStorage.getItem('plumbline.briefs.v1') ?? '{}') as { briefs: { brief: { answers?: object } }[] })
        .briefs[0]?.brief.answers,
  );

/** Holds every request for another page's contents until it is let go. */
async function holdPages(page: Page) {
  let letGo = () => {};
  const free = new Promise<void>((done) => (letGo = done));
  await page.route('**/*', async (route: Route) => {
    if (route.request().headers()['rsc']) await free;
    await route.continue();
  });
  return () => letGo();
}

test('keys pressed while the next question is on its way change nothing; then they answer it', async ({ page }) => {
  const letGo = await holdPages(page);
  await openQuestion(page, 'data-shape');
  const first = await page.getByRole('heading', { level: 1 }).textContent();
  await page.keyboard.press('1');
  await expect(radio(page, 0)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Opening the next page')).toBeVisible();
  // Still the question that was answered: neither it nor the one to come takes this.
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(radio(page, 0)).toBeChecked();
  expect(await kept(page)).toEqual({ 'data-shape': 'tabular' });
  letGo();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first ?? '');
  const second = new URL(page.url()).pathname.split('/').pop() ?? '';
  await expect(page.getByText('Opening the next page')).toHaveCount(0);
  expect(await kept(page)).toEqual({ 'data-shape': 'tabular' });
  await page.keyboard.press('2');
  await expect(radio(page, 1)).toBeChecked();
  expect(Object.keys((await kept(page)) ?? {})).toEqual(['data-shape', second]);
});

test('keys pressed on the way back change nothing either', async ({ page }) => {
  await openQuestion(page, 'data-shape');
  const letGo = await holdPages(page);
  await page.keyboard.press('1');
  await page.getByRole('link', { name: 'All sections' }).click();
  await expect(page.getByText('Opening the next page')).toBeVisible();
  await page.keyboard.press('3');
  await expect(radio(page, 0)).toBeChecked();
  letGo();
  await expect(page).toHaveURL(/\/brief$/);
  expect(await kept(page)).toEqual({ 'data-shape': 'tabular' });
});

test('the next question is there before it is asked for', async ({ page }) => {
  const fetched: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.headers()['rsc']) fetched.push(new URL(request.url()).pathname);
  });
  await openQuestion(page, 'data-shape');
  await expect.poll(() => fetched.some((path) => path.startsWith('/brief/q/'))).toBe(true);
  // With the network held, digits and Enter go on at once.
  await page.waitForLoadState('networkidle');
  await holdPages(page);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/data-shape/);
  await page.keyboard.press('2');
  await expect(radio(page, 1)).toBeChecked();
});

test('Back after Change returns to the answers, and so does the browser', async ({ page }) => {
  await openQuestion(page, 'data-shape');
  await page.keyboard.press('1');
  await page.goto('/brief/check');
  const change = page.getByRole('link', { name: /^Change/ });
  await change.click();
  await expect(page).toHaveURL(/\/brief\/q\/data-shape\?from=check$/);
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page).toHaveURL(/\/brief\/check$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/check/i);
  await page.goBack();
  await expect(page).toHaveURL(/from=check$/);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '/brief/check');
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/brief\/check$/);
  await change.click();
  await expect(page).toHaveURL(/from=check$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/brief\/check$/);
  await expect(change).toBeVisible();
});
