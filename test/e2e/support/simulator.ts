import { button, menuItem, numberFields, places, row, select, textbox } from './names.ts';
import type { Download, Surface } from './surface.ts';
import { until } from './until.ts';

/** Some of the page's numbers. */
export type Numbers = Partial<Record<keyof typeof numberFields, number>>;

/** What a scenario's menu offers. */
type RowAction = 'Rename' | 'Duplicate' | 'Export' | 'Share' | 'Delete';

/** A view of the simulator, in the words of somebody who uses it. */
export class Simulator {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  loadEdition(name: string): Promise<void> {
    return this.surface.choose(select('Edition'), name);
  }

  /** Types numbers into their fields, in the order of the page. */
  async type(numbers: Numbers): Promise<void> {
    for (const [key, value] of Object.entries(numbers)) {
      await this.surface.fill(numberFields[key as keyof Numbers], String(value));
    }
  }

  /** Reads numbers off their fields. */
  async numbers(...keys: (keyof Numbers)[]): Promise<Record<string, number>> {
    const entries: [string, number][] = [];
    for (const key of keys) {
      entries.push([key, Number(await this.surface.value(numberFields[key]))]);
    }
    return Object.fromEntries(entries);
  }

  /** The ways to log in as lines such as `Credentials + SMS 20 + 5 = 25`. */
  async ways(): Promise<string[]> {
    const texts = await this.surface.texts({ role: 'listitem', within: places.ways });
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Names of the ways to log in, such as `Credentials + SMS`. */
  async wayNames(): Promise<string[]> {
    const texts = await this.surface.texts({ role: 'listitem', within: places.ways });
    return texts.map((text) => text.trim().split('\n', 1)[0] ?? '');
  }

  /** Saves the page's numbers under a name and waits until that is done. */
  async saveAs(name: string): Promise<void> {
    await this.surface.click(button('Save as'));
    await this.surface.fill(textbox('Name', places.saveAs), name);
    await this.surface.click(button('Save scenario', places.saveAs));
    await this.said(`Saved “${name}”.`);
  }

  /** Saves into the open scenario without waiting for the answer. */
  save(): Promise<void> {
    return this.surface.click(button('Save'));
  }

  /** Waits until the page announces a text. */
  async said(text: string): Promise<void> {
    await until(`the page to say "${text}"`, async () =>
      (await this.surface.texts({ role: 'status' })).some((status) => status.includes(text))
        ? true
        : undefined,
    );
  }

  openList(): Promise<void> {
    return this.surface.click(button('Scenarios'));
  }

  /** Names in the open list of scenarios. */
  async listed(): Promise<string[]> {
    const rows = await this.surface.texts({
      role: 'listitem',
      within: { role: 'list', name: 'Scenarios', within: places.scenarios },
    });
    return rows.map((text) => text.trim().split('\n', 1)[0] ?? '');
  }

  /** Opens a scenario from the open list. */
  openScenario(name: string): Promise<void> {
    return this.surface.click(button(name, row(name)));
  }

  /** Takes an action from the menu of a scenario in the open list. */
  async inRow(name: string, action: RowAction): Promise<void> {
    await this.surface.click(button('More', row(name)));
    await this.surface.click(menuItem(action));
  }

  /** Exports a scenario from the open list. */
  export(name: string): Promise<Download> {
    return this.surface.download(() => this.inRow(name, 'Export'));
  }

  /** Gives a file to the import dialog of the open list. */
  async import(path: string): Promise<void> {
    await this.surface.click(button('Import', places.scenarios));
    await this.surface.upload([path]);
  }
}
