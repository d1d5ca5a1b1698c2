import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';

const answer = async (page: import('@playwright/test').Page, digit: string, nth: number) => {
  await page.goto('/brief/q/data-shape');
  await expect(page.getByRole('complementary', { name: 'Standings' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press(digit);
  await expect(page.locator('input[name="data-shape"]').nth(nth)).toBeChecked();
};

test('a full storage is said, and nothing is lost in this page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await answer(page, '3', 2);
  await expect(page.getByText(/storage is full or blocked/)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save “Untitled brief” as a file' }).click();
  const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as { answers: unknown };
  expect(Object.keys(file.answers as object)).toEqual(['data-shape']);
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

test('what cannot be read is set aside, said, saved as a file, and only then hidden', async ({ page }) => {
  const broken = '{"current": "a", "bri';
  await page.addInitScript((text) => {
    if (!localStorage.getItem('plumbline.briefs.v1')) localStorage.setItem('plumbline.briefs.v1', text);
  }, broken);
  await page.goto('/');
  const notice = page.getByRole('alert').filter({ hasText: 'Nothing was deleted' });
  await expect(notice).toContainText('one whole text');
  await answer(page, '1', 0);
  const key = (await notice.locator('code').textContent()) ?? '';
  expect(await page.evaluate((k) => localStorage.getItem(k), key)).toBe(broken);
  const hide = page.getByRole('button', { name: 'Hide this; the text stays in this browser' });
  await expect(hide).toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what was set aside as a file' }).click();
  expect(JSON.parse(readFileSync(await (await downloading).path(), 'utf8'))).toEqual([{ key, text: broken }]);
  await hide.click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.locator('input[name="data-shape"]').first()).toBeChecked();
  await expect(notice).toHaveCount(0);
  expect(await page.evaluate((k) => localStorage.getItem(k), key)).toBe(broken);
});

test('a field that cannot be read hides no brief: the rest opens, and the field is named', async ({ page }) => {
  const brief = {
    names: { system: 'Till' },
    answers: { 'data-shape': 'tabular' },
    notes: { traffic: 'y'.repeat(2001) },
  };
  await page.addInitScript(
    (stored) => {
      if (!localStorage.getItem('plumbline.briefs.v1')) localStorage.setItem('plumbline.briefs.v1', stored);
    },
    JSON.stringify({ current: 'a', briefs: [{ id: 'a', savedAt: '2026-11-21T00:00:00Z', brief }] }),
  );
  await page.goto('/brief/q/data-shape');
  await expect(page.locator('input[name="data-shape"][value="tabular"]')).toBeChecked();
  await expect(page.getByRole('alert').filter({ hasText: 'notes.traffic in “Till”' })).toBeVisible();
});

test.describe('a long reason', () => {
  const REASON = 'We run it already, and here is why. '.repeat(39).slice(0, 1400).trim().padEnd(1400, '.');

  test('for an option that is out survives a reload, with a second tab open', async ({ page, context }) => {
    await page.goto('/');
    await page.locator('.ex button').first().click();
    await expect(page).toHaveURL(/\/decisions$/);
    const second = await context.newPage();
    await second.goto('/decisions');
    await page.goto('/decisions/system-of-record');
    const form = page.locator('form', { has: page.getByRole('button', { name: /^Choose / }) });
    await form.getByLabel('Option').selectOption({ label: 'Wide-column (out)' });
    await form.getByRole('textbox').fill(REASON);
    await form.getByRole('button', { name: 'Choose Wide-column' }).click();
    await expect(page.getByText(`Set aside: ${REASON}`)).toBeVisible();
    await expect(second.getByText('Wide-column').first()).toBeVisible();
    for (const tab of [page, second]) {
      await tab.goto('/decisions/system-of-record');
      await expect(tab.getByText(`Set aside: ${REASON}`)).toBeVisible();
      await expect(tab.getByRole('alert').filter({ hasText: 'could not be read' })).toHaveCount(0);
    }
  });

  test('beyond the limit is refused, and stays in its field', async ({ page }) => {
    await page.goto('/');
    await page.locator('.ex button').first().click();
    await expect(page).toHaveURL(/\/decisions$/);
    await page.goto('/decisions/system-of-record');
    const form = page.locator('form', { has: page.getByRole('button', { name: /^Choose / }) });
    await form.getByLabel('Option').selectOption({ label: 'Wide-column (out)' });
    const box = form.getByRole('textbox');
    await box.fill('x'.repeat(2143));
    await form.getByRole('button', { name: 'Choose Wide-column' }).click();
    await expect(form.getByRole('alert')).toContainText('2,143 characters, and 2,000 fit');
    await expect(box).toHaveValue('x'.repeat(2143));
    await box.fill('x'.repeat(2000));
    await form.getByRole('button', { name: 'Choose Wide-column' }).click();
    await expect(form.getByRole('alert')).toHaveCount(0);
    await page.goto('/brief/q/data-shape');
    await page.locator('summary', { hasText: 'Note on this answer' }).click();
    const note = page.getByRole('textbox', { name: 'Note on this answer' });
    await note.fill('y'.repeat(2001));
    await expect(page.getByRole('alert').filter({ hasText: '2,001 characters' })).toBeVisible();
    await expect(note).toHaveValue('y'.repeat(2001));
    await note.press('Backspace');
    await expect(page.getByRole('alert').filter({ hasText: 'characters' })).toHaveCount(0);
    await page.reload();
    await expect(note).toHaveValue('y'.repeat(2000));
  });
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
