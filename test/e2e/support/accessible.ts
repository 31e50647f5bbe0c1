import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import type axeCore from 'axe-core';

import type { Focus } from './surface.ts';

/** In the page, once {@link axeScript} ran there. */
declare const axe: typeof axeCore & {
  readonly commons: {
    readonly aria: { readonly getRole: (element: Element) => string | null };
    readonly dom: { readonly isVisibleToScreenReaders: (element: Element) => boolean };
  };
};

/** axe-core as one script: it audits pages, and computes names where the browser's own are slow. */
export const axeScript = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** One step of a {@link Target}'s path, in a form that survives the way into the page. */
export interface WireStep {
  readonly role: string;
  readonly name?: string;
  readonly pattern?: { readonly source: string; readonly flags: string };
}

/** Runs in the page: the visible elements at the end of a path of roles and names. */
export function findInPage(path: readonly WireStep[]): Element[] {
  const { aria, dom, text } = axe.commons;
  const named = (element: Element, { name, pattern }: WireStep): boolean => {
    if (name === undefined && pattern === undefined) return true;
    const computed = text.accessibleText(element).replace(/\s+/g, ' ').trim();
    return pattern ? new RegExp(pattern.source, pattern.flags).test(computed) : computed === name;
  };
  axe.setup(document);
  try {
    return path.reduce<Element[]>(
      (roots, step) => {
        const candidates = new Set(roots.flatMap((root) => [...root.querySelectorAll('*')]));
        return [...candidates].filter(
          (element) =>
            aria.getRole(element) === step.role &&
            dom.isVisibleToScreenReaders(element) &&
            named(element, step),
        );
      },
      [document.documentElement],
    );
  } finally {
    axe.teardown();
  }
}

/** Runs in the page: role and name of the focused control. */
export function focusInPage(): Focus {
  const element = document.activeElement ?? document.body;
  axe.setup(document);
  try {
    return {
      role: axe.commons.aria.getRole(element) ?? element.tagName.toLowerCase(),
      name: axe.commons.text.accessibleText(element).replace(/\s+/g, ' ').trim(),
    };
  } finally {
    axe.teardown();
  }
}
