import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

async function openExample(page: Page, name: RegExp) {
  await page.goto('/');
  await page.getByRole('button', { name }).click();
  await expect(page).toHaveURL(/\/decisions$/);
}
async function linkOf(page: Page): Promise<string> {
  await page.goto('/share');
  const box = page.getByLabel(/characters$/);
  await expect(box).toHaveValue(/\/d#1\./);
  return box.inputValue();
}

test('a link opens in another browser as a copy, with the same figures', async ({ page, browser, baseURL }) => {
  await openExample(page, /telemetry/i);
  await expect(page.getByText(/\d+ in 100/).first()).toBeVisible();
  await expect(page.getByText('Trying every single change')).toHaveCount(0);
  const figures = await page.getByText(/\d+ in 100/).allTextContents();
  const link = await linkOf(page);
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const shared = await other.newPage();
  await shared.goto(link);
  await expect(shared.getByText('a copy, read only')).toBeVisible();
  await expect(shared.getByRole('heading', { level: 1 })).toContainText('Wellhead');
  await expect.poll(() => shared.getByText(/\d+ in 100/).allTextContents()).toEqual(figures);
  await shared.goto('/');
  await expect(shared.getByText('Wellhead')).toHaveCount(0);
  await other.close();
});

test('opening a link touches no local work, and keeping it stands beside it', async ({ page }) => {
  await openExample(page, /telemetry/i);
  const link = await linkOf(page);
  await openExample(page, /small team/i);
  await page.goto(link);
  await expect(page.getByText('a copy, read only')).toBeVisible();
  await page.goto('/decisions');
  await expect(page.getByText('Benchbook')).toBeVisible();
  await page.goto(link);
  await page.getByRole('button', { name: 'Keep as my brief' }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await expect(page.getByText('Wellhead')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('Benchbook').first()).toBeVisible();
});

test('a link whose # was rewritten still opens', async ({ page, baseURL }) => {
  await openExample(page, /small team/i);
  const link = await linkOf(page);
  await page.goto(`${baseURL}/d%23${link.split('#')[1]}`);
  await expect(page.getByText('a copy, read only')).toBeVisible();
});

for (const [name, change] of [
  ['one changed character', (l: string) => l.slice(0, -9) + (l.at(-9) === 'A' ? 'B' : 'A') + l.slice(-8)],
  ['a missing end', (l: string) => l.slice(0, -20)],
  ['another format', (l: string) => l.replace('#1.', '#7.')],
  ['too much', (l: string) => l + 'A'.repeat(70_000)],
  ['nothing behind the #', (l: string) => l.replace(/#.*/, '#')],
] as const)
  test(`a link with ${name} is refused, and says what to do`, async ({ page }) => {
    await openExample(page, /small team/i);
    const link = await linkOf(page);
    await page.goto('/library');
    await page.goto(change(link));
    await expect(
      page.getByRole('heading', { level: 1, name: /could not be opened|carries no decisions/ }),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go to the start' })).toBeVisible();
    await page.goto('/decisions');
    await expect(page.getByText('Benchbook')).toBeVisible();
  });

test('a saved file opens elsewhere as the same brief', async ({ page, browser, baseURL }) => {
  await openExample(page, /chat/i);
  await page.goto('/share');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await downloading).path();
  const link = await linkOf(page);
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/share');
  await elsewhere.getByLabel('It opens beside').setInputFiles(path);
  await expect(elsewhere).toHaveURL(/\/decisions$/);
  expect(await linkOf(elsewhere)).toBe(link);
  await other.close();
});

test('a very long brief is offered as a file, not as a link', async ({ page }) => {
  const words = () =>
    Array.from({ length: 250 }, () => Math.random().toString(36).slice(2, 9))
      .join(' ')
      .slice(0, 1900);
  const notes = Object.fromEntries(
    ['traffic', 'views', 'teams', 'budget', 'audit', 'edge', 'streaming'].map((id) => [id, words()]),
  );
  await page.goto('/');
  await page.getByLabel('Brief file').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ answers: { traffic: 'high' }, notes })),
  });
  await expect(page).toHaveURL(/\/(brief|decisions)$/);
  await page.goto('/share');
  await expect(page.getByText(/Save it as a file and send that/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
});
