/** Draws an application with a code field and tells what that application knows of the code. */
export type Application = (place: HTMLElement) => RunningApplication;

export interface RunningApplication {
  readonly state: () => string;
  readonly stop: () => void;
}
