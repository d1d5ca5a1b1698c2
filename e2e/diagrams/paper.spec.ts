/** Pictures on paper, without background graphics, and in forced colours: every word can be read. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { contrastsIn } from './contrast.ts';

async function openDiagrams(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: /payments/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/diagrams');
}

/** Every picture, without scrolling to it. */
async function drawn(page: Page) {
  const pictures = page.locator('[data-diagram]');
  await expect(pictures.first()).toBeVisible();
  await expect(page.locator('[data-diagram="ready"]')).toHaveCount(await pictures.count());
  return pictures;
}

async function leastContrast(page: Page) {
  const words = (await (
    await drawn(page)
  ).evaluateAll((frames, measure) => {
    // The function travels as text.
    const contrasts = new Function(`return (${measure})`)() as (frame: Element) => { text: string; contrast: number }[];
    return frames.flatMap((frame) => contrasts(frame));
  }, contrastsIn.toString())) as { text: string; contrast: number }[];
  expect(words.length).toBeGreaterThan(50);
  return words.filter((w) => w.contrast < 4.5).map((w) => `${w.text}: ${w.contrast.toFixed(1)}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: every word of a picture has its contrast on screen, in forced colours and on paper`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openDiagrams(page);
    expect(await leastContrast(page)).toEqual([]);
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    expect(await leastContrast(page)).toEqual([]);
    await page.emulateMedia({ colorScheme, forcedColors: 'none', media: 'print' });
    expect(await leastContrast(page)).toEqual([]);
    // Browsers print no backgrounds unless asked, but they print what is drawn: no box may be dark behind dark words.
    const boxes = page.locator('[data-diagram] g.node').locator('rect, circle, path');
    const fills = await boxes.evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
    expect([...new Set(fills)]).toEqual(['rgb(255, 255, 255)']);
  });
}

test('every picture is drawn without scrolling to it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await openDiagrams(page);
  expect(await (await drawn(page)).count()).toBeGreaterThan(2);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a print made at once sends its reader to the tables', async ({ page }) => {
  let letGo = () => {};
  const free = new Promise<void>((done) => (letGo = done));
  await page.goto('/');
  await page.getByRole('button', { name: /payments/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.addInitScript(() => {
    // The renderer asks for the fonts first: held here, no picture is ever drawn.
    const gate = new Promise<void>((done) => Object.assign(window, { letGo: done }));
    Object.defineProperty(document.fonts, 'ready', { get: () => gate.then(() => document.fonts) });
  });
  void free.then(() => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo()));
  await page.goto('/diagrams');
  const first = page.locator('[data-diagram]').first();
  const said = () => first.evaluate((frame) => getComputedStyle(frame, '::before').content);
  await expect(first).toHaveAttribute('data-diagram', 'waiting');
  expect(await said()).toContain('Drawing');
  await page.emulateMedia({ media: 'print' });
  expect(await said()).toContain('The tables that follow hold the same');
  await expect(page.getByRole('region', { name: /relations$/ }).first()).toBeVisible();
  // Drawn while the print is being made, it does not say that it is missing.
  const beside = await first.evaluate((frame) => {
    const svg = frame.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    const { content } = getComputedStyle(frame, '::before');
    svg.remove();
    return content;
  });
  expect(beside).toBe('none');
  letGo();
  await drawn(page);
  expect(await said()).toBe('none');
});

test('paper has no buttons, and the numbers of sources keep all their digits', async ({ page }) => {
  await openDiagrams(page);
  await drawn(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('button:visible')).toHaveCount(0);
  const roomFor = (list: string) =>
    page
      .locator(list)
      .first()
      .evaluate((ol) => {
        const { fontSize, fontFamily, paddingLeft } = getComputedStyle(ol);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) return NaN;
        pen.font = `${fontSize} ${fontFamily}`;
        return Number.parseFloat(paddingLeft) - pen.measureText(`${Math.max(99, ol.childElementCount)}. `).width;
      });
  await page.goto('/records');
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.locator('button:visible')).toHaveCount(0);
  expect(await page.locator('.markdown ol > li').count()).toBeGreaterThan(9);
  expect(await roomFor('.markdown ol')).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'the decision' }).click();
  await expect(page.locator('.source-list').first()).toBeVisible();
  expect(await roomFor('.source-list')).toBeGreaterThan(0);
});
