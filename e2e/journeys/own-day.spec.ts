/** A date is the reader's own day, wherever the sun already stands elsewhere. */
import { expect, test } from '../fixtures.ts';

test.use({ timezoneId: 'Pacific/Auckland' });

test('a choice made in the morning of 1 December in Auckland is dated 1 December', async ({ page }) => {
  // 30 November, 20:50 in UTC.
  await page.clock.setFixedTime('2026-12-01T09:50:00+13:00');
  await page.goto('/');
  await page.getByRole('button', { name: /small team/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/decisions/system-of-record');
  await page.getByRole('button', { name: /^Choose / }).click();
  await expect(page.getByRole('button', { name: 'Take back', exact: true })).toBeVisible();
  await page.goto('/records#system-of-record');
  await expect(page.getByRole('article')).toContainText('2026-12-01');
  await expect(page.getByRole('article')).not.toContainText('2026-11-30');
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'On this device' })).toContainText('2026-12-01');
});
