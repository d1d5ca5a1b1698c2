import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clients, element, knowledge, lines, model, names, small, withChoices } from './fixture.ts';
import { anyBrief } from './fixture-random.ts';
import { DUTIES } from './supporting-words.ts';

const plain = names(model(small));
/** What a choice adds to the plain picture. */
const added = (choices: Record<string, string>) =>
  model(withChoices(choices))
    .elements.filter((e) => !plain.includes(e.name))
    .map((e) => [e.kind, e.name, e.technology]);

describe('a part of its own', () => {
  it.each([
    ['identity-provider', 'hosted', 'external', 'Identity provider', null],
    ['identity-provider', 'organisation', 'external', 'Identity provider of the organisation', null],
    ['identity-provider', 'own-server', 'container', 'Identity server', 'Keycloak'],
    ['short-lived-store', 'redis', 'store', 'Short-lived data', 'Redis'],
    ['short-lived-store', 'memcached', 'store', 'Short-lived data', 'Memcached'],
    ['caching', 'shared', 'store', 'Shared cache', 'Redis protocol'],
    ['caching', 'two-level', 'store', 'Shared cache', 'Redis'],
    ['caching', 'cdn', 'external', 'Content delivery network', null],
    ['search-store', 'search-engine', 'store', 'Search index', 'OpenSearch'],
    ['search-store', 'hosted-search', 'external', 'Hosted search', null],
    ['relationship-store', 'graph', 'store', 'Links between things', 'graph'],
    ['telemetry-store', 'time-series', 'store', 'Measurements', 'time-series'],
    ['telemetry-store', 'column-store', 'store', 'Measurements', 'column-store'],
    ['analytics-store', 'column-store', 'store', 'Reports', 'column-store'],
    ['analytics-store', 'warehouse', 'external', 'Managed warehouse', null],
    ['file-store', 'object-storage', 'bucket', 'Object storage', null],
  ])('%s as %s is a %s', (key, option, kind, name, technology) => {
    expect(added({ [key]: option })).toEqual([[kind, name, technology]]);
    const m = model(withChoices({ [key]: option }));
    expect(element(m, name).decisions).toContain(key);
    expect(m.relations.filter((r) => r.decisions.includes(key)).length).toBeGreaterThan(0);
  });
  it.each([
    ['identity-provider', 'organisation', 'Identity provider of the organisation: Signs people in through', null],
    ['identity-provider', 'own-server', 'Identity server: Signs people in through', null],
    ['short-lived-store', 'redis', 'Short-lived data: Keeps sessions and counters in', 'own'],
    ['short-lived-store', 'memcached', 'Short-lived data: Keeps sessions and counters in', 'own'],
    ['caching', 'shared', 'Shared cache: Looks answers up in', 'none'],
    ['caching', 'two-level', 'Shared cache: Looks answers up in', 'none'],
    ['search-store', 'search-engine', 'Search index: Feeds and searches', 'none'],
    ['search-store', 'hosted-search', 'Hosted search: Sends records to and searches in', 'own'],
    ['relationship-store', 'graph', 'Links between things: Keeps and follows links in', 'own'],
    ['telemetry-store', 'time-series', 'Measurements: Adds and reads measurements in', 'own'],
    ['telemetry-store', 'column-store', 'Measurements: Adds and reads measurements in', 'own'],
    ['analytics-store', 'column-store', 'Reports: Feeds and runs reports on', 'own'],
    ['analytics-store', 'warehouse', 'Managed warehouse: Feeds and runs reports on', 'own'],
    ['file-store', 'object-storage', 'Object storage: Stores and reads files in', 'own'],
  ])('%s as %s: the application → %s', (key, option, said, protocol) => {
    const technology = knowledge.topics.find((t) => t.id === key)?.options.find((o) => o.id === option)?.technology;
    const how = protocol === 'none' ? '' : ` [${protocol === 'own' ? technology : 'protocol not decided'}]`;
    expect(lines(model(withChoices({ [key]: option })))).toContain(`Application → ${said}${how}`);
  });
  it('is used by the application, in the protocol that was decided', () => {
    const m = model(withChoices({ 'identity-provider': 'hosted', 'sign-in-protocol': 'oidc' }));
    expect(lines(m)).toContain('Application → Identity provider: Signs people in through [OpenID Connect]');
    expect(element(m, 'Identity provider').decisions).toEqual(['identity-provider', 'sign-in-protocol']);
    expect(lines(model(withChoices({ 'identity-provider': 'hosted' })))).toContain(
      'Application → Identity provider: Signs people in through [protocol not decided]',
    );
  });
  it('stands in front of the application where it is a CDN', () => {
    const front = (more: Record<string, string>) =>
      lines(model(withChoices({ caching: 'cdn', ...more }))).filter((l) => l.includes('Content delivery network'));
    expect(front({})).toEqual([
      'Web front end → Content delivery network: Gets shared answers through [HTTP cache]',
      'Content delivery network → Application: Fetches what it does not hold from',
    ]);
    expect(front({ 'api-style/own-clients': 'server-html' })[0]).toBe(
      'Clerk → Content delivery network: Gets shared answers through [HTTP cache]',
    );
    const devices = withChoices({ caching: 'cdn' }, { answers: clients('own-web', 'own-tools') });
    expect(lines(model(devices)).filter((l) => l.includes('→ Content delivery network'))).toHaveLength(1);
  });
});

describe('no part of its own', () => {
  it.each([
    ['short-lived-store', 'main-database', 'Main store'],
    ['search-store', 'main-database', 'Main store'],
    ['relationship-store', 'main-database', 'Main store'],
    ['telemetry-store', 'main-database', 'Main store'],
    ['analytics-store', 'main-database', 'Main store'],
    ['file-store', 'database', 'Main store'],
    ['file-store', 'file-system', 'Application'],
    ['identity-provider', 'in-app', 'Application'],
    ['caching', 'none', 'Application'],
    ['caching', 'in-process', 'Application'],
    ['session', 'server-session', 'Application'],
    ['scaling', 'read-replicas', 'Main store'],
    ['scaling', 'horizontal', 'Application'],
    ['tenancy', 'shared-tables', 'Main store'],
  ])('for %s as %s, which the %s carries', (key, option, carrier) => {
    expect(added({ [key]: option })).toEqual([]);
    const m = model(withChoices({ [key]: option }));
    expect(m.elements.filter((e) => e.decisions.includes(key)).map((e) => e.name)).toEqual([carrier]);
  });
  it('where the main store is of that kind already', () => {
    const m = model(withChoices({ 'system-of-record': 'graph', 'relationship-store': 'graph' }));
    expect(names(m)).toEqual(plain);
    expect(element(m, 'Main store').decisions).toContain('relationship-store');
  });
});

describe('one product for two duties', () => {
  it('is one element where the data is the same', () => {
    expect(added({ 'telemetry-store': 'column-store', 'analytics-store': 'column-store' })).toEqual([
      ['store', 'Measurements and reports', 'column-store'],
    ]);
  });
  it('is two where one may forget and the other may not', () => {
    expect(added({ 'short-lived-store': 'redis', caching: 'shared', 'message-broker': 'redis' })).toHaveLength(3);
  });
});

describe('several services', () => {
  const m = model(
    withChoices({
      'service-architecture': 'microservices',
      'identity-provider': 'hosted',
      'search-store': 'search-engine',
      'analytics-store': 'main-database',
    }),
  );
  it('each use the part, and sign people in at the one way in', () => {
    expect(lines(m).filter((l) => l.includes('Search index'))).toHaveLength(3);
    expect(lines(m).filter((l) => l.includes('→ Identity provider'))).toEqual([
      'API gateway → Identity provider: Signs people in through [protocol not decided]',
    ]);
  });
  it('each carry what their stores do', () => {
    const carriers = m.elements.filter((e) => e.decisions.includes('analytics-store'));
    expect(carriers.map((e) => e.kind)).toEqual(['store', 'store', 'store']);
  });
});

describe('any brief', () => {
  it('names the records of a part in their order, each once', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const m = model(brief);
        const order = m.system.decisions;
        for (const { decisions } of [...m.elements, ...m.relations])
          expect(decisions).toEqual(order.filter((key) => decisions.includes(key)));
      }),
      { numRuns: 200 },
    );
  });
  it('has every decided duty on an element, and nothing for an open one', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const m = model(brief);
        const carried = new Set(m.elements.flatMap((e) => e.decisions));
        for (const key of [...DUTIES.map((d) => d.key), 'message-broker', 'async-work/later', 'async-work/events'])
          if (brief.choices?.[key]) expect(carried.has(key), key).toBe(true);
        for (const id of m.supporting) {
          const part = m.elements.find((e) => e.id === id);
          expect(
            part?.decisions.some((key) => brief.choices?.[key]),
            part?.name,
          ).toBe(true);
          expect(
            m.relations.some((r) => r.from === id || r.to === id),
            part?.name,
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
