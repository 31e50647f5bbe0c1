import type { CodeField } from '../autofill/index.ts';
import type { Result } from '../result.ts';
import type { DeliveryProblem, FieldMark, FoundField, Frame } from '../sites/index.ts';

/** A field as the document's script tells of it. */
export interface SeenField extends FoundField {
  readonly mark: FieldMark;
  /** The password field of a login, for sites that take the code behind the password. */
  readonly appends: boolean;
}

/** What the script in a document sees, to be judged by the background. */
export interface Sight extends Omit<Frame, 'documentId' | 'frameId' | 'fields'> {
  /** Counts the looks; a fill names the one that it relies on. */
  readonly look: number;
  readonly fields: readonly SeenField[];
}

/** One code for one field of one of the last looks. */
export interface Delivery {
  readonly look: number;
  readonly field: number;
  readonly code: string;
  /** Sends the form once the code is in, where the user chose so for the site. */
  readonly submits: boolean;
}

/** Whether the field took the code; `gone` when the page went on and removed it. */
export type DeliveryResult = Result<{ readonly gone: boolean }, DeliveryProblem>;

/**
 * What the background calls in a document, through the browser and not through messages: nothing of
 * ours listens there.
 *
 * SECURITY: it is never told a secret, a name or a list, and one code only for a field that is about
 * to be filled.
 */
export interface InPage {
  /** Finds the fields; those of `marks` count whatever they look like. */
  readonly look: (marks: readonly FieldMark[]) => Sight;
  /** Only the field that the user is in, whatever it looks like. */
  readonly lookAtFocus: () => Sight;
  /**
   * A text that changes when the fields do, empty without fields; leaves the last look valid. In steps,
   * between which the page can go on.
   */
  readonly glance: () => Generator<undefined, string>;
  /** A field of a look, as long as it would be found once more; for the script that fills. */
  readonly take: (look: number, field: number) => Held | null;
}

/** A field of one of the last looks, and what made it one. */
export interface Held {
  readonly field: CodeField;
  readonly because: 'found' | 'pointed-at' | 'password';
}

/** Comes with the code: most documents that are looked into are never filled. */
export type Fill = (delivery: Delivery) => Promise<DeliveryResult>;

declare global {
  // In the extension's own world of a document, unseen by its scripts.
  var gripSimulatorInPage: InPage | undefined;
  var gripSimulatorFill: Fill | undefined;
  var gripSimulatorWatches: boolean | undefined;
}
