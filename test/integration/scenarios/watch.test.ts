import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ScenarioRepository } from '../../../lib/scenarios/repository.ts';
import type { ScenarioListing } from '../../../lib/scenarios/store-record.ts';
import type { StoreProblem } from '../../../lib/scenarios/store-problem.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';
import { freshDatabaseName } from '../support/raw-database.ts';
import { eventually, valueOf } from '../support/results.ts';
import { repositoryOf } from './repositories.ts';
import OtherView from './other-view.worker.ts?worker';

function watched(repository: ScenarioRepository) {
  const next = vi.fn<(listing: ScenarioListing) => void>();
  const error = vi.fn<(problem: StoreProblem) => void>();
  const stop = repository.watch({ next, error });
  onTestFinished(stop);
  const names = () => next.mock.lastCall?.[0].scenarios.map(({ name }) => name).sort();
  return { next, error, stop, names };
}

describe('watching the list', () => {
  it('tells what is there, then every change made here', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const { error, names } = watched(repository);
    await eventually(names).toEqual([]);
    const created = await valueOf(repository.create({ ...bestPractice, name: 'A' }));
    await eventually(names).toEqual(['A']);
    await valueOf(repository.rename(created.id, 'B'));
    await eventually(names).toEqual(['B']);
    await valueOf(repository.importAll([{ ...bestPractice, name: 'C' }]));
    await eventually(names).toEqual(['B', 'C']);
    const removed = await valueOf(repository.remove(created.id));
    await eventually(names).toEqual(['C']);
    await valueOf(repository.restore(removed));
    await eventually(names).toEqual(['B', 'C']);
    expect(error).not.toHaveBeenCalled();
  });

  it('tells what another connection writes', async () => {
    const name = freshDatabaseName();
    const { names } = watched(repositoryOf(name));
    await eventually(names).toEqual([]);
    await valueOf(repositoryOf(name).create({ ...bestPractice, name: 'From elsewhere' }));
    await eventually(names).toEqual(['From elsewhere']);
  });

  it('tells what another view with a copy of the code writes', async () => {
    const name = freshDatabaseName();
    const { names } = watched(repositoryOf(name));
    await eventually(names).toEqual([]);
    const view = new OtherView();
    onTestFinished(() => view.terminate());
    view.postMessage(name);
    await eventually(names).toEqual(['From elsewhere']);
  });

  it('gives the very objects of before where nothing changed', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const first = await valueOf(repository.create({ ...bestPractice, name: 'First' }));
    const { next, names } = watched(repository);
    await eventually(names).toEqual(['First']);
    const before = next.mock.lastCall?.[0].scenarios[0];
    await valueOf(repository.create({ ...bestPractice, name: 'Second' }));
    await eventually(names).toEqual(['First', 'Second']);
    const find = () => next.mock.lastCall?.[0].scenarios.find(({ id }) => id === first.id);
    expect(find()).toBe(before);
    await valueOf(repository.rename(first.id, 'Third'));
    await eventually(names).toEqual(['Second', 'Third']);
    expect(find()).not.toBe(before);
  });

  it('says nothing more once stopped', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const stopped = watched(repository);
    const going = watched(repository);
    await eventually(stopped.names).toEqual([]);
    stopped.stop();
    await valueOf(repository.create({ ...bestPractice, name: 'A' }));
    await eventually(going.names).toEqual(['A']);
    expect(stopped.next).toHaveBeenCalledTimes(1);
  });

  it('says nothing at all when stopped before the database opens', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const { next, error, stop } = watched(repository);
    stop();
    await valueOf(repository.create(bestPractice));
    await valueOf(repository.list());
    expect(next).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
  });
});
