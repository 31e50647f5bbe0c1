import { type AnswerWithReason, answers, codeOf } from './answer.ts';
import type { MethodSet, UserKind } from './population.ts';
import type { RowCode } from './row-code.ts';
import type { RowReader } from './row-reader.ts';
import { cellText } from './text-encoding.ts';

/** A user as lists show it. */
export interface ListedUser {
  readonly login: string;
  /** Empty where the export has none. */
  readonly name: string;
  /** The first address that is filled. */
  readonly email: string;
  readonly has: MethodSet;
  readonly unknown: MethodSet;
  readonly kind: UserKind;
  readonly inactive: boolean;
  /** One a method, in the population's order. */
  readonly answers: readonly AnswerWithReason[];
}

/** Makes texts of the row at hand; see {@link RowBatch} for the parameters. */
export function listedUser(
  reader: RowReader,
  code: RowCode,
  bytes: Uint8Array,
  cells: Int32Array,
  at: number,
): ListedUser {
  const { plan } = reader;
  const text = (slot: number | null): string =>
    slot === null ? '' : cellText(bytes, cells[at + 2 * slot] ?? 0, cells[at + 2 * slot + 1] ?? 0);
  return {
    login: text(plan.login),
    name: text(plan.name),
    email: plan.emails.map(text).find((address) => address !== '') ?? '',
    ...unpacked(reader, code),
    answers: plan.factor === null ? reader.answers(bytes, cells, at) : answersOf(reader, code),
  };
}

/** The same user with another code, where several rows gave one. */
export function withCode(reader: RowReader, user: ListedUser, code: RowCode): ListedUser {
  return { ...user, ...unpacked(reader, code), answers: answersOf(reader, code) };
}

function unpacked({ codes }: RowReader, code: RowCode) {
  return {
    has: codes.has(code),
    unknown: codes.unknown(code),
    kind: codes.kind(code),
    inactive: codes.isInactive(code),
  };
}

const listed = codeOf('yes', 'listed');
const notListed = codeOf('no', 'not-listed');

/** Where a user has several rows no single one gives the answers. */
function answersOf(reader: RowReader, code: RowCode): readonly AnswerWithReason[] {
  const { codes } = reader;
  return codes.methods.map((_, index) => {
    const fixed = reader.fixedAnswer(index);
    if (fixed !== null) return fixed;
    return answers[(codes.has(code) & (1 << index)) === 0 ? notListed : listed] ?? answers[0];
  });
}
