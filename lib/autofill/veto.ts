import type { Evidence } from './evidence.ts';
import { upwards } from './flat-tree.ts';
import { cardField, neverCode, personal } from './other-kinds.ts';
import { codeNoun, likelyCode, passwordName, surelyCode } from './words.ts';

/** Tokens of `autocomplete` that name another kind of value (HTML, autofill detail tokens). */
const otherToken =
  /\b(?:cc-|email|username|tel\b|tel-|postal-code|country|address|street|name\b|given-|family-|additional-|bday|organization|url\b|nickname|transaction)/;

/** A PIN that is thought up here, not one that is sent or generated. */
const chosenPin =
  /\b(?:create|choose|set|new|confirm|repeat|kies|nieuwe?|herhaal|wahl\p{L}*|neuen?|choisi\p{L}*|nouve\p{L}*|elige|crea|nuev[oa]|escolha|nov[oa]|scegli|valj|velg|vaelg|valitse)\b.{0,30}\b(?:pin|pincode|geheimzahl)\b/u;

/** Whether a field is surely another kind of field, for all that its surroundings say. */
export function isAnotherKind(evidence: Evidence): boolean {
  const { inputs, label, names, beside, others, page, title } = evidence;
  const [input] = inputs;
  const read = label === '' ? beside : label;
  const own = `${read} | ${names}`;
  const isSure = surelyCode.test(own);
  if (input.type === 'search' || /search|combobox/.test(input.getAttribute('role') ?? ''))
    return true;
  if (!isSure && otherToken.test(input.autocomplete)) return true;
  if (neverCode.test(own)) return true;
  if (personal.test(inputs.length > 1 ? read : own) && !codeNoun.test(own)) return true;
  if (!isSure && (isPassword(read, names) || isPasswordOfLogin(evidence))) return true;
  if (chosenPin.test([read, beside, title, ...page.lines].join('\n'))) return true;
  if (!/\botp\b|2 ?fa|authenticat(?:or|ion)/.test(own) && others.some(isOfCard)) return true;
  return isBesidePuzzle(input);
}

/** The label decides; without one, the name. */
const isPassword = (read: string, names: string): boolean =>
  passwordName.test(read) || (passwordName.test(names) && !likelyCode.test(read));

/** The only hidden text beside a user's name is the password, whatever it is called. */
const isPasswordOfLogin = ({ inputs, others, isBesidePassword }: Evidence): boolean =>
  inputs.length === 1 &&
  inputs[0].type === 'password' &&
  !isBesidePassword &&
  others.some((other) => personal.test(other));

const isOfCard = (other: string): boolean => other.startsWith('cc-') || cardField.test(other);

const puzzle =
  /captcha|v_?code|verif|check_?code|rand_?(?:code|img)|auth_?(?:code|img)|valid|securimage|seccode|code_?ima?ge?|ima?ge?_?code|get_?code/i;

/** A picture of letters beside the field: its "verification code" is to be read off. */
function isBesidePuzzle(input: HTMLInputElement): boolean {
  for (const around of upwards(input, 4)) {
    for (const next of [
      ...siblings(around, 'previousElementSibling'),
      ...siblings(around, 'nextElementSibling'),
    ]) {
      const pictures = next.matches('img, canvas') ? [next] : next.querySelectorAll('img, canvas');
      if ([...pictures].some(isPuzzle)) return true;
    }
  }
  return false;
}

const fields = 'input:not([type=hidden], [type=submit], [type=button], [type=image])';

/** Up to three elements in one direction, as far as the next field. */
function siblings(
  from: Element,
  direction: 'previousElementSibling' | 'nextElementSibling',
): Element[] {
  const found: Element[] = [];
  for (let next = from[direction]; next && found.length < 3; next = next[direction]) {
    if (next.matches(fields) || next.querySelector(fields)) break;
    found.push(next);
  }
  return found;
}

function isPuzzle(picture: Element): boolean {
  const written = ['src', 'id', 'class', 'alt', 'onclick']
    .map((name) => (picture.getAttribute(name) ?? '').slice(0, 200))
    .join(' ');
  return puzzle.test(written) && !/\bqr|qr_?code/i.test(written);
}
