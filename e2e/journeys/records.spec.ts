import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../fixtures.ts';

async function openRecords(page: Page, example: RegExp) {
  await page.goto('/');
  await page.getByRole('button', { name: example }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/records');
  await expect(page.getByRole('article')).toBeVisible({ timeout: 30_000 });
}

test('what is previewed, copied and downloaded is the same text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openRecords(page, /small team/i);
  await page.getByRole('button', { name: 'Markdown', exact: true }).click();
  const shown = await page.getByRole('region', { name: /Markdown of record/ }).textContent();
  await page.getByRole('button', { name: 'Copy Markdown' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download \d{4}$/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^\d{4}-.+\.md$/);
  expect(readFileSync(await download.path(), 'utf8')).toBe(shown);
});

test('the zip holds the records, the index outside their folder, and the diagrams', async ({ page }) => {
  await openRecords(page, /public API/i);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all as a zip' }).click();
  const files = unzipSync(readFileSync(await (await downloading).path()));
  const paths = Object.keys(files);
  expect(paths.filter((p) => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(p)).length).toBeGreaterThan(3);
  expect(paths.filter((p) => !p.startsWith('docs/decisions/')).sort()).toEqual([
    'docs/decisions-index.md',
    'docs/diagrams/containers.md',
    'docs/diagrams/context.md',
    'docs/open-checks.md',
  ]);
  for (const [path, bytes] of Object.entries(files))
    if (path.startsWith('docs/decisions/')) expect(strFromU8(bytes)).toMatch(/^---\nstatus: "(proposed|accepted)"\n/);
});

test('a choice against the score is said in the record, with its reason and date', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /small team/i }).click();
  await page.goto('/decisions/system-of-record');
  await page.getByLabel('Option', { exact: true }).selectOption({ label: 'Document' });
  await page.getByRole('button', { name: 'Choose Document' }).click();
  await expect(page.getByText('Say why: this choice goes against the score')).toBeVisible();
  await page.getByLabel('Why, against the score').fill('The team <b>knows</b> it | well.');
  await page.getByRole('button', { name: 'Choose Document' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You chose Document');
  await page.goto('/records#system-of-record');
  await expect(page.getByRole('article')).toContainText('Chosen against the score', { timeout: 30_000 });
  await expect(page.getByRole('article')).toContainText('The team <b>knows</b> it | well.');
  await expect(page.getByRole('article').locator('b')).toHaveCount(0);
});

test('a knock-out is set aside only with a reason, and can be taken back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /chat/i }).click();
  await page.goto('/decisions/live-updates/own-clients');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const out = page.getByRole('heading', { name: 'Out', exact: true }).locator('..');
  await out.getByText(/^Set this aside for Webhooks$/).click();
  await out.getByRole('button', { name: 'Set aside' }).filter({ visible: true }).click();
  await expect(out.getByRole('alert')).toContainText('Say why');
  await out.getByLabel('Why it may stay in').filter({ visible: true }).fill('We build no app.');
  await out.getByRole('button', { name: 'Set aside' }).filter({ visible: true }).click();
  await expect(out).toContainText('Set aside: We build no app.');
  await page.reload();
  await expect(out).toContainText('Set aside: We build no app.');
  await out.getByRole('button', { name: /^Take back for Webhooks/ }).click();
  await expect(out).not.toContainText('Set aside:');
});

test('choosing an option that is out sets its knock-out aside, and taking it back undoes both', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /chat/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/decisions/live-updates/own-clients');
  const out = page.getByRole('heading', { name: 'Out', exact: true }).locator('..');
  await expect(out).toContainText('Webhooks');
  await page.getByLabel('Option', { exact: true }).selectOption('Webhooks (out)');
  await expect(page.getByText('It is out. Choosing it sets the knock-out aside')).toBeVisible();
  await page.getByRole('button', { name: 'Choose Webhooks' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Say why' })).toBeVisible();
  await page.getByLabel('Why, against the score').fill('Our clients are servers.');
  await page.getByRole('button', { name: 'Choose Webhooks' }).click();
  await expect(page.getByRole('main')).toContainText('Set aside: Our clients are servers.');
  await page.getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(out).toContainText('Webhooks');
  await expect(page.getByRole('main')).not.toContainText('Set aside:');
});
