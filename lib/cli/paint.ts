import { styleText } from 'node:util';

/** Puts emphasis on text, or leaves it as it is. */
export type Paint = (
  style: 'heading' | 'good' | 'bad' | 'doubtful' | 'quiet',
  text: string,
) => string;

export const plain: Paint = (_, text) => text;

const formats = {
  heading: 'bold',
  good: 'green',
  bad: 'red',
  doubtful: 'yellow',
  quiet: 'dim',
} as const;

export const coloured: Paint = (style, text) =>
  styleText(formats[style], text, { validateStream: false });

/**
 * Whether to colour what goes to a stream: NO_COLOR says never, FORCE_COLOR always (0 and false:
 * never), else a terminal that is not dumb.
 */
export function wantsColour(
  stream: { readonly isTTY?: boolean | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { NO_COLOR: never, FORCE_COLOR: always, TERM: terminal } = environment;
  if (never !== undefined && never !== '') return false;
  if (always !== undefined) return always !== '0' && always !== 'false';
  return stream.isTTY === true && terminal !== 'dumb';
}
