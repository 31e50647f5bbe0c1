type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

const space = new Set([' ', '\t', '\n', '\r']);
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isHex = (char: string): boolean => /^[0-9a-f]$/i.test(char);

/** A fault carries where it is; what was read carries where the next token may start. */
interface Read {
  readonly next: number;
  readonly faulty: boolean;
}
const good = (next: number): Read => ({ next, faulty: false });
const bad = (next: number): Read => ({ next, faulty: true });

function readString(text: string, start: number): Read {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') return good(at + 1);
    if (char < ' ') return bad(at);
    if (char !== '\\') continue;
    at++;
    const escape = text.charAt(at);
    if (escape === '' || !'"\\/bfnrtu'.includes(escape)) return bad(at);
    for (const last = escape === 'u' ? at + 4 : at; at < last; at++) {
      if (!isHex(text.charAt(at + 1))) return bad(at + 1);
    }
  }
  return bad(text.length);
}

function readDigits(text: string, start: number): Read {
  let at = start;
  while (isDigit(text.charAt(at))) at++;
  return at > start ? good(at) : bad(at);
}

function readNumber(text: string, start: number): Read {
  const first = text.charAt(start) === '-' ? start + 1 : start;
  let read = text.charAt(first) === '0' ? good(first + 1) : readDigits(text, first);
  if (!read.faulty && text.charAt(read.next) === '.') read = readDigits(text, read.next + 1);
  if (!read.faulty && /^e$/i.test(text.charAt(read.next))) {
    const sign = text.charAt(read.next + 1);
    read = readDigits(text, read.next + (sign === '+' || sign === '-' ? 2 : 1));
  }
  return read;
}

function readWord(text: string, start: number): Read {
  const word = ['true', 'false', 'null'].find(([initial]) => initial === text.charAt(start)) ?? '';
  for (let at = 0; at < word.length; at++) {
    if (text.charAt(start + at) !== word.charAt(at)) return bad(start + at);
  }
  return word === '' ? bad(start) : good(start + word.length);
}

function readScalar(text: string, at: number): Read {
  const char = text.charAt(at);
  if (char === '"') return readString(text, at);
  return char === '-' || isDigit(char) ? readNumber(text, at) : readWord(text, at);
}

/**
 * Finds where a text stops being JSON (RFC 8259), the same in every engine: their own messages
 * differ, and V8 gives no place for an unexpected end.
 *
 * @returns offset in UTF-16 units; the text's length when more was expected; `null` for valid JSON
 */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ;) {
    while (space.has(text.charAt(at))) at++;
    const char = text.charAt(at);
    const inside = open.at(-1);
    if (expected === 'comma-or-end') {
      if (inside === undefined) return at < text.length ? at : null;
      if (char === ',') expected = inside === '{' ? 'key' : 'value';
      else if (char === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at++;
    } else if (expected === 'colon') {
      if (char !== ':') return at;
      expected = 'value';
      at++;
    } else if (
      (expected === 'key-or-end' && char === '}') ||
      (expected === 'value-or-end' && char === ']')
    ) {
      open.pop();
      expected = 'comma-or-end';
      at++;
    } else if (expected !== 'key' && expected !== 'key-or-end' && (char === '{' || char === '[')) {
      open.push(char);
      expected = char === '{' ? 'key-or-end' : 'value-or-end';
      at++;
    } else {
      const isKey: boolean = expected === 'key' || expected === 'key-or-end';
      if (isKey && char !== '"') return at;
      const read = readScalar(text, at);
      if (read.faulty) return read.next;
      expected = isKey ? 'colon' : 'comma-or-end';
      at = read.next;
    }
  }
}
