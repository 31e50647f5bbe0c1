import { serve, type Serving } from '../../../.ci/serve.ts';
import { frozenBuild } from './builds.ts';

/** Hosts the built page where a trainer might: not at the root of the server. */
export async function serveSubFolder(): Promise<Serving> {
  const serving = await serve(frozenBuild('page'), 0, '/some/sub/folder/');
  if (!serving) throw new Error('No port is free.');
  return serving;
}
