/** A name that turns the words beside it, or is written from right to left, leaves our own words in their order. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const TURNING = 'Till \u202eegnaro\u2067 left';

async function openBrief(page: Page) {
  await page.goto('/');
  await page.getByLabel('Brief file').setInputFiles({
    name: 'brief.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        answers: { 'clients.own-web': 'yes', 'data-shape': 'tabular' },
        notes: { 'data-shape': TURNING },
        names: { system: TURNING, capabilities: [{ name: TURNING }, { name: 'Orders' }] },
      }),
    ),
  });
  await expect(page).toHaveURL(/\/(brief|decisions)$/);
}

/** The letters of `words` from left to right, as they are drawn, where they stand in `place` on one line. */
const asDrawn = (place: Locator, words: string) =>
  place.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(sought) ?? -1;
      if (from < 0) continue;
      const letters = [...sought].map((letter, i) => {
        const range = document.createRange();
        range.setStart(node, from + i);
        range.setEnd(node, from + i + 1);
        return { letter, at: range.getBoundingClientRect() };
      });
      return letters
        .sort((a, b) => Math.sign(a.at.top - b.at.top) || a.at.left - b.at.left)
        .map((l) => l.letter)
        .join('');
    }
    return null;
  }, words);

test('headings and buttons keep their own words in order', async ({ page }) => {
  await openBrief(page);
  await page.goto('/share');
  const box = page.getByLabel(/characters$/);
  await expect(box).toHaveValue(/\/d#1\./);
  await page.goto(await box.inputValue());
  const shared = page.getByRole('heading', { level: 1 });
  await expect(shared).toContainText('the decisions');
  expect(await asDrawn(shared, ': the decisions')).toBe(': the decisions');

  await page.goto('/');
  await page.getByRole('button', { name: /^Delete/ }).click();
  const deleted = page.getByRole('status').filter({ hasText: 'is deleted' });
  expect(await asDrawn(deleted, '” is deleted.')).toBe('” is deleted.');
  expect(await asDrawn(deleted, 'Bring it back')).toBe('Bring it back');
  await page.getByRole('button', { name: 'Bring it back' }).click();

  await page.goto('/diagrams');
  const view = page.getByRole('heading', { level: 2 }).first();
  await expect(view).toContainText('System context of');
  expect(await asDrawn(view, 'System context of Till')).toBe('System context of Till');
  expect(await page.getByRole('main').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('an answer with a note that turns is followed by a link that does not', async ({ page }) => {
  await openBrief(page);
  await page.goto('/brief/check');
  const row = page.locator('dl > div').filter({ hasText: 'egnaro' });
  expect(await asDrawn(row, 'Change')).toBe('Change');
  await expect(row.locator('bdi')).toHaveText('Till egnaro left');
});

test('the measure finds what is turned', async ({ page }) => {
  await page.setContent('<h1>“Till \u202eegnaro” is deleted.</h1>');
  expect(await asDrawn(page.locator('h1'), 'is deleted.')).toBe('.deteled si');
});
