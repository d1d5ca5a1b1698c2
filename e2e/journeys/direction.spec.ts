/** Names with signs that turn the direction of text: our own words around them keep theirs. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const TURNED = '\u202Ekcehc\u2067';

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

test('a name that turns its own direction does not turn the words around it', async ({ page }) => {
  const names = { system: `Till ${TURNED}`, capabilities: [{ name: `Orders ${TURNED}` }] };
  await page.goto('/');
  await page.getByLabel('Brief file').setInputFiles({
    name: 'brief.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ answers: { traffic: 'high', 'clients.own-web': 'yes' }, names })),
  });
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/diagrams');
  await expect(page.getByRole('heading', { name: 'System context of Till kcehc' })).toBeVisible();
  for (const heading of await page.getByRole('heading').allTextContents())
    expect(heading).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  await page.goto('/records');
  await expect(page.getByRole('article')).toContainText('Till kcehc');

  await page.goto('/share');
  const link = await page.getByLabel(/characters$/).inputValue();
  await page.goto(new URL(link).pathname + new URL(link).hash);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText(': the decisions');
  // Where our words stand on the line: after the name, and in their own order.
  const lefts = await title.evaluate((h1) => {
    const own = [...h1.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).at(-1);
    const range = document.createRange();
    const left = (word: string) => {
      const at = own?.textContent?.indexOf(word) ?? -1;
      range.setStart(own ?? h1, at);
      range.setEnd(own ?? h1, at + word.length);
      return range.getBoundingClientRect().left;
    };
    return [h1.querySelector('bdi')?.getBoundingClientRect().left ?? NaN, left('the'), left('decisions')];
  });
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Till kcehc' })).toBeVisible();
});

test('a note and a name that turn are followed by words and buttons that do not', async ({ page }) => {
  const brief = {
    answers: { 'data-shape': 'tabular' },
    notes: { 'data-shape': `Agreed ${TURNED}` },
    names: { system: `Till ${TURNED}` },
  };
  await page.goto('/');
  await page.getByLabel('Brief file').setInputFiles({
    name: 'brief.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(brief)),
  });
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/brief/check');
  const row = page.locator('dl > div').filter({ hasText: 'Agreed' });
  await expect(row.locator('bdi')).toContainText('Agreed');
  expect(await asDrawn(row, 'Change')).toBe('Change');
  await page.goto('/');
  await page.getByRole('button', { name: /^Delete/ }).click();
  const deleted = page.getByRole('status').filter({ hasText: 'is deleted' });
  expect(await asDrawn(deleted, '” is deleted.')).toBe('” is deleted.');
});

test('the measure finds what is turned', async ({ page }) => {
  await page.setContent('<h1>“Till \u202eegnaro” is deleted.</h1>');
  expect(await asDrawn(page.locator('h1'), 'is deleted.')).toBe('.deteled si');
});
