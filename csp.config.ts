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

/**
 * The same, with what the extension alone needs: Argon2 and a QR reader are WebAssembly, and the
 * reader's code is fetched from the package.
 */
export const extensionSecurityPolicy = `${rules("'self' 'wasm-unsafe-eval'")}; connect-src 'self'; frame-ancestors 'none'`;
