/** More frames than this on a page are advertisements. */
const most = 20;

/** Origins of the frames that a person can see, as the markup names them. */
export function innerOrigins(): string[] {
  const origins = new Set<string>();
  for (const frame of document.querySelectorAll('iframe')) {
    if (origins.size >= most) break;
    const { width, height } = frame.getBoundingClientRect();
    const url = URL.parse(frame.src);
    if (width > 1 && height > 1 && url && /^https?:$/.test(url.protocol)) origins.add(url.origin);
  }
  return [...origins];
}
