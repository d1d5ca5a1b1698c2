import { expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { pushVarint } from './bytes.ts';
import { decodeBrief, encodeBrief } from './codec.ts';
import { seal } from './envelope.ts';
import { full, knowledge } from './fixture.ts';

it('a brief too long for a link is refused when it is written', async () => {
  // Random-looking, so that it does not shrink.
  let state = 1;
  const noise = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(0x4e00 + ((state = (state * 48271) % 2147483647) % 20000))).join(
      '',
    );
  const vary = (n: number): Brief => ({
    notes: { load: noise(2000), late: noise(2000), clients: noise(2000), 'clients.web': noise(2000) },
    choices: Object.fromEntries(
      ['style/own', 'style/partners', 'push/partners', 'runtime'].map((key) => [
        key,
        { option: key.startsWith('s') ? 'rest' : key.startsWith('p') ? 'poll' : 'vm', reason: noise(n) },
      ]),
    ),
    waivers: {
      'style/own': { rest: noise(1000), rpc: noise(1000), graph: noise(1000) },
      'style/partners': { rest: noise(1000), rpc: noise(1000), graph: noise(1000) },
    },
  });
  const short = vary(10);
  expect((await decodeBrief(knowledge, await encodeBrief(knowledge, short))).brief).toEqual(short);
  expect(() => seal(new Uint8Array(49_150))).toThrow('too long');
});

it('a version that is not UTF-8, and a scope given twice by two of its numbers, are refused', async () => {
  const link = (head: number[], version: number[]) => {
    const body = [...version];
    pushVarint(body, head.length);
    return seal(Uint8Array.from([...body, 0, ...head]));
  };
  await expect(decodeBrief(knowledge, link([], [2, 255]))).rejects.toMatchObject({ code: 'invalid' });
  // Question 9, answers 1 and 2, in scope 1 of topic 1 and scope 1 of topic 300: both are "partners".
  const twice = [3, 2, 9 * 8 + 1, 0, 1, 1, 2, 0, 172, 2, 1];
  await expect(decodeBrief(knowledge, link(twice, [0]))).rejects.toMatchObject({ code: 'invalid' });
});

it('a retired scope and a retired client are reported', async () => {
  const link = await encodeBrief(knowledge, full);
  const later = {
    ...knowledge,
    questions: knowledge.questions.map((q) => ({ ...q, ...(q.items ? { items: q.items.slice(0, 1) } : {}) })),
    topics: knowledge.topics.map((t) => ({ ...t, scopes: t.scopes.filter((s) => s.id !== 'own') })),
  };
  const { brief, dropped } = await decodeBrief(later, link);
  expect(dropped).toEqual(expect.arrayContaining(['scope 1.9', 'variable 1.10', 'variable 1.19', 'decision 1.9']));
  expect(brief.names?.people?.[0]).toEqual({ name: 'P' });
});
