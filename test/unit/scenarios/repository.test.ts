import { describe, expect, it } from 'vitest';
import { ScenarioDatabase } from '../../../lib/scenarios/database.ts';
import { ScenarioRepository } from '../../../lib/scenarios/repository.ts';
import type { StoreProblem } from '../../../lib/scenarios/store-problem.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';

const forbidden = {
  open() {
    throw new DOMException('denied', 'SecurityError');
  },
} as unknown as IDBFactory;

describe.each([
  ['there is none', undefined],
  ['it is forbidden', forbidden],
])('a repository without a database, because %s', (_, factory) => {
  it('says so to every command', async () => {
    const repository = new ScenarioRepository(new ScenarioDatabase('none', factory));
    for (const result of [
      repository.list(),
      repository.get('a'),
      repository.create(bestPractice),
      repository.save('a', bestPractice, 1),
    ]) {
      expect(await result).toEqual({ ok: false, error: { code: 'unavailable' } });
    }
  });

  it('says so to whoever watches', async () => {
    const repository = new ScenarioRepository(new ScenarioDatabase('none', factory));
    const problem = await new Promise<StoreProblem>((resolve) => {
      repository.watch({ next: () => undefined, error: resolve });
    });
    expect(problem).toEqual({ code: 'unavailable' });
  });
});
