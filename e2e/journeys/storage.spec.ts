import { expect, test } from '../fixtures.ts';

const answer = async (page: import('@playwright/test').Page, digit: string, nth: number) => {
  await page.goto('/brief/q/data-shape');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press(digit);
  await expect(page.locator('input[name="data-shape"]').nth(nth)).toBeChecked();
};

test('a second tab follows', async ({ page, context }) => {
  await answer(page, '1', 0);
  const second = await context.newPage();
  await second.goto('/brief/q/data-shape');
  await expect(second.locator('input[name="data-shape"]').first()).toBeChecked();
  await page.keyboard.press('2');
  await expect(second.locator('input[name="data-shape"]').nth(1)).toBeChecked();
});

test('a full storage is said, and nothing is lost in this page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await answer(page, '3', 2);
  await expect(page.getByText(/storage is full or blocked/)).toBeVisible();
  await page.getByRole('link', { name: 'Decisions' }).click();
  await page.getByRole('link', { name: 'Brief', exact: true }).click();
  await page.getByRole('link', { name: 'What does the main data look like?' }).click();
  await expect(page.locator('input[name="data-shape"]').nth(2)).toBeChecked();
});

test('a brief deleted by mistake comes back', async ({ page }) => {
  await answer(page, '1', 0);
  await page.goto('/');
  await page.getByRole('button', { name: /^Delete / }).click();
  const back = page.getByRole('button', { name: 'Bring it back' });
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Delete / })).toHaveCount(1);
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
});

test('what cannot be read is set aside, and said', async ({ page }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem('plumbline.briefs.v1'))
      localStorage.setItem('plumbline.briefs.v1', '{"current": "a", "bri');
  });
  await page.goto('/');
  await expect(page.getByText(/Nothing was deleted/)).toBeVisible();
  await answer(page, '1', 0);
  expect(await page.evaluate(() => localStorage.getItem('plumbline.briefs.unreadable'))).toBe('{"current": "a", "bri');
});

test.describe('without a network', () => {
  test.use({ cutsNetwork: true });

  test('answers stay when the network goes', async ({ page, context }) => {
    await answer(page, '1', 0);
    // The worker for the final figures is fetched after the page.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.keyboard.press('3');
    await expect(page.locator('input[name="data-shape"]').nth(2)).toBeChecked();
    await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
    await context.setOffline(false);
  });
});

test('no page allows inline or evaluated scripts', async ({ page, baseURL }) => {
  const paths = [
    '/',
    '/brief',
    '/brief/q/traffic',
    '/brief/all',
    '/brief/check',
    '/decisions',
    '/decisions/runtime',
    '/records',
    '/diagrams',
    '/share',
    '/d',
    '/library',
    '/library/sources',
    '/nowhere',
  ];
  for (const path of paths) {
    const policy = (await page.request.get(`${baseURL}${path}`)).headers()['content-security-policy'] ?? '';
    expect(policy, path).toMatch(/script-src 'self'/);
    expect(/script-src([^;]*)/.exec(policy)?.[1], path).not.toMatch(/unsafe/);
  }
});
