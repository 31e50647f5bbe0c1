import { type BackupEntry, uriEntry } from './backup-entry.ts';

const isUri = (line: string): boolean => /^\s*(?:otpauth|steam):/i.test(line);

/** Whether a text holds Key URIs, one a line. */
export function isKeyUriList(text: string): boolean {
  return text.split(/\r\n|\r|\n/).some(isUri);
}

/** Reads Key URIs, one a line; blank lines and `#` comments are passed over, others are refused. */
export function keyUriEntries(text: string): readonly BackupEntry[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) =>
    line.trim() === '' || line.startsWith('#')
      ? []
      : [
          isUri(line)
            ? uriEntry(line.trim(), {})
            : ({
                name: `line ${index + 1}`,
                read: { ok: false, error: { parameter: 'uri', code: 'not-a-key-uri' } },
              } as const),
        ],
  );
}
