import { type ColumnRole } from '../../directory/index.ts';
import { Stored } from '../stored.ts';
import { Directory, type RememberedRoles } from './directory.svelte.ts';

/** The directory of this tab: leaving the page and coming back keeps it, closing the tab does not. */
export const theDirectory = new Directory(
  new Stored('grip-simulator.columns', storage(), parseRemembered),
);

function parseRemembered(value: unknown): RememberedRoles | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value).flatMap(([header, roles]) =>
    Array.isArray(roles) && roles.every((role) => typeof role === 'string')
      ? [[header, roles as ColumnRole[]] as const]
      : [],
  );
  return Object.fromEntries(entries);
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
