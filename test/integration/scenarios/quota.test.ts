import { describe, expect, it, onTestFinished } from 'vitest';
import { ScenarioDatabase } from '../../../lib/scenarios/database.ts';
import { ScenarioRepository } from '../../../lib/scenarios/repository.ts';
import type { Scenario } from '../../../lib/scenarios/scenario.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';
import { errorOf, valueOf } from '../support/results.ts';

/** Storage buckets (WICG) are not in TypeScript's library yet. */
interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/** A repository whose disk holds no more than `quota` bytes. */
async function smallDisk(quota: number): Promise<ScenarioRepository> {
  const { storageBuckets } = navigator as unknown as { readonly storageBuckets: StorageBuckets };
  const bucketName = crypto.randomUUID();
  const bucket = await storageBuckets.open(bucketName, { quota });
  const repository = new ScenarioRepository(new ScenarioDatabase('full', bucket.indexedDB));
  onTestFinished(async () => {
    repository.close();
    await storageBuckets.delete(bucketName);
  });
  return repository;
}

const large = { ...bestPractice, notes: '€'.repeat(20_000) };

describe('a full disk', () => {
  it('is said to an import, none of which is stored', async () => {
    const repository = await smallDisk(200_000);
    const created = await valueOf(repository.create(bestPractice));
    const many = Array<typeof large>(100).fill(large);
    expect(await errorOf(repository.importAll(many))).toEqual({ code: 'quota-exceeded' });
    expect(await valueOf(repository.list())).toEqual({ scenarios: [created], damaged: [] });
  });

  it('is said to the one save that no longer fits, and leaves what was there', async () => {
    const repository = await smallDisk(200_000);
    const kept: Scenario[] = [await valueOf(repository.create(bestPractice))];
    const [edited] = kept;
    if (!edited) throw new Error('nothing created');
    for (;;) {
      const added = await repository.create(large);
      if (!added.ok) {
        expect(added.error).toEqual({ code: 'quota-exceeded' });
        break;
      }
      kept.push(added.value);
    }
    expect(await errorOf(repository.save(edited.id, large, edited.revision))).toEqual({
      code: 'quota-exceeded',
    });
    const { scenarios } = await valueOf(repository.list());
    expect(new Set(scenarios)).toEqual(new Set(kept));
  });

  it('lets a deletion through, and then what it made room for', async () => {
    const repository = await smallDisk(200_000);
    const created = await valueOf(repository.create(bestPractice));
    await errorOf(repository.importAll(Array<typeof large>(100).fill(large)));
    await valueOf(repository.remove(created.id));
    expect(await valueOf(repository.create(bestPractice))).toMatchObject(bestPractice);
  });
});
