import { describe, expect, it } from 'vitest';
import { arrangeScenarios } from '../../../lib/scenarios/arrange.ts';
import { formatScenarios, parseScenarioFile } from '../../../lib/scenarios/file-format.ts';
import type { ScenarioRepository } from '../../../lib/scenarios/repository.ts';
import type { ScenarioListing } from '../../../lib/scenarios/store-record.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';
import { freshDatabaseName } from '../support/raw-database.ts';
import { valueOf } from '../support/results.ts';
import { repositoryOf } from './repositories.ts';

const count = 10_000;
const contents = Array.from({ length: count }, (_, index) => ({
  ...bestPractice,
  name: `Klant ${index}`,
  notes: index % 1000 === 7 ? 'Zoek mij: één op de duizend' : bestPractice.notes,
  createdAtMs: index,
  updatedAtMs: count - index,
}));

/** The first listing that a watch tells and that `wanted` accepts. */
function listing(
  repository: ScenarioRepository,
  wanted: (listing: ScenarioListing) => boolean,
): Promise<ScenarioListing> {
  return new Promise((resolve, reject) => {
    repository.watch({
      next: (listing) => {
        if (wanted(listing)) resolve(listing);
      },
      error: ({ code }) => reject(new Error(code)),
    });
  });
}

describe('ten thousand scenarios', () => {
  it('are imported, followed, searched, sorted and exported', { timeout: 120_000 }, async () => {
    const repository = repositoryOf(freshDatabaseName());
    const file = parseScenarioFile(formatScenarios(contents));
    if (!file.ok) throw new Error(file.error.code);
    await valueOf(repository.importAll(file.value.scenarios));

    const { scenarios } = await listing(repository, () => true);
    expect(scenarios).toHaveLength(count);

    const found = arrangeScenarios(scenarios, { search: 'EEN duizend', sort: 'name' });
    expect(found.map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Klant ${index * 1000 + 7}`),
    );
    const newest = arrangeScenarios(scenarios, { search: '', sort: 'updated' });
    expect(newest.map(({ name }) => name)).toEqual(contents.map(({ name }) => name));

    const [first] = newest;
    if (!first) throw new Error('empty');
    const renamed = listing(repository, (it) => it.scenarios.some(({ name }) => name === 'Anders'));
    await valueOf(repository.rename(first.id, 'Anders'));
    expect((await renamed).scenarios).toHaveLength(count);

    const exported = parseScenarioFile(formatScenarios(scenarios));
    expect(exported.ok && exported.value.scenarios.length).toBe(count);
  });
});
