const rules = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Nothing may be loaded from elsewhere and nothing may be sent anywhere. */
export const contentSecurityPolicy = rules("'self'");

/** The same; Argon2 is WebAssembly, which the extension needs for its vault and the page does not. */
export const extensionSecurityPolicy = `${rules("'self' 'wasm-unsafe-eval'")}; frame-ancestors 'none'`;
