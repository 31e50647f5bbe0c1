/**
 * What Node 24 and every browser share: the only globals that the pure rooms may use besides
 * ECMAScript's own. Anything else there is a compile error (`tsconfig.pure.json`).
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}

/** Base64 of a string of bytes, one character each (WHATWG HTML §8.3). */
declare function btoa(data: string): string;
declare function atob(data: string): string;

/** Addresses (WHATWG URL §6.1), as far as they are read. */
declare class URL {
  static parse(url: string): URL | null;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
}

/** Streams (WHATWG Streams, Compression), as far as they are used. */
interface StreamReader {
  read(): Promise<
    | { readonly done: true; readonly value?: undefined }
    | { readonly done: false; readonly value: Uint8Array<ArrayBuffer> }
  >;
  cancel(): Promise<void>;
}
interface StreamWriter {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}
declare class DecompressionStream {
  constructor(format: 'gzip');
  readonly readable: { getReader(): StreamReader };
  readonly writable: { getWriter(): StreamWriter };
}

/** WebAssembly (W3C JavaScript Interface), as far as it is used: a module that imports nothing. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  const Instance: new (module: object) => {
    readonly exports: Readonly<Record<string, unknown>>;
  };
}
