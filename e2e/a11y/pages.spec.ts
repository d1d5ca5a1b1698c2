import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';

const PAGES = [
  '/',
  '/brief',
  '/brief/q/clients',
  '/brief/q/data-shape',
  '/brief/all',
  '/brief/check',
  '/decisions',
  '/decisions/system-of-record',
  '/decisions/api-style/own-clients',
  '/records',
  '/library',
  '/library/api-style',
  '/library/api-style/rest',
  '/library/method',
  '/library/checklists',
  '/library/checklists/api',
  '/library/patterns',
  '/library/patterns/saga',
  '/library/principles/evolution',
  '/library/guides/postgresql',
  '/library/precedents',
  '/library/decisions/targets-are-yours',
  '/library/sources',
  '/brief/checks',
  '/brief/checks/api',
  '/decisions/what-if',
  '/diagrams',
  '/share',
  '/offline',
];

for (const scheme of ['light', 'dark'] as const)
  for (const path of PAGES)
    test(`${path} (${scheme}) has no accessibility violation and no sideways scroll`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: scheme === 'light' ? 1280 : 320, height: 800 });
      await page.goto('/');
      await page.getByRole('button', { name: /small team/i }).click();
      await expect(page).toHaveURL(/\/decisions$/);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main.pending')).toHaveCount(0);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    });
