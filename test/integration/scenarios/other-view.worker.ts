import { ScenarioDatabase } from '../../../lib/scenarios/database.ts';
import { ScenarioRepository } from '../../../lib/scenarios/repository.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';

// Another view: an own copy of the code, joined to the first by the database alone.
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const repository = new ScenarioRepository(new ScenarioDatabase(data));
  void repository.create({ ...bestPractice, name: 'From elsewhere' }).then(({ ok }) => {
    repository.close();
    self.postMessage(ok);
  });
});
