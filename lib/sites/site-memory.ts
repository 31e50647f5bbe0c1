/** How a field is known again: by its name where it has one, else by its place. */
export interface FieldMark {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  /** Among the inputs of the document. */
  readonly position: number;
}

/** What the user said of a field that was found, or not found. */
export interface LearnedField {
  readonly takesCode: boolean;
  readonly mark: FieldMark;
}

/** What is remembered of an origin besides its accounts, which carry their own sites. */
export interface SiteMemory {
  readonly fields: readonly LearnedField[];
  /** The code goes behind the password, in the same field. */
  readonly appends: boolean;
  /** The form is sent once the code is in. */
  readonly submits: boolean;
  /** Origins of pages in which a frame of this origin may be filled. */
  readonly agreedWithin: readonly string[];
}

/** What is remembered of a site of which nothing is. */
const blankMemory: SiteMemory = {
  fields: [],
  appends: false,
  submits: false,
  agreedWithin: [],
};

/** Names longer than this are made up by the page for each visit. */
const maxNameLength = 200;
/** A site that needs more of them is not helped by remembering. */
const maxFields = 50;

/** Reads what was stored, perhaps by another version; what cannot be read is left out. */
export function parseSiteMemory(value: unknown): SiteMemory {
  if (!isRecord(value)) return blankMemory;
  return {
    fields: listOf(value.fields).flatMap(parseLearned).slice(-maxFields),
    appends: value.appends === true,
    submits: value.submits === true,
    agreedWithin: listOf(value.agreedWithin).filter((origin) => typeof origin === 'string'),
  };
}

/** A memory as the vault takes it, or null where there is nothing worth keeping. */
export function storedMemory(memory: SiteMemory) {
  const { fields, appends, submits, agreedWithin } = memory;
  if (fields.length === 0 && !appends && !submits && agreedWithin.length === 0) return null;
  return {
    fields: fields.map(({ takesCode, mark }) => ({ takesCode, mark: { ...mark } })),
    appends,
    submits,
    agreedWithin,
  };
}

/** Remembers what the user said of a field; the last word on it counts. */
export function learn(memory: SiteMemory, field: LearnedField): SiteMemory {
  const others = memory.fields.filter(({ mark }) => !isSameMark(mark, field.mark));
  return { ...memory, fields: [...others, field].slice(-maxFields) };
}

/** Whether two marks mean the same field. */
export function isSameMark(one: FieldMark, other: FieldMark): boolean {
  if (one.path !== other.path || one.id !== other.id || one.name !== other.name) return false;
  return one.id !== '' || one.name !== '' || one.position === other.position;
}

/** Reads a mark that came from a page's document; null where it is not one. */
function parseMark(value: unknown): FieldMark | null {
  if (!isRecord(value)) return null;
  const { path, id, name, position } = value;
  return typeof path === 'string' && isName(id) && isName(name) && isPosition(position)
    ? { path, id, name, position }
    : null;
}

function parseLearned(value: unknown): LearnedField[] {
  const mark = isRecord(value) ? parseMark(value.mark) : null;
  return isRecord(value) && mark ? [{ takesCode: value.takesCode === true, mark }] : [];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= maxNameLength;
const isPosition = (value: unknown): value is number => Number.isSafeInteger(value);
