import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

import { fail, ok, type Result } from '../../result.ts';
import type { BackupEntry } from './backup-entry.ts';
import type { ImportProblem } from './import-problem.ts';
import { keePassEntries } from './keepass-entry.ts';

/** Deepest nesting of groups that is followed. */
const maxDepth = 100;

/**
 * Reads the XML export of KeePass 2 and KeePassXC. Earlier versions of an entry are passed over.
 *
 * The library expands no entities but the five of XML, so none can grow.
 */
export function keePassXml(text: string): Result<readonly BackupEntry[], ImportProblem> {
  let root: XmlElement | null;
  try {
    root = parseXml(text).root;
  } catch {
    return fail({ code: 'damaged', format: 'xml' });
  }
  if (root?.name !== 'KeePassFile') return fail({ code: 'unknown-format' });
  return ok(entriesBelow(root, 0).flatMap((entry) => keePassEntries(attributesOf(entry))));
}

function entriesBelow(element: XmlElement, depth: number): readonly XmlElement[] {
  if (depth > maxDepth) return [];
  return elementsOf(element).flatMap((child) =>
    child.name === 'Entry'
      ? [child]
      : child.name === 'Root' || child.name === 'Group'
        ? entriesBelow(child, depth + 1)
        : [],
  );
}

function attributesOf(entry: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(entry)
      .filter(({ name }) => name === 'String')
      .map((pair) => [textIn(pair, 'Key').toLowerCase(), textIn(pair, 'Value')]),
  );
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

function textIn(element: XmlElement, name: string): string {
  const found = elementsOf(element).find((child) => child.name === name);
  return (found?.children ?? [])
    .map((child) => (child instanceof XmlText ? child.text : ''))
    .join('');
}
