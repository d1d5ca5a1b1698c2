/** Briefs with any names: hostile ones above all, and up to twelve of each kind. */
import fc from 'fast-check';
import type { Brief } from '#lib/knowledge/brief.ts';
import { chosen, knowledge } from './fixture.ts';

export const HOSTILE = [
  '<img src=https://evil.example/x onerror=alert(1)>',
  '"]; click n1 "javascript:alert(1)"',
  '%%{init: {"theme":"dark"}}%% end',
  'style n1 fill:#f00; and C#',
  'classDef x fill:#0f0; $$\\sqrt{2}$$',
  '1. first - second \u202Eevil\u202C',
  'graph TB; a-->b | {c} [d](https://evil.example) & <b>',
  '`code` *b* _i_ ~s~ #35; &amp;',
  'end',
  '- item',
  'a\nb\u0000c',
  '👩‍💻 née Müller',
  'W'.repeat(80),
];

const name = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.constantFrom('Orders', 'Stock', 'Bank'),
);
const named = fc.record({ name, description: name }, { requiredKeys: ['name'] });
const yesNo: fc.Arbitrary<string> = fc.constantFrom('yes', 'no');

/** Any options for the parts beside the application, or none. */
const supporting = fc.record(
  Object.fromEntries(
    knowledge.topics
      .slice(6)
      .flatMap(({ id, scopes, options }) =>
        (scopes.length > 0 ? scopes.map((s) => `${id}/${s.id}`) : [id]).map((key) => [
          key,
          fc.constantFrom(...options.map((o) => o.id)),
        ]),
      ),
  ),
  { requiredKeys: [] },
);

export const anyBrief: fc.Arbitrary<Brief> = fc
  .record({
    answers: fc.record(
      {
        'clients.own-web': yesNo,
        'clients.own-mobile': yesNo,
        'clients.own-tools': yesNo,
        'clients.partners': yesNo,
        'clients.services': yesNo,
      },
      { requiredKeys: [] },
    ),
    split: fc.constantFrom('monolith', 'microservices'),
    model: fc.constantFrom('crud', 'cqrs', 'event-sourcing', 'bespoke'),
    supporting,
    style: fc.constantFrom('rest', 'server-html', 'graphql'),
    system: fc.option(name, { nil: undefined }),
    people: fc.array(fc.tuple(named, fc.constantFrom(undefined, 'own-web', 'partners', 'nothing')), { maxLength: 12 }),
    capabilities: fc.array(named, { maxLength: 12 }),
    externals: fc.array(fc.tuple(named, fc.constantFrom(undefined, 'we-call', 'calls-us', 'partner')), {
      maxLength: 12,
    }),
  })
  .map(({ answers, split, model, supporting, style, system, people, capabilities, externals }): Brief => ({
    answers: Object.fromEntries(Object.entries(answers).filter((e): e is [string, string] => e[1] !== undefined)),
    choices: chosen({
      ...(supporting as Record<string, string>),
      'service-architecture': split,
      'read-write-model': model,
      'api-style/own-clients': style,
    }) as NonNullable<Brief['choices']>,
    names: {
      ...(system === undefined ? {} : { system }),
      people: people.map(([entry, uses]) => ({ ...entry, ...(uses ? { uses } : {}) })),
      capabilities,
      externals: externals.map(([entry, direction], i) => ({
        ...entry,
        ...(direction ? { direction: direction as 'we-call' } : {}),
        ...(capabilities[i] ? { capability: capabilities[i].name } : {}),
      })),
    },
  }));
