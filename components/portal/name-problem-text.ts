import {
  isMethodLabel,
  knownMethods,
  limits,
  methodFacts,
  type MethodId,
  type Policy,
} from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/**
 * Says why a method cannot take a name: it shows nothing, or another field of the page or another
 * method in the lists is called so.
 */
export function nameProblemText(policy: Policy, id: MethodId, name: string): string | null {
  if (!isMethodLabel(name)) return m.portal_name_invisible({ max: limits.labelLength });
  const documented = knownMethods.filter(({ hypothetical }) => !hypothetical);
  const taken = [...policy.methods, ...documented]
    .filter((other) => other.id !== id)
    .flatMap((other) => [other.label, shortLabelOf(other.id)]);
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  return taken.some(same) ? m.portal_name_taken() : null;
}

/** Lists call a documented method so; another goes by its label, whatever its id. */
function shortLabelOf(id: MethodId): string {
  const { known, shortLabel } = methodFacts(id);
  return known ? shortLabel : '';
}
