/** Ids to the permanent numbers that stand for them in links, and back. A number path is "question.item", "topic.scope", "topic.scope.option". */
import type { Knowledge } from '#lib/knowledge/types.ts';

export interface Numbers {
  toNumber: Record<Kind, Map<string, string>>;
  toId: Record<Kind, Map<string, string>>;
}

export type Kind = 'variable' | 'answer' | 'criterion' | 'scope' | 'decision' | 'option' | 'check';

export function numbersOf(knowledge: Knowledge): Numbers {
  const make = (): Record<Kind, Map<string, string>> => ({
    variable: new Map(),
    answer: new Map(),
    criterion: new Map(),
    scope: new Map(),
    decision: new Map(),
    option: new Map(),
    check: new Map(),
  });
  const toNumber = make();
  const toId = make();
  const add = (kind: Kind, id: string, number: string) => {
    // A scope id may occur in several topics: the first names it, all are understood.
    if (!toNumber[kind].has(id)) toNumber[kind].set(id, number);
    toId[kind].set(number, id);
  };
  for (const q of knowledge.questions) {
    add('variable', q.id, `${q.number}.0`);
    for (const item of q.items ?? []) add('variable', `${q.id}.${item.id}`, `${q.number}.${item.number}`);
    for (const a of q.answers) {
      add('answer', `${q.id}=${a.id}`, `${q.number}.${a.number}`);
    }
  }
  for (const c of knowledge.criteria) add('criterion', c.id, `${c.number}`);
  for (const t of knowledge.topics) {
    for (const s of t.scopes) add('scope', s.id, `${t.number}.${s.number}`);
    for (const s of t.scopes.length > 0 ? t.scopes : [null])
      add('decision', s ? `${t.id}/${s.id}` : t.id, `${t.number}.${s?.number ?? 0}`);
    for (const o of t.options) add('option', `${t.id}=${o.id}`, `${t.number}.${o.number}`);
  }
  for (const list of knowledge.checklists)
    for (const item of list.items) add('check', `${list.id}.${item.id}`, `${list.number}.${item.number}`);
  return { toNumber, toId };
}
