import { describe, expect, it } from 'vitest';
import { arrangeScenarios, type ScenarioOrder } from '../../../lib/scenarios/arrange.ts';

const scenario = (id: string, name: string, dates: readonly [number, number], notes = '') => ({
  id,
  name,
  notes,
  createdAtMs: dates[0],
  updatedAtMs: dates[1],
});

const list = [
  scenario('1', 'Stap 10', [3, 30], 'Eén nummer per gebruiker'),
  scenario('2', 'stap 2', [2, 40]),
  scenario('3', 'École', [4, 10], 'SMS en e-mail'),
  scenario('4', 'eiland', [1, 20]),
];

const ids = (search: string, sort: ScenarioOrder = 'name'): string =>
  arrangeScenarios(list, { search, sort, language: 'nl' })
    .map(({ id }) => id)
    .join('');

describe('arrangeScenarios', () => {
  it('orders names as a person does: accents beside their letter, numbers by size', () => {
    expect(ids('')).toBe('3421');
  });

  it('orders by date with the newest first', () => {
    expect(ids('', 'updated')).toBe('2143');
    expect(ids('', 'created')).toBe('3124');
  });

  it('searches names and notes without regard to case and accents', () => {
    expect(ids('ecole')).toBe('3');
    expect(ids('ÉCOLE')).toBe('3');
    expect(ids('een')).toBe('1');
    expect(ids('ＳＭＳ')).toBe('3');
  });

  it('wants every word, wherever it stands', () => {
    expect(ids('  gebruiker   stap ')).toBe('1');
    expect(ids('gebruiker ecole')).toBe('');
  });

  it('takes signs for themselves', () => {
    expect(ids('.*')).toBe('');
    expect(ids('e-mail')).toBe('3');
  });

  it('breaks ties by name, then by id, whatever the order given', () => {
    const same = [
      scenario('b', 'N', [1, 1]),
      scenario('a', 'N', [1, 1]),
      scenario('c', 'M', [1, 1]),
    ];
    for (const sort of ['name', 'updated', 'created'] as const) {
      for (const given of [same, [...same].reverse()]) {
        expect(arrangeScenarios(given, { search: '', sort }).map(({ id }) => id)).toEqual([
          'c',
          'a',
          'b',
        ]);
      }
    }
  });

  it('leaves the list itself alone and returns the very scenarios', () => {
    const frozen = Object.freeze([...list]);
    expect(arrangeScenarios(frozen, { search: 'ecole', sort: 'name' })[0]).toBe(list[2]);
  });
});
