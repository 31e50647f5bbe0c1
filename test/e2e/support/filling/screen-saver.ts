import { once } from 'node:events';
import { createConnection } from 'node:net';

/** The first words of a client that needs no permission: little-endian, X11 (protocol §8). */
const greeting = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
/** `ForceScreenSaver`, to activate it (X11 protocol §9, request 115). */
const forceScreenSaver = Buffer.from([115, 1, 1, 0]);

/** Has the screen saver of a display come on, as it does when a computer is locked. */
export async function startScreenSaver(display: string): Promise<void> {
  const server = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`);
  server.write(greeting);
  const [answer] = (await once(server, 'data')) as [Buffer];
  if (answer[0] !== 1) throw new Error(`The display ${display} lets nobody in.`);
  server.end(forceScreenSaver);
}
