/** Somebody else's text in quotes, shortened, without anything that could steer a terminal. */
export function quoted(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return `"${visible.length > 80 ? `${visible.slice(0, 79)}…` : visible}"`;
}
