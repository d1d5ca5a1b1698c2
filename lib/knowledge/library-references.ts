/** References inside the library's content, and from it into topics and questions. */
import { circleOf } from './topic-order.ts';
import { numberCheck, predicateCheck, sourceCheck, type Problem, type Say } from './references.ts';
import type { Knowledge } from './types.ts';
import { variablesOf } from './variables.ts';

/** @returns every broken reference, empty when the content is sound */
export function checkLibrary(knowledge: Knowledge): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (file, path, problem) => problems.push({ file, path, problem });
  const checkPredicate = predicateCheck(knowledge, say);
  const checkSources = sourceCheck(knowledge, say);
  const checkNumbers = numberCheck(say);
  const topics = new Map(knowledge.topics.map((t) => [t.id, t]));
  const checkTopics = (file: string, ids: string[]) =>
    ids.forEach((id, i) => {
      if (!topics.has(id)) say(file, `topics.${i}`, `topic "${id}" does not exist`);
    });
  const checkStatements = (file: string, path: string, list: { sources?: { id: string }[] | undefined }[]) =>
    list.forEach((s, i) => checkSources(file, `${path}.${i}`, s.sources));

  const optionAt = (path: string) => {
    const [topic = '', option] = path.split('=');
    return topics.get(topic)?.options.find((o) => o.id === option);
  };
  for (const relation of knowledge.relations) {
    const at = `(${relation.id})`;
    checkSources('relations.yaml', at, relation.sources);
    for (const path of relation.kind === 'implies' ? [relation.option] : [relation.option, relation.other])
      if (!optionAt(path)) say('relations.yaml', at, `"${path}" is no option: write topic=option`);
    if (relation.kind !== 'implies') {
      if (relation.option.split('=')[0] === relation.other.split('=')[0])
        say('relations.yaml', at, 'binds options of one topic, which are never taken together: remove it');
    } else if (!topics.get(relation.topic)?.criteria.some((c) => c.id === relation.criterion))
      say('relations.yaml', at, `topic "${relation.topic}" is not decided on "${relation.criterion}"`);
  }
  const circle = circleOf(knowledge);
  if (circle)
    say('relations.yaml', circle.join(' → '), 'each of these topics waits for the next: leave out a condition');
  knowledge.variety.forEach((rule) => {
    checkPredicate('variety.yaml', `(${rule.id})`, rule.when);
    checkSources('variety.yaml', `(${rule.id})`, rule.sources);
  });
  checkNumbers('checklists', '', knowledge.checklists);
  for (const checklist of knowledge.checklists) {
    const file = `checklists/${checklist.id}.yaml`;
    checkTopics(file, checklist.topics);
    checkNumbers(file, 'items', checklist.items);
    checklist.items.forEach((item, i) => {
      checkPredicate(file, `items.${i}.when`, item.when);
      checkPredicate(file, `items.${i}.moot`, item.moot?.when);
      checkSources(file, `items.${i}`, item.sources);
    });
  }
  for (const principle of knowledge.principles) {
    const file = `principles/${principle.id}.yaml`;
    checkTopics(file, principle.topics);
    checkSources(file, 'sources', principle.sources);
    checkStatements(file, 'practice', principle.practice);
  }
  const patterns = new Set(knowledge.patterns.map((p) => p.id));
  for (const pattern of knowledge.patterns) {
    const file = `patterns/${pattern.id}.yaml`;
    checkTopics(file, pattern.topics);
    checkSources(file, 'sources', pattern.sources);
    for (const list of ['useWhen', 'avoidWhen', 'consequences'] as const) checkStatements(file, list, pattern[list]);
    pattern.related.forEach((id, i) => {
      if (!patterns.has(id)) say(file, `related.${i}`, `pattern "${id}" does not exist`);
    });
  }
  for (const guide of knowledge.guides) {
    const file = `guides/${guide.id}.yaml`;
    checkTopics(file, guide.topics);
    guide.sections.forEach((s, i) => checkStatements(file, `sections.${i}.advice`, s.advice));
  }
  checkNumbers('decisions', '', knowledge.decisions);
  for (const decision of knowledge.decisions)
    decision.options.forEach((o, i) => {
      const file = `decisions/${decision.id}.yaml`;
      checkStatements(file, `options.${i}.for`, o.for);
      checkStatements(file, `options.${i}.against`, o.against);
    });
  checkNumbers('precedents', '', knowledge.precedents);
  const checkPublished = publishedCheck(knowledge, say);
  for (const precedent of knowledge.precedents)
    checkPublished(`precedents/${precedent.id}.yaml`, '', {
      ...precedent,
      considered: precedent.considered.map((c) => c.option),
      chosen: precedent.chosen.map((c) => c.option),
    });
  knowledge.cases.forEach((c) => checkPublished('calibration/cases.yaml', `(${c.id}).`, c));
  return problems;
}

interface Published {
  decision?: string | undefined;
  considered: (string | undefined)[];
  chosen: (string | undefined)[];
  answers: Record<string, string>;
}

/** Whether a published decision, its options and its answers are there in topics and questions. */
function publishedCheck(knowledge: Knowledge, say: Say) {
  const topics = new Map(knowledge.topics.map((t) => [t.id, t]));
  const variables = new Map(variablesOf(knowledge).map((v) => [v.id, v]));
  return (file: string, at: string, published: Published) => {
    const [topicId = '', scope] = published.decision?.split('/') ?? [];
    const topic = topics.get(topicId);
    if (published.decision === undefined) {
      // Nothing to compare with: the library shows it, and agreement counts it as not covered.
    } else if (!topic || (scope ? !topic.scopes.some((s) => s.id === scope) : topic.scopes.length > 0))
      say(file, `${at}decision`, `"${published.decision}" is no decision: write topic, or topic/scope`);
    for (const list of ['considered', 'chosen'] as const)
      published[list].forEach((option, i) => {
        if (option && !topic?.options.some((o) => o.id === option))
          say(file, `${at}${list}.${i}`, `option "${option}" does not exist`);
      });
    for (const [variable, answer] of Object.entries(published.answers))
      if (!variables.get(variable)?.answers.some((a) => a.id === answer))
        say(file, `${at}answers.${variable}`, `"${answer}" is no answer to it`);
  };
}
