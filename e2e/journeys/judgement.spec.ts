/** What the user sets in place of answers and evidence, and what only shows over all decisions. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../fixtures.ts';

const HOSTILE = '</textarea><img src=x onerror=alert(1)> [x](javascript:alert(1)) `| # end';

async function open(page: Page, example: RegExp, path: string) {
  await page.goto('/');
  await page.getByRole('button', { name: example }).first().click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main.pending')).toHaveCount(0);
}

test('a priority is set with a reason by keyboard alone, says so, and can be taken back', async ({ page }) => {
  await open(page, /small team/i, '/decisions/system-of-record');
  const line = page.getByRole('listitem').filter({ hasText: 'Running cost' }).filter({ hasText: 'Change' });
  await line.getByText('Change', { exact: false }).first().focus();
  await page.keyboard.press('Enter');
  await line.getByRole('radio', { name: 'critical' }).check();
  await line.getByRole('button', { name: 'Set the priority' }).press('Enter');
  await expect(line.getByRole('alert')).toContainText('Say why');
  await expect(line.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(HOSTILE);
  await line.getByRole('button', { name: 'Set the priority' }).press('Enter');
  await expect(line).toContainText('set by you');
  await expect(line).toContainText(HOSTILE);
  await page.reload();
  await expect(line).toContainText('set by you');
  await line.getByRole('button', { name: /Take back/ }).click();
  await expect(line).not.toContainText('set by you');
});

test('a rating of one’s own stands in place of the evidence, in the record too', async ({ page }) => {
  await open(page, /small team/i, '/decisions/system-of-record');
  await page.getByText('Rate an option yourself').click();
  const form = page.locator('details', { hasText: 'Rate an option yourself' });
  await form.getByLabel('Option to rate').selectOption({ label: 'Relational' });
  await form.getByLabel('Criterion').selectOption({ label: 'Running cost' });
  await form.getByRole('radio', { name: '−3' }).check();
  await form.getByLabel('What you know that the evidence does not').fill('The licence of our product doubled.');
  await form.getByRole('button', { name: 'Rate it so' }).click();
  const own = page.getByRole('listitem').filter({ hasText: 'Relational, running cost' });
  await expect(own).toContainText('The licence of our product doubled.');
  await page.goto('/brief/check');
  const listed = page.locator('section', { hasText: 'Your own judgements' }).locator('dl > div');
  await expect(listed).toContainText(/Rating: Relational, running cost.*−3The licence of our product doubled\./);
  await expect(listed.getByRole('link')).toHaveAttribute('href', '/decisions/system-of-record');
  await page.goto('/share');
  const box = page.getByLabel(/characters$/);
  await expect(box).toHaveValue(/\/d#1\./);
  await page.goto(await box.inputValue());
  await expect(page.getByText('One judgement of their own')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('The licence of our product doubled.');
  await page.goto('/records#system-of-record');
  await expect(page.getByRole('article')).toContainText(
    'in place of the evidence: The licence of our product doubled',
    {
      timeout: 30_000,
    },
  );
});

test('a what-if stands beside the original, with what is different and what moved', async ({ page }) => {
  await open(page, /small team/i, '/decisions/what-if');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Name it' })).toBeVisible();
  await page.getByLabel(/What if/).fill('with measurements');
  await page.getByRole('button', { name: 'Try it' }).press('Enter');
  await expect(page).toHaveURL(/\/brief\/all$/);
  await page.goto('/brief/q/data-shape');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.locator('input[name="data-shape"]').nth(3)).toBeChecked();
  await page.goto('/decisions/what-if');
  const different = page.getByRole('group', { name: /^Said/ });
  await expect(different.getByRole('row', { name: /shape/i })).toContainText('time stamp');
  await expect(page.getByRole('heading', { name: /decisions? moves?|No winner moved/ })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Decision/ }).getByRole('row')).not.toHaveCount(1);
  // The original is as it was.
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('input[name="data-shape"]').nth(3)).not.toBeChecked();
});

test('a checklist is worked through inside the brief, and what is open is exported', async ({ page }) => {
  await open(page, /small team/i, '/brief/checks');
  await page.getByRole('link', { name: 'API', exact: true }).click();
  const item = page.getByRole('group').first();
  const text = (await item.locator('legend').textContent()) ?? '';
  await item.getByRole('radio', { name: 'Does not apply' }).check();
  await expect(item).toContainText('Without a reason');
  await item.getByRole('textbox').fill(HOSTILE);
  await expect(item).not.toContainText('Without a reason');
  await page.reload();
  await expect(item.getByRole('textbox')).toHaveValue(HOSTILE);
  await page.goto('/records');
  await expect(page.getByRole('article')).toBeVisible({ timeout: 30_000 });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all as a zip' }).click();
  const files = unzipSync(readFileSync(await (await downloading).path()));
  const open_ = strFromU8(files['docs/open-checks.md'] ?? new Uint8Array());
  expect(open_).toContain('1 not applicable');
  expect(open_).toContain(text.slice(0, 30));
  expect(open_).not.toMatch(/[^\\]<img/);
});

test('over all decisions, what variety costs and a better set are told', async ({ page }) => {
  await open(page, /payments/i, '/decisions');
  const together = page.getByRole('region', { name: 'Taken together' });
  await expect(together).toBeVisible({ timeout: 30_000 });
  await expect(together).toContainText(/to run/);
});

test('the library is searched by words of titles', async ({ page }) => {
  await page.goto('/library');
  const box = page.getByRole('searchbox', { name: 'Find in the library' });
  await box.fill('no such thing');
  await expect(page.getByRole('status')).toContainText('Nothing has these words');
  await box.fill('outbox');
  await expect(page.getByRole('status')).toContainText(/found/);
  await page.getByRole('search').getByRole('link', { name: 'Transactional outbox' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Transactional outbox' })).toBeVisible();
});

test('precedents stand on the decision page with their distance', async ({ page }) => {
  await open(page, /payments/i, '/decisions/service-architecture');
  await expect(page.getByRole('heading', { name: 'Precedents' })).toBeVisible();
  await expect(page.getByText(/Distance \d\.\d\d/).first()).toBeVisible();
});
