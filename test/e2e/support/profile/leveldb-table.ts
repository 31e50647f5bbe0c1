import { snappyDecoded, varint } from './snappy.ts';

const footerBytes = 48;
const magic = Buffer.from('57fb808b247547db', 'hex');
const compressedBySnappy = 1;

/**
 * The blocks of a LevelDB table (`doc/table_format.md` of the LevelDB project), decompressed; none for
 * any other file. Logs are not compressed and are searched as they are.
 */
export function levelDbBlocks(file: Buffer): Buffer[] {
  if (file.length < footerBytes || !file.subarray(-magic.length).equals(magic)) return [];
  const footer = file.subarray(-footerBytes);
  const metaindex = handleAt(footer, 0);
  const index = metaindex && handleAt(footer, metaindex.next);
  const block = index && blockAt(file, index);
  if (!block) throw new Error('A LevelDB table without a readable index.');
  return handlesIn(block).flatMap((handle) => blockAt(file, handle) ?? []);
}

interface Handle {
  readonly offset: number;
  readonly size: number;
  readonly next: number;
}

function handleAt(source: Buffer, start: number): Handle | null {
  const offset = varint(source, start);
  const size = offset && varint(source, offset.next);
  return offset && size && { offset: offset.value, size: size.value, next: size.next };
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer | null {
  const raw = file.subarray(offset, offset + size);
  return file[offset + size] === compressedBySnappy ? snappyDecoded(raw) : raw;
}

/** An index block's entries: key sizes, key, and a handle as value; restarts stand at its end. */
function handlesIn(block: Buffer): Handle[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 * (restarts + 1);
  const handles: Handle[] = [];
  for (let at = 0; at < end;) {
    const shared = varint(block, at);
    const unshared = shared && varint(block, shared.next);
    const valueSize = unshared && varint(block, unshared.next);
    if (!valueSize) break;
    const value = valueSize.next + unshared.value;
    const handle = handleAt(block, value);
    if (handle) handles.push(handle);
    at = value + valueSize.value;
  }
  return handles;
}
