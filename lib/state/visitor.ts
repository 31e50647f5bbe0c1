import type { ListedUser } from '../directory/index.ts';
import type { MethodId } from '../policy/index.ts';
import { type Persona, personaWith } from '../training/index.ts';

/** A user of a directory export on the way to the simulated login. */
export interface Visitor {
  readonly persona: Persona;
  /** Methods of which the export says nothing; they are not in hand. */
  readonly unsure: readonly MethodId[];
}

/** What the export surely says of a user makes the persona. */
export function visitorOf(
  { login, answers }: Pick<ListedUser, 'login' | 'answers'>,
  methods: readonly MethodId[],
): Visitor {
  const having = (wanted: string) =>
    methods.filter((_, index) => answers[index]?.answer === wanted);
  return {
    persona: personaWith('visitor', login, having('yes')),
    unsure: having('cannot-tell'),
  };
}

/** SECURITY: in memory alone, and only until the login page has it: a directory is not stored. */
let waiting: Visitor | null = null;

/** Sends a user to the login page, which the caller opens next. */
export function sendVisitor(visitor: Visitor): void {
  waiting = visitor;
}

/** The user who was sent here, once. */
export function takeVisitor(): Visitor | null {
  const visitor = waiting;
  waiting = null;
  return visitor;
}
