import { bestPracticePolicy } from '../../fixtures/scenario-files/best-practice.ts';
import type { Scenario } from '../../../lib/scenarios/scenario.ts';
import { openRaw, putRaw } from '../support/raw-database.ts';

/** A database as a release left it, built without any of that release's code. */
export interface Snapshot {
  readonly version: number;
  readonly create: (name: string) => Promise<void>;
  /** What today's code reads out of it. */
  readonly scenarios: readonly Scenario[];
}

const scenario: Scenario = {
  id: '0b0c5a0e-6f0e-4b1a-9a52-6d1f3b1f2a10',
  name: 'Kept since the first release',
  edition: '2024-multi-factor',
  policy: bestPracticePolicy,
  notes: 'één',
  assertions: [],
  createdAtMs: 1_760_000_000_000,
  updatedAtMs: 1_760_000_000_001,
  revision: 7,
};

/** One for each version that was ever released; a new version adds its own and changes none. */
export const snapshots: readonly Snapshot[] = [
  {
    version: 1,
    async create(name) {
      const database = await openRaw(name, 10, (upgraded) => {
        upgraded.createObjectStore('scenarios', { keyPath: 'id' });
      });
      database.close();
      await putRaw(name, [structuredClone(scenario)]);
    },
    scenarios: [scenario],
  },
];
