/** Two tabs of one browser: what they share, and what they do not. */
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

test('two tabs on two briefs do not mix, with a typed reason in the first', async ({ page, context }) => {
  await page.goto('/');
  await page.locator('.ex button').first().click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/decisions/system-of-record');
  const form = page.locator('form', { has: page.getByRole('button', { name: /^Choose / }) });
  await expect(form).toContainText(/^For \S/);
  const name = (await form.getByText(/^For /).textContent()) ?? '';
  await form.getByLabel('Option').selectOption({ label: 'Wide-column (out)' });
  await form.getByRole('textbox').fill('Typed before the other tab.');
  const second = await context.newPage();
  await second.goto('/');
  await second.locator('.ex button').nth(1).click();
  await expect(second).toHaveURL(/\/decisions$/);
  await second.goto('/decisions/system-of-record');
  await expect(second.getByText(/^For /)).not.toHaveText(name);
  const other = (await second.getByText(/^For /).textContent()) ?? '';
  await expect(form.getByText(/^For /)).toHaveText(name);
  await expect(form.getByRole('textbox')).toHaveValue('Typed before the other tab.');
  await form.getByRole('button', { name: 'Choose Wide-column' }).click();
  await expect(page.getByText('Set aside: Typed before the other tab.')).toBeVisible();
  await expect(second.getByText('Typed before the other tab.')).toHaveCount(0);
  await second.goto('/brief/q/data-shape');
  await expect(second.locator('.brief-name')).toHaveText(other.replace('For ', ''));
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('.brief-name')).toHaveText(name.replace('For ', ''));
  // Each reload finds its own again.
  await second.reload();
  await expect(second.locator('.brief-name')).toHaveText(other.replace('For ', ''));
});

test('a brief deleted in another tab is kept here, and the next change saves it again', async ({ page, context }) => {
  await answer(page, '1', 0);
  const second = await context.newPage();
  await second.goto('/');
  await second.getByRole('button', { name: /^Delete / }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'was deleted in another tab' })).toBeVisible();
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
  await page.keyboard.press('2');
  await expect(page.getByRole('alert').filter({ hasText: 'was deleted' })).toHaveCount(0);
  await expect(second.getByRole('button', { name: /^Delete / })).toHaveCount(1);
});
