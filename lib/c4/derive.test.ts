import { describe, expect, it } from 'vitest';
import { chosen, clients, element, lines, model, names, small, withChoices } from './fixture.ts';

describe('a system on one application', () => {
  const m = model(small);
  it('has its people, clients, application, store and the systems of others, in this order', () => {
    expect(m.elements.map((e) => [e.kind, e.name])).toEqual([
      ['person', 'Clerk'],
      ['client', 'Web front end'],
      ['container', 'Application'],
      ['store', 'Main store'],
      ['external', 'Bank'],
      ['external', 'Partner systems'],
    ]);
  });
  it('names what it runs as and on, and what it does', () => {
    expect(element(m, 'Application')).toMatchObject({
      technology: 'monolith, containers',
      description: 'Orders, Stock and Prices.',
    });
  });
  it('says who talks to whom and how', () => {
    expect(lines(m)).toEqual([
      'Application → Main store: Reads and writes [SQL over TLS]',
      'Web front end → Application: Makes API calls to [REST/JSON, HTTPS]',
      'Web front end → Application: Subscribes to changes from [SSE, HTTPS]',
      'Application → Bank: Uses',
      'Partner systems → Application: Makes API calls to [REST/JSON, HTTPS]',
      'Application → Partner systems: Sends events to [Webhooks, HTTPS]',
      'Clerk → Web front end: Uses in a browser',
    ]);
  });
  it('names the decisions that shaped each part', () => {
    expect(element(m, 'Main store').decisions).toEqual(['system-of-record', 'read-write-model']);
    expect(element(m, 'Web front end').decisions).toEqual(['api-style/own-clients', 'live-updates/own-clients']);
    expect(element(m, 'Partner systems').decisions).toEqual(['api-style/partner-api', 'live-updates/partner-api']);
    expect(element(m, 'Clerk').decisions).toEqual([]);
    expect(element(m, 'Application').decisions).not.toContain('api-style/service-to-service');
  });
  it('is the same for the same brief', () => {
    expect(model(small)).toEqual(m);
  });
});

describe('what nobody decided', () => {
  it('is drawn as not decided', () => {
    const m = model({ answers: clients('own-web') });
    expect(element(m, 'Application').technology).toBe('split not decided, runtime not decided');
    expect(element(m, 'Main store').technology).toBe('kind of store not decided');
    expect(lines(m)).toContain('Web front end → Application: Makes API calls to [style not decided]');
    expect(lines(m)).toContain('Application → Main store: Reads and writes [protocol not decided]');
  });
  it('has plain names where none are given', () => {
    const m = model({ answers: clients('own-web') });
    expect(m.system.name).toBe('The system');
    expect(names(m)).toContain('User');
    expect(element(m, 'Application').description).toBe('Everything the system does.');
  });
  it('draws no user where no client is known', () => {
    expect(names(model({}))).toEqual(['Application', 'Main store']);
  });
});

describe('API styles', () => {
  it.each([
    ['rest', 'Makes API calls to [REST/JSON, HTTPS]'],
    ['graphql', 'Queries and changes data through [GraphQL, HTTPS]'],
    ['grpc', 'Calls procedures of [gRPC, HTTP/2]'],
  ])('%s says what the caller does', (style, words) => {
    expect(lines(model(withChoices({ 'api-style/own-clients': style })))).toContain(
      `Web front end → Application: ${words}`,
    );
  });
  it('has no web front end of its own where the server sends pages', () => {
    const m = model(withChoices({ 'api-style/own-clients': 'server-html' }));
    expect(names(m)).not.toContain('Web front end');
    expect(lines(m)).toContain('Clerk → Application: Uses in a browser [HTML, HTTPS; SSE, HTTPS]');
  });
  it('still has the mobile app there', () => {
    const m = model(
      withChoices({ 'api-style/own-clients': 'server-html' }, { answers: clients('own-web', 'own-mobile') }),
    );
    expect(lines(m)).toContain('Mobile app → Application: Requests pages from [HTML, HTTPS]');
  });
});

describe('live updates', () => {
  it.each([
    ['websocket', 'Web front end → Application: Exchanges live messages with [WebSocket]'],
    ['server-sent-events', 'Web front end → Application: Subscribes to changes from [SSE, HTTPS]'],
    ['polling', 'Web front end → Application: Polls for changes [HTTPS, repeated requests]'],
    ['webhooks', 'Application → Web front end: Sends events to [Webhooks, HTTPS]'],
  ])('%s has a line of its own', (option, line) => {
    expect(lines(model(withChoices({ 'live-updates/own-clients': option })))).toContain(line);
  });
  it('none has no line', () => {
    const m = model(withChoices({ 'live-updates/own-clients': 'none' }));
    expect(lines(m).filter((l) => l.includes('Web front end →') || l.includes('→ Web front end'))).toHaveLength(2);
  });
});

describe('read and write models', () => {
  it.each([
    ['crud', 'Main store', 'Reads and writes'],
    ['crud-audit', 'Main store', 'Reads, writes and logs changes in'],
    ['cqrs', 'Write store', 'Records changes in'],
    ['event-sourcing', 'Event store', 'Appends events to'],
    ['bespoke', 'Main store', 'Reads and writes'],
  ])('%s keeps its truth in the %s', (option, store, label) => {
    const m = model(withChoices({ 'read-write-model': option }));
    expect(lines(m)).toContain(`Application → ${store}: ${label} [SQL over TLS]`);
    expect(names(m).includes('Read models')).toBe(option === 'cqrs' || option === 'event-sourcing');
  });
});

describe('several services', () => {
  const split = withChoices({ 'service-architecture': 'microservices' });
  const m = model(split);
  it('are one a capability, each with a store of its own behind one entry', () => {
    expect(names(m).filter((n) => ['API gateway', 'Orders', 'Stock', 'Prices'].includes(n))).toHaveLength(4);
    expect(names(m)).toContain('Orders: main store');
    expect(lines(m)).toContain('API gateway → Stock: Passes calls to');
    expect(lines(m)).toContain('Web front end → API gateway: Makes API calls to [REST/JSON, HTTPS]');
  });
  it('have their inner calls in the style decided for them', () => {
    const inner = model(
      withChoices(
        { 'service-architecture': 'microservices', 'api-style/service-to-service': 'grpc' },
        { answers: clients('own-web', 'services') },
      ),
    );
    expect(lines(inner)).toContain('API gateway → Stock: Passes calls to [gRPC, HTTP/2]');
    expect(lines(inner)).toContain('Other services → API gateway: Calls procedures of [gRPC, HTTP/2]');
  });
  it('talk to the outside where the brief says which part does', () => {
    expect(lines(m)).toContain('Orders → Bank: Uses');
  });
  it('call their entry after the API style', () => {
    const graph = model({ ...split, choices: { ...split.choices, ...chosen({ 'api-style/own-clients': 'graphql' }) } });
    expect(names(graph)).toContain('GraphQL gateway');
  });
  it('are drawn as one box while their parts have no names', () => {
    const unnamed = model({ ...split, names: { system: 'Till' } });
    expect(names(unnamed)).toContain('Services');
    expect(names(unnamed)).not.toContain('API gateway');
  });
});

describe('what the brief says about people and outside systems', () => {
  const both = { answers: clients('own-web', 'own-mobile', 'own-tools', 'partners') };
  it('joins a person to all clients but tools, unless it names one', () => {
    const m = model({
      ...both,
      names: {
        people: [{ name: 'Anyone' }, { name: 'Driver', uses: 'own-mobile' }, { name: 'Fitter', uses: 'own-tools' }],
      },
    });
    expect(lines(m).filter((l) => l.startsWith('Anyone'))).toEqual([
      'Anyone → Web front end: Uses in a browser',
      'Anyone → Mobile app: Uses on a phone',
    ]);
    expect(lines(m).filter((l) => l.startsWith('Driver'))).toEqual(['Driver → Mobile app: Uses on a phone']);
    expect(lines(m).filter((l) => l.startsWith('Fitter'))).toEqual(['Fitter → Tools and devices: Works with']);
  });
  it('joins a person to the partners they work for', () => {
    const m = model({ ...both, names: { people: [{ name: 'Integrator', uses: 'partners' }] } });
    expect(lines(m)).toContain('Integrator → Partner systems: Works with');
  });
  it('draws a person who uses nothing known at the entry', () => {
    const m = model({ answers: clients('partners'), names: { people: [{ name: 'Admin' }] } });
    expect(lines(m)).toContain('Admin → Application: Uses');
  });
  it('turns the line where the other side calls, and takes a named partner in place of the plain one', () => {
    const m = model({
      ...both,
      names: {
        externals: [
          { name: 'Scanner', direction: 'calls-us' },
          { name: 'Shop', direction: 'partner' },
          { name: 'Mail', direction: 'we-call' },
        ],
      },
    });
    expect(lines(m)).toContain('Scanner → Application: Sends requests to');
    expect(lines(m)).toContain('Application → Mail: Uses');
    expect(lines(m)).toContain('Shop → Application: Makes API calls to [style not decided]');
    expect(names(m)).not.toContain('Partner systems');
  });
  it('calls your clients what you call them', () => {
    const m = model({ ...both, names: { clients: { 'own-web': { name: 'Counter', description: 'At the till.' } } } });
    expect(element(m, 'Counter')).toMatchObject({ technology: 'browser', description: 'At the till.' });
  });
});

describe('what is half said', () => {
  it('leaves out entries whose name is empty, and what hung on them', () => {
    const m = model({
      answers: clients('own-web'),
      names: {
        people: [{ name: ' ' }, { name: 'Clerk' }],
        capabilities: [{ name: '' }, { name: 'Stock' }],
        externals: [
          { name: '', description: 'x' },
          { name: 'Bank', capability: '' },
        ],
      },
    });
    expect(names(m)).toEqual(['Clerk', 'Web front end', 'Application', 'Main store', 'Bank']);
    expect(element(m, 'Application').description).toBe('Stock.');
  });
  it('shows live updates of served pages on the line of whoever reads them', () => {
    const pages = (live: string) =>
      lines(model(withChoices({ 'api-style/own-clients': 'server-html', 'live-updates/own-clients': live })));
    expect(pages('websocket')).toContain('Clerk → Application: Uses in a browser [HTML, HTTPS; WebSocket]');
    expect(pages('none')).toContain('Clerk → Application: Uses in a browser [HTML, HTTPS]');
    const m = model(withChoices({ 'api-style/own-clients': 'server-html' }));
    expect(element(m, 'Application').decisions).toContain('live-updates/own-clients');
    expect(m.relations.find((r) => r.technology?.startsWith('HTML'))?.decisions).toEqual([
      'api-style/own-clients',
      'live-updates/own-clients',
    ]);
  });
});
