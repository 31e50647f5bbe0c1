import type { Evidence } from './evidence.ts';
import { upwards } from './flat-tree.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { cardField, neverCode, personal } from './other-kinds.ts';
import { codeNoun, likelyCode, passwordName, surelyCode } from './words.ts';

/** Tokens of `autocomplete` that name another kind of value (HTML, autofill detail tokens). */
const otherToken =
  /\b(?:cc-|email|username|tel\b|tel-|postal|country|address|street|\w*-?name\b|bday|organ|url\b)/;

/** A PIN that is thought up here, not one that is sent or generated. */
const chosenPin =
  /\b(?:create|choose|set|new|confirm|repeat|kies|nieuwe?|herhaal|wahlen?|neuen?|choisi\p{L}*|nouve\p{L}*|elige|nuevo|escolha|novo|scegli|valj|velg)\b.{0,30}\bpin(?:code)?\b/u;

/** Whether a field is surely another kind of field, for all that its surroundings say. */
export function isAnotherKind(evidence: Evidence): boolean {
  const [input] = evidence.inputs;
  const read = evidence.label === '' ? evidence.beside : evidence.label;
  const own = `${read} | ${evidence.names}`;
  const isSure = surelyCode.test(own);
  const isRow = evidence.inputs.length > 1;
  return (
    /search|combobox/.test(input.getAttribute('role') ?? '') ||
    (!isSure && otherToken.test(input.autocomplete)) ||
    neverCode.test(own) ||
    isCalledSomethingElse(evidence, own) ||
    (personal.test(isRow ? read : own) && !codeNoun.test(own)) ||
    (!isSure && (isPassword(read, evidence.names) || isPasswordOfLogin(evidence))) ||
    isChosenPin(evidence, own) ||
    (!saysLogin.test(own) && evidence.others.some(isOfCard)) ||
    isBesidePuzzle(input)
  );
}

/** A label of words none of which is one for a code; samples are no words, and boxes have only numbers. */
const isCalledSomethingElse = (
  { inputs: [input, another], label }: Evidence,
  own: string,
): boolean =>
  !another &&
  /(?!x{3})\p{L}{3}/u.test(label) &&
  !likelyCode.test(own) &&
  !surelyCode.test(own) &&
  !isOneTimeCode(input);

/** What no payment card has. */
const saysLogin = /\botp\b|2 ?fa|authenticat(?:or|ion)/;

/** The label decides; without one, the name. */
const isPassword = (read: string, names: string): boolean =>
  passwordName.test(read) || (passwordName.test(names) && !likelyCode.test(read));

/** The only hidden text beside a user's name is the password, whatever it is called. */
const isPasswordOfLogin = (evidence: Evidence): boolean =>
  evidence.inputs.length === 1 &&
  evidence.inputs[0].type === 'password' &&
  !evidence.neighbours.some(({ type }) => type === 'password') &&
  evidence.others.some((other) => personal.test(other));

function isChosenPin({ inputs, beside, title, page }: Evidence, own: string): boolean {
  if (inputs.length === 1 && !/\bpin/.test(own)) return false;
  return chosenPin.test([own, beside, title, ...page.lines].join('\n'));
}

const isOfCard = (other: string): boolean => other.startsWith('cc-') || cardField.test(other);

const puzzle =
  /captcha|v_?code|verif|check|rand|auth_?(?:code|im)|valid|sec|code_?im|im\w{0,3}code|get_?code/i;

/** Looked past to either side of a field and of what it stands in. */
const directions = ['previousElementSibling', 'nextElementSibling'] as const;
const fields = 'input:not([type=hidden], [type=submit], [type=button], [type=image])';

/** A picture of letters beside the field, before the next one: its code is to be read off. */
function isBesidePuzzle(input: HTMLInputElement): boolean {
  for (const around of upwards(input, 4)) {
    for (const direction of directions) {
      let next = around[direction];
      for (let left = 3; next && left > 0; left -= 1) {
        if (next.matches(fields) || next.querySelector(fields)) break;
        if ([next, ...next.querySelectorAll('img, canvas')].some(isPuzzle)) return true;
        next = next[direction];
      }
    }
  }
  return false;
}

function isPuzzle(picture: Element): boolean {
  if (!picture.matches('img, canvas')) return false;
  const written = ['src', 'id', 'class', 'alt', 'onclick']
    .map((name) => (picture.getAttribute(name) ?? '').slice(0, 200))
    .join(' ');
  return puzzle.test(written) && !/\bqr|qr_?code/i.test(written);
}
