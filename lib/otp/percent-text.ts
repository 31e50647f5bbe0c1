const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A decoded text, and whether a `%` in it escapes nothing. */
export interface PercentText {
  readonly text: string;
  readonly hasStrayPercent: boolean;
}

/**
 * Decodes percent-encoded UTF-8 (RFC 3986 §2.1) and keeps what is none, such as `100%` or `%E9`, as
 * it stands. Never throws.
 */
export function percentText(encoded: string): PercentText {
  let hasStrayPercent = false;
  const text = encoded.replace(/(?:%[0-9a-f]{2})+|%/gi, (run) => {
    const bytes = Uint8Array.from(run.split('%').slice(1), (hex) => Number.parseInt(hex, 16));
    try {
      if (run !== '%') return decoder.decode(bytes);
    } catch {
      // Not UTF-8.
    }
    hasStrayPercent = true;
    return run;
  });
  return { text, hasStrayPercent };
}
