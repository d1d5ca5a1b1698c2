/** A small knowledge base with gaps in its numbers, numbers above one byte, and a scope that two topics share. */
import { knowledgeOf, option, question, topic } from '#lib/engine/fixture.ts';
import type { Brief } from '#lib/knowledge/brief.ts';

const yesNo = ['yes', 'no'];
const scope = (id: string, number: number) => ({ id, number, title: id, when: { load: ['low'] } });
const items = (...ids: string[]) => ids.map((id, i) => ({ id, number: i * 9 + 1, text: id }));

const base = knowledgeOf(
  [
    topic('style', { cost: 2, speed: 2 }, [option('rest', 1, []), option('rpc', 7, []), option('graph', 200, [])], {
      scopes: [scope('partners', 1), scope('own', 9)],
    }),
    topic('push', { cost: 2 }, [option('poll', 6, []), option('socket', 8, [])], {
      number: 300,
      scopes: [scope('partners', 1)],
    }),
    topic('runtime', { speed: 1 }, [option('vm', 1, []), option('functions', 2, [])], { number: 9999 }),
  ],
  [
    question('clients', 1, yesNo, { items: items('web', 'app', 'constructor') }),
    question('load', 9, ['low', 'mid', 'high', 'peak', 'five', 'six', 'seven', 'eight', 'nine']),
    question('late', 9999, yesNo),
  ],
);

const item = (id: string, number: number) => ({ id, number, text: id, why: id, verify: id, sources: [] });

export const knowledge = {
  ...base,
  checklists: [
    {
      id: 'api',
      number: 3,
      title: 'API',
      description: 'x',
      topics: [],
      items: [item('limits', 1), item('paging', 40)],
    },
  ],
};

/** One of everything. */
export const full: Brief = {
  answers: { load: 'eight', late: 'no', 'clients.web': 'yes', 'clients.constructor': 'no' },
  scopes: { partners: { load: 'low' }, own: { 'clients.app': 'yes', load: 'seven' } },
  levels: { cost: { level: 0, reason: 'x' }, speed: { level: 4 } },
  choices: {
    'style/own': { option: 'graph', reason: 'é\n', date: '2026-11-20' },
    'push/partners': { option: 'socket' },
    runtime: { option: 'functions', date: '2026-11-21' },
  },
  waivers: { runtime: { functions: 'why', vm: 'why not' } },
  ratings: {
    runtime: { vm: { speed: { rating: -2, reason: 'measured' } }, functions: { speed: { rating: 0, reason: 'é' } } },
  },
  checks: { 'api.limits': { state: 'does-not-apply', note: 'no callers' }, 'api.paging': { state: 'done' } },
  notes: { load: 'a', 'clients.app': 'b', clients: '\ud800 alone' },
  names: {
    system: 'S',
    people: [{ name: 'P', uses: 'app' }, { name: 'Q' }],
    capabilities: [{ name: 'C' }],
    externals: [{ name: 'E', direction: 'calls-us', capability: 'C' }],
  },
  record: { deciders: 'D' },
  knowledge: '1.0.0',
};
