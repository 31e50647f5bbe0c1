import type { Directory } from './directory.svelte.ts';

/**
 * The directory of this tab, once the Users page has been opened: whoever only asks whether there is
 * one does not load all that reads exports.
 */
export const opened: { directory: Directory | null } = { directory: null };
