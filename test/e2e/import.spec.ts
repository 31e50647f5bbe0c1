import { expect, test } from './support/fixtures.ts';
import { places } from './support/names.ts';
import { Simulator } from './support/simulator.ts';

test('a file that cannot be read is refused, saying what is wrong and where', async ({
  device,
}) => {
  const tab = new Simulator(await device.openFullTab());
  await tab.type({ requiredLevel: 25, sms: 5 });
  await tab.saveAs('Good');
  await tab.openList();
  const { text } = await tab.export('Good');
  const file = JSON.parse(text) as { version: number; scenarios: { name: string }[] };
  const [scenario] = file.scenarios;

  await tab.import(await device.writeFile('notes.txt', 'line one\nnot JSON at all'));
  await tab.said('This is not JSON: line 1, column 1');

  const give = async (name: string, content: string): Promise<void> =>
    tab.surface.upload([await device.writeFile(name, content)]);
  await give('truncated.json', text.slice(0, Math.floor(text.length / 2)));
  await tab.said('The end is missing: the text breaks off at line');
  await give('newer.json', JSON.stringify({ ...file, version: file.version + 1 }));
  await tab.said(`The file has version ${file.version + 1}; this release reads up to`);
  await give('other.json', '[1, 2, 3]');
  await tab.said('This is no scenario file');
  await give('empty.json', '');
  await tab.said('The file is empty');

  await give(
    'mixed.json',
    JSON.stringify({ ...file, scenarios: [{ ...scenario, name: 'Also good' }, { name: 'Bad' }] }),
  );
  await tab.said('1 scenario imported.');
  await tab.said('Entry 2, “Bad”');
  await tab.surface.press('Escape');
  await expect.poll(() => tab.surface.texts(places.importing)).toEqual([]);
  await expect.poll(async () => (await tab.listed()).sort()).toEqual(['Also good', 'Good']);
});
