import { defaultRules, type Rules, type WithoutColumn } from '../../directory/index.ts';

const answers: readonly unknown[] = ['yes', 'no', 'cannot-tell'] satisfies WithoutColumn[];

/** Reads rules that an earlier visit kept; what is damaged is as it is by default. */
export function parseRules(value: unknown): Rules {
  const { mobile, defaultCountry, email, withoutColumn } = Object(value) as Record<
    keyof Rules,
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
