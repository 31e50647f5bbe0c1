import { type ColumnRole } from '../../directory/index.ts';
import { browserStorage } from '../browser-storage.ts';
import { Stored } from '../stored.ts';
import { Directory, type RememberedRoles } from './directory.svelte.ts';
import { KeptDirectory } from './kept-directory.svelte.ts';
import { opened } from './opened-directory.ts';
import { parsePageRules } from './stored-rules.ts';

/** The directory of this tab: leaving the page and coming back keeps it, closing the tab does not. */
export const theDirectory = new Directory(
  new Stored('grip-simulator.columns', browserStorage(), parseRemembered),
  new Stored('grip-simulator.rules', browserStorage(), parsePageRules),
);

opened.directory = theDirectory;

/** The list that somebody asked this browser to keep. */
export const theKeptDirectory = new KeptDirectory(async () => {
  const { ListStore } = await import('../../list-store/list-store.ts');
  return new ListStore();
});

function parseRemembered(value: unknown): RememberedRoles | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value).flatMap(([header, roles]) =>
    Array.isArray(roles) && roles.every((role) => typeof role === 'string')
      ? [[header, roles as ColumnRole[]] as const]
      : [],
  );
  return Object.fromEntries(entries);
}
