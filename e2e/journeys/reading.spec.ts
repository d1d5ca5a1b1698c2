/** What a reader can still open: files with things that this edition does not have, and links after their journey. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const openFile = (page: Page, content: string | Buffer) =>
  page.getByLabel('Brief file').setInputFiles({
    name: 'ours.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });

const STRANGE = {
  answers: { traffic: 'high', 'clients.own-web': 'yes' },
  levels: { cost: { level: 9, reason: 'The budget is fixed' } },
  choices: { runtime: { option: 'acme-platform', reason: 'It is there' } },
  names: { system: 'Till' },
  knowledge: '2.0.0+acme.1',
};

test('a file with a retired option opens, names it everywhere, and loses nothing', async ({ page }) => {
  await page.goto('/');
  await openFile(page, JSON.stringify(STRANGE));
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toContainText('“ours.json” is open, in part');
  await expect(summary).toContainText(
    'choices.runtime: the option “acme-platform” of “runtime” is not in this edition.',
  );
  await expect(summary).toContainText('levels.cost: expected a level from 0 to 4');
  const downloading = page.waitForEvent('download');
  await summary.getByRole('button', { name: 'Save what was left out' }).click();
  const kept = JSON.parse(await readFile((await (await downloading).path()) ?? '', 'utf8')) as unknown;
  expect(kept).toMatchObject([{ path: 'levels.cost', value: STRANGE.levels.cost }]);
  await summary.getByRole('button', { name: 'See the decisions' }).click();

  const words = '“acme-platform” was chosen for runtime; it is not in this edition';
  await expect(page.getByRole('main')).toContainText(words);
  await page.goto('/decisions/runtime');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '“acme-platform” was chosen; it is not in this edition',
  );
  await expect(page.getByText('The reason was: It is there')).toBeVisible();
  await page.goto('/records');
  await expect(page.getByRole('main')).toContainText(words);

  await page.goto('/share');
  await expect(page.getByLabel(/characters$/)).toHaveValue(/\/d#1\./);
  await expect(page.getByText('Not in the link, because this edition does not have it')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const saved = JSON.parse(await readFile((await (await saving).path()) ?? '', 'utf8')) as unknown;
  const { levels: _levels, ...rest } = STRANGE;
  expect(saved).toMatchObject(rest);
});

test('a wrong encoding, a key given twice and a huge file are refused, each with its reason', async ({ page }) => {
  await page.goto('/');
  const summary = page.getByRole('main').getByRole('alert');
  for (const [content, message] of [
    [Buffer.from('{"names":{"system":"Café"}}', 'latin1'), 'Line 1, column 24 (byte E9) is not UTF-8'],
    ['{"answers":{"traffic":"low","traffic":"high"}}', 'answers.traffic: expected each key once'],
    [Buffer.alloc(40_000_000, '['), 'larger than 4 MB'],
  ] as const) {
    await openFile(page, content as Buffer);
    await expect(summary).toContainText(message);
  }
  await openFile(page, Buffer.from('\ufeff{"names":{"system":"Café"}}', 'utf16le'));
  await expect(page).toHaveURL(/\/decisions$/);
  await expect(page.getByText('Café')).toBeVisible();
});

test('a link opens after mails, gateways and editors have been at it', async ({ page, baseURL }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /small team/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/share');
  const box = page.getByLabel(/characters$/);
  await expect(box).toHaveValue(/\/d#1\./);
  const link = await box.inputValue();
  const data = link.split('#')[1] ?? '';
  const every = (n: number, mark: string) => data.replace(new RegExp(`(.{${n}})`, 'g'), `$1${mark}`);
  for (const fragment of [
    `${data}).`,
    `${data}%3E%2C`,
    data.replace('.', '%2E'),
    every(9, '\u200b'),
    every(30, '%0A%3E%20'),
    data.replace('.', '&#46;'),
    encodeURIComponent(`https://safelinks.example/?url=${encodeURIComponent(link)}&data=05%7C01`),
  ]) {
    await page.goto('/library');
    await page.goto(`${baseURL}/d#${fragment}`);
    await expect(page.getByText('a copy, read only'), fragment.slice(0, 40)).toBeVisible();
  }
});
