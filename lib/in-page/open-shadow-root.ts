interface ShadowOpener {
  openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null;
}

/** Firefox has it on every element, in an extension's own world alone. */
interface OpenableElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** A way into closed shadow roots too, by what the browser gives to extensions. */
export const openShadowRoot =
  ({ dom }: { readonly dom?: ShadowOpener }) =>
  (element: Element): ShadowRoot | null =>
    element instanceof HTMLElement && dom?.openOrClosedShadowRoot
      ? dom.openOrClosedShadowRoot(element)
      : ((element as Element & OpenableElement).openOrClosedShadowRoot ?? element.shadowRoot);
