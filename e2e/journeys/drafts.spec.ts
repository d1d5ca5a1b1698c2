import { expect, test } from '../fixtures.ts';

test('a note that does not fit holds Continue back, and is there after leaving the page', async ({ page }) => {
  await page.goto('/brief/q/data-volume');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('1');
  await page.getByText('Note on this answer').first().click();
  const note = page.getByRole('textbox', { name: 'Note on this answer' });
  const long = 'n'.repeat(2500);
  await note.fill(long);
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/data-volume/);
  await page.getByRole('link', { name: 'Decisions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decisions' })).toBeVisible();
  await page.goto('/brief/q/data-volume');
  await expect(note).toHaveValue(long);
  await note.fill('short');
  await page.reload();
  await expect(note).toHaveValue('short');
});

test('a reason that is typed and not saved is there after leaving the page, and after a reload', async ({ page }) => {
  await page.goto('/brief/q/data-shape');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('1');
  await page.goto('/decisions/system-of-record');
  await page.getByLabel('Option', { exact: true }).selectOption({ label: 'Graph' });
  const reason = page.getByRole('textbox', { name: 'Why, against the score' });
  await reason.fill('we follow links all day');
  await page.getByRole('link', { name: 'Records' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decision records' })).toBeVisible();
  await page.goBack();
  await expect(reason).toHaveValue('we follow links all day');
  await page.reload();
  await expect(reason).toHaveValue('we follow links all day');
  await page.getByRole('button', { name: /^Choose Graph/ }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await page.reload();
  await expect(reason).toHaveValue('we follow links all day');
});
