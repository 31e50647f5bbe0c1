import type { Lesson } from '../training/index.ts';
import { formatLesson, parseLesson } from '../training/index.ts';

/** A lesson as it is kept: the very file that it is exported as. */
export interface StoredLesson {
  readonly id: string;
  /** Front matter and Markdown; see `parseLesson`. */
  readonly source: string;
  /** From 1; raised by every save. */
  readonly revision: number;
}

/** A lesson that can be read, and the revision that it was read from. */
export interface KeptLesson {
  readonly lesson: Lesson;
  readonly revision: number;
}

/** Reads a stored record, which may have been written by hand; null where it holds no lesson. */
export function readStoredLesson(record: unknown): KeptLesson | null {
  const { id, source, revision } = Object(record) as Partial<Record<keyof StoredLesson, unknown>>;
  const sound = Number.isSafeInteger(revision) && Number(revision) >= 1;
  if (typeof id !== 'string' || typeof source !== 'string' || !sound) return null;
  const parsed = parseLesson(source);
  return parsed.ok ? { lesson: { ...parsed.value.lesson, id }, revision: Number(revision) } : null;
}

/** A lesson as it is stored at a revision. */
export const storedLesson = (lesson: Lesson, revision: number): StoredLesson => ({
  id: lesson.id,
  source: formatLesson(lesson),
  revision,
});
