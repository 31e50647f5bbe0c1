import { isRunMode, type RunMode } from './run-mode.ts';

/** What the address of the lessons page asks for. */
export type LessonAddress =
  | { readonly view: 'list' | 'try' }
  | {
      readonly view: 'run';
      readonly id: string;
      /** From 0; null where the last visit says. */
      readonly step: number | null;
      readonly mode: RunMode;
    }
  | { readonly view: 'notes' | 'handout' | 'certificate' | 'edit'; readonly id: string }
  | { readonly view: 'shared'; readonly packed: string };

const papers = ['notes', 'handout', 'certificate', 'edit'] as const;

/** Reads what follows `#/lessons/`: `multi-factor/3/practice` is its third step, practised. */
export function parseLessonAddress(path: string): LessonAddress {
  const [id = '', part = '', mode] = path.split('/');
  if (id === '') return { view: 'list' };
  if (id === 'try') return { view: 'try' };
  if (id === 'shared') return { view: 'shared', packed: part };
  const paper = papers.find((view) => view === part);
  if (paper) return { view: paper, id };
  const step = /^[1-9]\d?$/.test(part) ? Number(part) - 1 : null;
  return { view: 'run', id, step, mode: isRunMode(mode) ? mode : 'guided' };
}

/** The address of a step. */
export const stepAddress = (id: string, step: number, mode: RunMode): string =>
  `${id}/${step + 1}/${mode}`;
