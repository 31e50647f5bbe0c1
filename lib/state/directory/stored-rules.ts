import { defaultRules, type Rules, type WithoutColumn } from '../../directory/index.ts';

/** How the page reads rows. */
export interface PageRules extends Rules {
  /** Whether repeated logins and shared numbers and mailboxes are looked for: at most 24 bytes a user for each. */
  readonly repeats: boolean;
}

export const defaultPageRules: PageRules = { ...defaultRules, repeats: true };

const answers: readonly unknown[] = ['yes', 'no', 'cannot-tell'] satisfies WithoutColumn[];

/** Reads rules that an earlier visit kept; what is damaged is as it is by default. */
export function parsePageRules(value: unknown): PageRules {
  const { mobile, defaultCountry, email, withoutColumn, repeats } = Object(value) as Record<
    keyof PageRules,
    unknown
  >;
  const isCountry = typeof defaultCountry === 'string' && /^[A-Z]{2}$/.test(defaultCountry);
  return {
    mobile: mobile === 'filled' ? 'filled' : defaultRules.mobile,
    defaultCountry:
      isCountry || defaultCountry === null
        ? (defaultCountry as Rules['defaultCountry'])
        : defaultRules.defaultCountry,
    email: email === 'filled' ? 'filled' : defaultRules.email,
    repeats: repeats !== false,
    withoutColumn: {
      ...defaultRules.withoutColumn,
      ...(Object.fromEntries(
        Object.entries(Object(withoutColumn) as object).filter(([, answer]) =>
          answers.includes(answer),
        ),
      ) as Record<string, WithoutColumn>),
    },
  };
}
