/** What does not go well together is said on both decisions before anything is chosen, and in both records. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

/** Event sourcing with a duty to erase and hard delete: a published case. */
const EVENTS = {
  answers: { audit: 'full-history', 'deletion-need': 'erase', compliance: 'personal', 'read-views': 'many-views' },
};
/** Deep views for own clients, answers that many share, and a CDN that runs well. */
const GRAPHS = {
  answers: {
    views: 'deep',
    'shared-responses': 'many',
    'clients.own-web': 'yes',
    'clients.own-mobile': 'yes',
    'read-repeat': 'mostly',
    'existing-stores.cdn': 'runs-well',
  },
};

async function open(page: Page, brief: object) {
  await page.goto('/');
  await page.evaluate((own) => {
    const briefs = [{ id: 'own', savedAt: '2026-11-30T00:00:00Z', brief: own }];
    localStorage.setItem('plumbline.briefs.v1', JSON.stringify({ current: 'own', briefs }));
  }, brief);
}
const section = (page: Page) => page.getByRole('region', { name: 'Does not go well with' });

test('event sourcing and hard delete say so on both pages, in the list and in both records', async ({ page }) => {
  await open(page, EVENTS);
  await page.goto('/decisions');
  const marks = page.getByText(/^Does not go well with/);
  await expect(marks).toHaveText([/Hard delete \(deletion\)/, /Event sourcing \(read and write model\)/]);
  await page.goto('/decisions/deletion');
  await expect(section(page)).toContainText('Stored events are never changed');
  await expect(section(page)).toContainText(/Hard delete loses \d+\.\d points by it/);
  await expect(section(page)).toContainText(/To settle it, .*take CQRS for read and write model, at \d+\.\d less/);
  await expect(section(page).getByRole('link', { name: /Event Sourcing pattern/ })).toBeVisible();
  await section(page).getByRole('link', { name: 'Event sourcing', exact: true }).click();
  await expect(page).toHaveURL(/\/decisions\/read-write-model$/);
  await expect(section(page)).toContainText('Stored events are never changed');
  await expect(section(page)).toContainText('deletion, leading');
  for (const [key, condition] of [
    ['deletion', 'if Event sourcing is taken for read and write model, stored events are never changed'],
    ['read-write-model', 'if Hard delete is taken for deletion, stored events are never changed'],
  ] as const) {
    // A new page each: only then is the record of the address opened.
    await page.goto('/decisions');
    await page.goto(`/records#${key}`);
    await expect(page.getByRole('article')).toContainText(condition);
  }
});

test('a choice on the other side settles it', async ({ page }) => {
  await open(page, { ...EVENTS, choices: { 'read-write-model': { option: 'crud' } } });
  await page.goto('/decisions/deletion');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hard delete');
  await expect(page.getByRole('heading', { name: 'Why Hard delete' })).toBeVisible();
  await expect(section(page)).toHaveCount(0);
});

test('GraphQL and a CDN know of each other', async ({ page }) => {
  await open(page, GRAPHS);
  await page.goto('/decisions/caching');
  await expect(section(page)).toContainText('GraphQL sent by POST has no address per object');
  await section(page).getByRole('link', { name: 'GraphQL', exact: true }).first().click();
  await expect(section(page)).toContainText('CDN or reverse proxy loses');
  await page.goto('/decisions');
  await expect(page.getByRole('region', { name: 'Taken together' })).toContainText(
    /gains \d+\.\d, because beside GraphQL .* would lose \d+\.\d: GraphQL sent by POST/,
  );
});
