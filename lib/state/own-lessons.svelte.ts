import { formatLesson, type Lesson, parseLesson } from '../training/index.ts';
import { type KeyValueStore, Stored } from './stored.ts';

type Sources = Readonly<Record<string, string>>;

/**
 * The lessons that the user has made, kept in the browser as the files that they are exported as.
 * What cannot be read any more stays where it is.
 */
export class OwnLessons {
  readonly #stored: Stored<Sources>;
  #sources = $state.raw<Sources>({});
  /** False where the browser did not keep the last change. */
  kept = $state(true);

  readonly list = $derived.by<readonly Lesson[]>(() =>
    Object.values(this.#sources).flatMap((source) => {
      const parsed = parseLesson(source);
      return parsed.ok ? [parsed.value.lesson] : [];
    }),
  );

  constructor(store: KeyValueStore | null) {
    this.#stored = new Stored('grip-simulator.own-lessons', store, parseSources);
    this.#sources = this.#stored.read() ?? {};
    this.#stored.watch((sources) => (this.#sources = sources));
  }

  /** How many stored lessons cannot be read. */
  get damagedCount(): number {
    return Object.keys(this.#sources).length - this.list.length;
  }

  /** Adds a lesson under an id that no other has, and returns it. */
  add(lesson: Lesson): Lesson {
    const own = { ...lesson, id: `own-${crypto.randomUUID().slice(0, 8)}` };
    this.save(own);
    return own;
  }

  save(lesson: Lesson): void {
    this.#keep({ ...this.#sources, [lesson.id]: formatLesson(lesson) });
  }

  remove(id: string): void {
    this.#keep(Object.fromEntries(Object.entries(this.#sources).filter(([other]) => other !== id)));
  }

  #keep(sources: Sources): void {
    this.#sources = sources;
    this.kept = this.#stored.write(sources);
  }
}

function parseSources(value: unknown): Sources | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
