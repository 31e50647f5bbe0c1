import { isRunMode, type RunMode } from './run-mode.ts';

/** What the address of the lessons page asks for. */
export type LessonAddress =
  | { readonly view: 'list' | 'try' }
  | {
      readonly view: 'run';
      readonly id: string;
      readonly step: number | null;
      readonly mode: RunMode;
    }
  | { readonly view: 'notes' | 'handout' | 'certificate'; readonly id: string };

/** Reads what follows `#/lessons/`: `multi-factor/3/practice` is its third step, practised. */
export function parseLessonAddress(path: string): LessonAddress {
  const [id = '', part = '', mode] = path.split('/');
  if (id === '') return { view: 'list' };
  if (id === 'try') return { view: 'try' };
  if (part === 'notes' || part === 'handout' || part === 'certificate') return { view: part, id };
  const step = /^[1-9]\d?$/.test(part) ? Number(part) - 1 : null;
  return { view: 'run', id, step, mode: isRunMode(mode) ? mode : 'guided' };
}

/** The address of a step. */
export const stepAddress = (id: string, step: number, mode: RunMode): string =>
  `${id}/${step + 1}/${mode}`;
