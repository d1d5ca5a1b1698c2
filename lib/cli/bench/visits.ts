/** The pages that are opened with the processor slowed, and what is done on each once it is still. */
import type { Page } from 'playwright';

export interface Visit {
  name: string;
  path: string;
  /** Present once the page shows what it is for. */
  shows: string;
  /** What is done then; the blocks after it count apart. */
  act?: { name: string; run: (page: Page) => Promise<unknown> };
}

export const VISITS: Visit[] = [
  {
    name: 'a question',
    path: '/brief/q/data-shape',
    shows: '.stand li',
    act: { name: 'an answer', run: (page) => page.keyboard.press('2') },
  },
  {
    name: 'all questions',
    path: '/brief/all',
    shows: '.stand li',
    act: { name: 'an answer', run: (page) => page.locator('#data-shape').selectOption({ index: 3 }) },
  },
  { name: 'decisions', path: '/decisions', shows: '.decision-list li' },
  {
    name: 'one decision',
    path: '/decisions/system-of-record',
    shows: 'main.decision',
    act: { name: 'without scores', run: (page) => page.getByRole('button', { name: 'without scores' }).click() },
  },
  {
    name: 'what if, two briefs',
    path: '/decisions/what-if',
    shows: '.pair-table',
    act: {
      name: 'the other one first',
      run: (page) => page.getByLabel('First brief').selectOption({ index: 1 }),
    },
  },
  {
    name: 'records',
    path: '/records',
    shows: '.record-list li',
    act: { name: 'another record', run: (page) => page.locator('.record-list button').nth(5).click() },
  },
  { name: 'diagrams', path: '/diagrams', shows: '[data-diagram="ready"]' },
  {
    name: 'a checklist',
    path: '/brief/checks/api',
    shows: '.checks li',
    act: { name: 'an item done', run: (page) => page.getByLabel('Done').first().click() },
  },
];
