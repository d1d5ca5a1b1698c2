import { describe, expect, it } from 'vitest';
import { clients, element, lines, model, names, small, withChoices } from './fixture.ts';

const JOBS = { 'async-work/later': 'task-queue' };
const EVENTS = { 'async-work/events': 'event-bus' };
const TIMED = { 'async-work/schedule': 'scheduled-batch' };
const NAMES = ['Message broker', 'Background worker'];
const parts = (choices: Record<string, string>) =>
  names(model(withChoices(choices))).filter((name) => NAMES.includes(name));
const talk = (choices: Record<string, string>) =>
  lines(model(withChoices(choices))).filter((line) => NAMES.some((name) => line.includes(name)));

describe('the broker', () => {
  it.each([
    ['redis', 'Redis'],
    ['rabbitmq', 'rabbitmq'],
    ['kafka', 'Kafka'],
    ['mqtt', 'mqtt'],
    ['managed-queue', 'managed-queue'],
  ])('%s is a queue', (option, technology) => {
    const m = model(withChoices({ 'message-broker': option, ...EVENTS }));
    expect(element(m, 'Message broker')).toMatchObject({
      kind: 'queue',
      technology,
      description: 'Holds events until they are taken.',
      decisions: ['async-work/events', 'message-broker'],
    });
  });
  it('is the main store where the queue is a table', () => {
    expect(parts({ 'message-broker': 'database-queue', ...EVENTS })).toEqual([]);
    const m = model(withChoices({ 'message-broker': 'database-queue', ...EVENTS }));
    expect(element(m, 'Main store').decisions).toContain('message-broker');
    expect(element(m, 'Application').decisions).toContain('async-work/events');
  });
  it('is not drawn while it is open', () => {
    expect(parts({ ...JOBS, ...EVENTS })).toEqual(['Background worker']);
  });
  it.each([
    [{}, ['Application → Message broker: Sends messages to and takes them from']],
    [EVENTS, ['Application → Message broker: Sends events to and takes them from']],
    [
      JOBS,
      [
        'Application → Message broker: Hands jobs to',
        'Background worker → Message broker: Takes jobs from',
        'Background worker → Main store: Reads and writes [SQL over TLS]',
      ],
    ],
    [
      { ...JOBS, ...EVENTS },
      [
        'Application → Message broker: Hands jobs and events to',
        'Background worker → Message broker: Takes jobs and events from',
        'Background worker → Main store: Reads and writes [SQL over TLS]',
      ],
    ],
    [
      { ...TIMED, ...EVENTS },
      [
        'Application → Message broker: Sends events to and takes them from',
        'Background worker → Main store: Reads and writes [SQL over TLS]',
      ],
    ],
  ])('carries what is handed over: %j', (choices, expected) => {
    expect(talk({ 'message-broker': 'rabbitmq', ...choices })).toEqual(expected);
  });
  it('is reached by devices where it speaks their protocol', () => {
    const devices = (broker: string) =>
      lines(model(withChoices({ 'message-broker': broker }, { answers: clients('own-tools') })));
    expect(devices('mqtt')).toContain('Tools and devices → Message broker: Exchanges messages through [MQTT]');
    expect(devices('kafka').filter((l) => l.startsWith('Tools and devices → Message'))).toEqual([]);
  });
});

describe('the worker', () => {
  it.each([
    [JOBS, 'Does work that no caller waits for.'],
    [TIMED, 'Does work at fixed times.'],
    [{ ...JOBS, ...TIMED }, 'Does work that no caller waits for, and work at fixed times.'],
  ])('stands beside one application for %j', (choices, description) => {
    const worker = element(model(withChoices(choices)), 'Background worker');
    expect(worker).toMatchObject({ kind: 'container', technology: 'containers', description });
    expect(worker.decisions).toEqual(['runtime', ...Object.keys(choices)]);
  });
  it('finds its jobs in the main store where the queue is a table', () => {
    expect(talk({ 'message-broker': 'database-queue', ...JOBS })).toEqual([
      'Background worker → Main store: Takes jobs; reads and writes [SQL over TLS]',
    ]);
    expect(talk({ 'message-broker': 'database-queue', ...TIMED })).toEqual([
      'Background worker → Main store: Reads and writes [SQL over TLS]',
    ]);
  });
  it('is not there where work is done in the request', () => {
    expect(parts({ 'async-work/later': 'none' })).toEqual([]);
    expect(element(model(withChoices({ 'async-work/later': 'none' })), 'Application').decisions).toContain(
      'async-work/later',
    );
  });
});

describe('several services', () => {
  const split = { 'service-architecture': 'microservices', ...JOBS, ...TIMED };
  it('do their own work, each through the broker', () => {
    const m = model(withChoices({ ...split, 'message-broker': 'kafka' }));
    expect(names(m)).not.toContain('Background worker');
    expect(lines(m).filter((l) => l.includes('→ Message broker'))).toEqual(
      ['Orders', 'Stock', 'Prices'].map((name) => `${name} → Message broker: Sends jobs to and takes them from`),
    );
    expect(element(m, 'Stock').decisions).toContain('async-work/schedule');
    expect(element(m, 'Message broker').decisions).toEqual(['async-work/later', 'message-broker']);
  });
  it('carry the decision themselves where there is no broker', () => {
    const m = model(withChoices(split));
    expect(element(m, 'Stock').decisions).toEqual(expect.arrayContaining(['async-work/later', 'async-work/schedule']));
    expect(names(model(small))).not.toContain('Message broker');
  });
});
