import { describe, expect, it } from 'vitest';
import { readKnowledge } from '#lib/knowledge/server.ts';
import { fieldValue, fieldWords } from './field-words.ts';

const knowledge = readKnowledge();

describe('a field in words', () => {
  it.each<[string[], unknown, string, string]>([
    [['answers', 'data-shape'], 'tabular', 'Shape of data', 'Records with the same fields'],
    [['levels', 'cost'], { level: 3, reason: 'a bet' }, 'Priority: running cost', 'a bet'],
    [['choices', 'runtime'], { option: 'functions', reason: 'cheap' }, 'Chosen: ', 'cheap'],
    [['waivers', 'runtime', 'functions'], 'we know', 'Knock-out set aside: ', 'we know'],
    [['ratings', 'runtime', 'functions', 'cost'], { rating: -2, reason: 'our bill' }, 'Rating: ', '−2: our bill'],
    [['notes', 'data-shape'], 'at noon', 'Note on ', 'at noon'],
    [['checks', 'api.paging'], { state: 'not-yet', note: 'soon' }, 'Check api.paging', 'not yet: soon'],
    [['record', 'deciders'], 'Ann', 'Who decides', 'Ann'],
    [['names', 'system'], undefined, 'Name of the system', 'nothing'],
    [['names', 'capabilities', 'id', 'description'], 'x', 'A part, description', 'x'],
    [['names', 'clients', 'own-web'], { name: 'Shop' }, 'A client', 'Shop'],
    [['knowledge'], '2.0.0', 'knowledge', '2.0.0'],
  ])('%s', (path, value, words, said) => {
    expect(fieldWords(knowledge, path)).toContain(words);
    expect(fieldValue(knowledge, path, value)).toContain(said);
    // Before the knowledge base is loaded, ids stand for words.
    expect(fieldWords(undefined, path)).not.toBe('');
    expect(fieldValue(undefined, path, value)).not.toBe('');
  });
});
