import { formatLesson, type Lesson } from '../../lib/training/index.ts';

/** A download that has not started by then never will. */
const revokedAfterMs = 60_000;

/** Hands a lesson to the browser as a Markdown file. */
export function exportLesson(lesson: Lesson): void {
  const url = URL.createObjectURL(new Blob([formatLesson(lesson)], { type: 'text/markdown' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${slug(lesson.title) || lesson.id}.md`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokedAfterMs);
}

const slug = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
