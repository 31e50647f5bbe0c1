/** One change of the pages, as a step would ask for it. */
export interface Recorded {
  readonly control: string;
  readonly expect: string;
  readonly command: string;
}
