import type { FieldMark } from '../sites/index.ts';

/** Describes an input so that it is known again at the next visit. */
export function markOf(input: HTMLInputElement): FieldMark {
  return {
    path: location.pathname,
    id: input.id,
    name: input.name,
    position: inputsAround(input).indexOf(input),
  };
}

/** The input that a mark means, or null. */
export function findMarked({ path, id, name, position }: FieldMark): HTMLInputElement | null {
  if (path !== location.pathname) return null;
  const inputs = [...document.querySelectorAll('input')];
  if (id === '' && name === '') return inputs[position] ?? null;
  return inputs.find((input) => input.id === id && input.name === name) ?? null;
}

function inputsAround(input: HTMLInputElement): HTMLInputElement[] {
  return [...(input.getRootNode() as ParentNode & Node).querySelectorAll('input')];
}
