import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';

interface Golden {
  name: string;
  link: string;
  brief: { names?: { system?: string }; answers?: Record<string, string> };
  dropped?: string[];
}

const golden = JSON.parse(readFileSync(new URL('./v1.json', import.meta.url), 'utf8')) as Golden[];

for (const { name, link, brief, dropped } of golden)
  test(`opens: ${name}`, async ({ page }) => {
    await page.goto(`/d#${link}`);
    const title = brief.names?.system ? `${brief.names.system}: the decisions` : 'Shared decisions';
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    if (!dropped) await expect(page.getByText('no longer exist')).toHaveCount(0);
    if (brief.answers) await expect(page.getByText(/^The \d+ answers behind it$/)).toBeVisible();
  });

test('a link that lost its end is refused, and nothing is opened', async ({ page }) => {
  await page.goto(`/d#${golden[0]?.link.slice(0, -5)}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This link could not be opened' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Ask for the link again');
});

test('a link of a later format says that this edition is too old', async ({ page }) => {
  await page.goto('/d#2.abcd');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('newer edition');
});
