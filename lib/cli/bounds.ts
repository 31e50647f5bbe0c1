import type { Readable } from 'node:stream';

import { type Bounds, type Fraction, lockedOutBounds } from '../directory/index.ts';
import type { BoundsRequest } from './bounds-request.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { rejectedText } from './rejected-text.ts';
import { fromFile } from './requested-policy.ts';
import { parseShares } from './shares-option.ts';

/** Says how many users are locked out at least and at most, from percentages alone. */
export async function bounds(
  { policy: file, scenario, have, json }: BoundsRequest,
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const draft = await fromFile(file, scenario, standardInput);
  if (!draft.ok) return refused(draft.error);
  const shares = parseShares(have);
  if (!shares.ok) return refused(shares.error);
  const found = lockedOutBounds(draft.value.policy, shares.value);
  if (!found.ok) return refused({ code: 'no-bounds', problem: found.error });
  return said(
    json ? `${JSON.stringify(boundsJson(found.value), null, 2)}\n` : boundsText(found.value, paint),
    rejectedText(draft.value.rejected),
  );
}

function boundsText({ min, max }: Bounds, paint: Paint): string {
  const [least, most] = [percent(min), percent(max)];
  const text =
    least === most
      ? `Exactly ${least} % of the users cannot log in.`
      : `Between ${least} % and ${most} % of the users cannot log in. Anything between is possible.`;
  return `${paint(Number(most) === 0 ? 'good' : 'bad', text)}\n`;
}

/** Exact as a fraction, and as a percentage that people read. */
function boundsJson({ min, max }: Bounds) {
  const one = (share: Fraction) => ({
    percent: Number(percent(share)),
    numerator: share.numerator.toString(),
    denominator: share.denominator.toString(),
  });
  return { lockedOut: { min: one(min), max: one(max) } };
}

const percent = ({ numerator, denominator }: Fraction): string =>
  String(Number((numerator * 1_000_000n) / denominator) / 10_000);
