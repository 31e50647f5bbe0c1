/** One text for each code, so that a problem without a text does not compile. */
export type TextsByCode<Problem extends { readonly code: string }> = {
  readonly [Code in Problem['code']]: (
    problem: Extract<Problem, { readonly code: Code }>,
  ) => string;
};

/** The text of a problem, with the data that explains it filled in. */
export function textOf<Problem extends { readonly code: string }>(
  texts: TextsByCode<Problem>,
  problem: Problem,
): string {
  const text = texts[problem.code as Problem['code']] as (problem: Problem) => string;
  return text(problem);
}
