import type { Normalisation } from './normalisation.ts';
import { percentText } from './percent-text.ts';

/** Who asks for the code and whose it is. */
interface Names {
  readonly issuer: string;
  readonly label: string;
}

/** Decodes and splits the label of a Key URI. */
export function keyUriLabel(
  encoded: string,
  issuer: string | undefined,
  changes: Normalisation[],
): Names {
  const { text, hasStrayPercent } = percentText(encoded);
  if (hasStrayPercent) changes.push({ parameter: 'label', change: 'stray-percent' });
  return splitLabel(text, issuer, changes);
}

/**
 * Splits a label, `issuer:account`, in the light of the issuer parameter.
 *
 * A prefix that says something else than the parameter stays part of the label, so that neither is
 * lost. `+` is a plus here, as in `me+work@example.com`.
 *
 * @param issuer - the parameter; blank is none
 */
export function splitLabel(
  text: string,
  issuer: string | undefined,
  changes: Normalisation[],
): Names {
  const parameter = issuer?.trim() ?? '';
  const prefix = prefixOf(text, parameter);
  if (prefix === null) return { issuer: issuer ?? '', label: text };
  const rest = text.slice(prefix.length + 1);
  const trimmed = prefix.trim();
  if (parameter === '') {
    if (issuer !== undefined) changes.push({ parameter: 'issuer', change: 'ignored' });
    return { issuer: prefix, label: rest.trimStart() };
  }
  if (trimmed === parameter) return { issuer: issuer ?? '', label: rest.trimStart() };
  if (trimmed.replaceAll('+', ' ') === parameter) {
    changes.push({ parameter: 'label', change: 'plus-as-space' });
    return { issuer: issuer ?? '', label: rest };
  }
  return { issuer: issuer ?? '', label: text };
}

/** What stands before the colon; a colon inside the issuer, and that of an address, are none. */
function prefixOf(text: string, issuer: string): string | null {
  if (issuer !== '' && text.startsWith(`${issuer}:`)) return issuer;
  if (text.startsWith(':')) return '';
  const colon = /:(?!\/\/)/.exec(text)?.index;
  return colon === undefined ? null : text.slice(0, colon);
}
