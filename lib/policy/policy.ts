/** Name of a method within one policy, such as `credentials` or `sms`; see {@link limits}. */
export type MethodId = string;

/** One way to prove who you are, and what it counts for. */
export interface Method {
  readonly id: MethodId;
  /** What people read; 1–80 characters. */
  readonly label: string;
  /** Whole number, 0–1000; 0 disables the method (KPN 2024). */
  readonly points: number;
}

/**
 * The numbers of GRIP's section "Authentication Level": they hold for every user of the directory
 * (KPN 2024).
 */
export interface Policy {
  /** Whole number, 1–1000; a login succeeds when the points of its methods reach it. */
  readonly requiredLevel: number;
  /** Ids are unique; the order is the order of the fields on the page. */
  readonly methods: readonly Method[];
}

/**
 * Bounds that {@link parsePolicy} enforces. KPN documents none; these are the simulator's own and
 * say nothing about what GRIP accepts.
 */
export const limits = {
  requiredLevel: { min: 1, max: 1000 },
  points: { min: 0, max: 1000 },
  methods: 64,
  idLength: 64,
  labelLength: 80,
} as const;

/** Range of whole numbers, both ends included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}
