import { version as packageVersion } from '../../package.json';

/** The version of what runs here; the extension's manifest says the same. */
export const version: string = packageVersion;
