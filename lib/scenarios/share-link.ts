import { fail, ok, type Result } from '../result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { parseJsonText } from './json-text.ts';
import { parseScenario } from './parse-scenario.ts';
import type { ScenarioProblem } from './scenario-problem.ts';
import { contentOf, type ScenarioContent } from './scenario.ts';

const shareLinkVersion = 1;
/** Longer links are cut by mail and chat programs; such a scenario travels as a file. */
const maxShareFragmentLength = 8_000;

/** Why a link cannot be made. */
export interface ShareLinkTooLong {
  readonly code: 'too-long';
  /** In characters, `#` included. */
  readonly length: number;
  readonly maxLength: number;
}

/** Why a text carries no scenario that can be opened. */
export type ShareLinkProblem =
  | ShareLinkTooLong
  /** No `#s=` in it. */
  | { readonly code: 'no-scenario' }
  /** Its end is missing. */
  | { readonly code: 'truncated' }
  | { readonly code: 'newer-version'; readonly found: number; readonly supported: number }
  /** Damaged, or made by something else. */
  | { readonly code: 'malformed' }
  | { readonly code: 'not-a-scenario'; readonly problems: readonly ScenarioProblem[] };

/**
 * Packs a scenario into a fragment, which browsers never send to a server (RFC 9110
 * §7.1): `#s=` and base64url of a JSON array without keys.
 */
export function shareFragment(content: ScenarioContent): Result<string, ShareLinkTooLong> {
  const { name, edition, policy, notes, assertions } = content;
  const methods = policy.methods.map(({ id, label, points }) => [id, label, points]);
  const packed = [shareLinkVersion, name, edition, policy.requiredLevel, methods, notes];
  const json = JSON.stringify(assertions.length === 0 ? packed : [...packed, assertions]);
  const fragment = `#s=${toBase64url(new TextEncoder().encode(json))}`;
  const { length } = fragment;
  return length > maxShareFragmentLength
    ? fail({ code: 'too-long', length, maxLength: maxShareFragmentLength })
    : ok(fragment);
}

/**
 * Opens a link of any host, a bare fragment, or a sentence that holds one. Never throws.
 *
 * White space ends the link, and so does punctuation that a sentence puts behind it.
 */
export function parseShareLink(text: string): Result<ScenarioContent, ShareLinkProblem> {
  const link = /#s=(?<packed>[\w-]*)(?<rest>\S*)/.exec(text)?.groups;
  if (link === undefined) return fail({ code: 'no-scenario' });
  const { packed = '', rest = '' } = link;
  const length = packed.length + '#s='.length;
  if (length > maxShareFragmentLength) {
    return fail({ code: 'too-long', length, maxLength: maxShareFragmentLength });
  }
  if (!/^[\p{P}\p{S}]*$/u.test(rest)) return fail({ code: 'malformed' });
  const json = jsonOf(packed);
  return json.ok ? unpacked(json.value) : json;
}

function jsonOf(packed: string): Result<unknown, ShareLinkProblem> {
  const bytes = fromBase64url(packed);
  if (bytes === null) return fail({ code: 'malformed' });
  try {
    // `stream` holds back a character cut in two instead of refusing it: the cut is reported below.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const json = parseJsonText(text);
    if (json.ok) return json;
    return fail({ code: json.error.truncated ? 'truncated' : 'malformed' });
  } catch {
    return fail({ code: 'malformed' });
  }
}

function unpacked(packed: unknown): Result<ScenarioContent, ShareLinkProblem> {
  if (!Array.isArray(packed)) return fail({ code: 'malformed' });
  const [version, name, edition, requiredLevel, rows, notes, assertions, ...more] =
    packed as unknown[];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail({ code: 'malformed' });
  }
  if (version > shareLinkVersion) {
    return fail({ code: 'newer-version', found: version, supported: shareLinkVersion });
  }
  if (!Array.isArray(rows) || more.length > 0) return fail({ code: 'malformed' });
  const methods = (rows as unknown[]).map((row): unknown => {
    if (!Array.isArray(row)) return row;
    const [id, label, points] = row as unknown[];
    return { id, label, points };
  });
  const scenario = parseScenario({
    name,
    edition,
    policy: { requiredLevel, methods },
    notes,
    assertions,
  });
  return scenario.ok
    ? ok(contentOf(scenario.value))
    : fail({ code: 'not-a-scenario', problems: scenario.error });
}
