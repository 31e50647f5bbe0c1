/** How a lesson is played. */
export const runModes = ['guided', 'practice', 'presenter', 'free'] as const;
export type RunMode = (typeof runModes)[number];

export const isRunMode = (text: string | undefined): text is RunMode =>
  runModes.some((mode) => mode === text);
