import {
  type ByteStream,
  defaultRules,
  inspectDirectory,
  readDirectory,
  type Rules,
} from '../../lib/directory/index.ts';
import { median } from './statistics.ts';

/** Medians of reading one file, in milliseconds. */
export interface ReadingTimes {
  readonly bareMs: number;
  /** Every cell that is filled counts. */
  readonly filledMs: number;
  /** As the page does: phone numbers judged, every user and shared numbers remembered. */
  readonly pageMs: number;
}

addEventListener('message', ({ data }: MessageEvent<File>) => {
  void measured(data).then((times) => postMessage(times));
});

async function measured(file: File): Promise<ReadingTimes> {
  const filled: Rules = { ...defaultRules, mobile: 'filled', email: 'filled' };
  const ways = {
    bareMs: () => bare(file),
    filledMs: () => counted(file, filled, 'counts'),
    pageMs: () => counted(file, defaultRules, 'lists-and-keys'),
  };
  const times = { bareMs: [] as number[], filledMs: [] as number[], pageMs: [] as number[] };
  for (let round = -1; round < 3; round++) {
    for (const [name, read] of Object.entries(ways)) {
      const startMs = performance.now();
      await read();
      if (round >= 0) times[name as keyof typeof ways].push(performance.now() - startMs);
    }
  }
  return {
    bareMs: median(times.bareMs),
    filledMs: median(times.filledMs),
    pageMs: median(times.pageMs),
  };
}

async function bare(file: File): Promise<void> {
  let bytes = 0;
  for await (const piece of file.stream() as unknown as ByteStream) bytes += piece.length;
  if (bytes !== file.size) throw new Error('Not the whole file.');
}

async function counted(
  file: File,
  rules: Rules,
  detail: 'counts' | 'lists-and-keys',
): Promise<void> {
  const table = await inspectDirectory(file.stream());
  if (!table.ok) throw new Error(table.error.code);
  const read = await readDirectory(table.value, { roles: table.value.roles, rules }, { detail });
  if (!read.ok) throw new Error(read.error.code);
}
