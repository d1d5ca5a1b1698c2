import { expect, test } from '../fixtures.ts';

test('a worked example leads to decisions that explain themselves', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /small team/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  const first = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
  await first.click();
  await expect(page.getByRole('heading', { name: /^Why / })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What would change it' })).toBeVisible();
});

test('answering by keyboard alone moves the standings and survives a reload', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Start a brief' }).press('Enter');
  await expect(page).toHaveURL(/\/brief$/);
  await page.goto('/brief/q/data-shape');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/data-shape/);
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
});

test('a broken file is refused with the place, and the open brief stays', async ({ page }) => {
  await page.goto('/brief/q/data-shape');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.locator('input[name="data-shape"]').nth(1)).toBeChecked();
  await page.goto('/');
  await page.getByLabel('Brief file').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"answers": {"data-shape": "tabular", "data-shape": "nested"}}'),
  });
  const summary = page.getByRole('alert').filter({ hasText: 'could not be opened' });
  await expect(summary).toContainText('answers.data-shape');
  await expect(summary).toBeFocused();
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('input[name="data-shape"]').nth(1)).toBeChecked();
});

test('an unknown address says so', async ({ page, baseURL }) => {
  const response = await page.request.get(`${baseURL}/nowhere`);
  expect(response.status()).toBe(404);
  expect(response.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
});

test('any two options compare, and a view without scores leaves none', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /chat/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/decisions/system-of-record');
  await page.getByLabel('Second option to compare').selectOption({ label: 'Document' });
  await expect(page.getByRole('heading', { name: 'Why Relational over Document' })).toBeVisible();
  await page.getByLabel('First option to compare').selectOption({ label: 'Key-value' });
  await expect(page.getByRole('heading', { name: 'Why Key-value over Document' })).toBeVisible();
  await page.getByRole('button', { name: 'Show it without scores' }).click();
  await expect(page.getByRole('heading', { name: 'Without scores' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Why / })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the scores' }).click();
  await expect(page.getByRole('heading', { name: /^Why / })).toBeVisible();
});

test('the brief names the most decisive question, and the claims that carry a decision are shown', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /payments/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/brief');
  await expect(page.getByText('Most decisive next')).toBeVisible();
  await page.goto('/decisions/api-style/partner-api');
  await expect(page.getByText(/It rests on one claim|claims carry it/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who each is for' })).toBeVisible();
});
