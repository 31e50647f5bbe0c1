export { holds } from './lesson/condition.ts';
export { controlNames, type LessonPage, pageOf } from './lesson/controls.ts';
export { formatLesson } from './lesson/format-lesson.ts';
export {
  type Audience,
  type Lesson,
  type LessonLocale,
  type LessonStart,
  type Question,
  type Step,
} from './lesson/lesson.ts';
export { type LessonProblem, type LessonProblemCode } from './lesson/lesson-problem.ts';
export { parseLesson } from './lesson/parse-lesson.ts';
export { type Chance, readableCode, withNumber } from './lesson/perform.ts';
export { changeBetween, record } from './lesson/record.ts';
export { type Recorded } from './lesson/recorded.ts';
export { checkSolution, isReached, solveStep, worldAtStep } from './lesson/run-solution.ts';
export { differingStep } from './lesson/same-shape.ts';
export {
  editionNamed,
  pathLength,
  trainingPassword,
  untouchedUsers,
  type UsersState,
  type World,
} from './lesson/world.ts';
export { advance } from './login/advance.ts';
export { newAuthenticator } from './login/authenticator.ts';
export { bestAttempt } from './login/can-log-in.ts';
export {
  type Channel,
  type Login,
  loginLimits,
  type Phase,
  type TypedProblem,
} from './login/login.ts';
export { type LoginEvent } from './login/login-event.ts';
export { messagesOn } from './login/messages.ts';
export { optionsOf, totalOf } from './login/options.ts';
export {
  brings,
  type Holding,
  holdings,
  type Persona,
  personaNamed,
  personaWith,
  readyMade,
} from './login/persona.ts';
export { sixDigits } from './login/six-digits.ts';
export { startLogin } from './login/start-login.ts';
export { madeUpMethods, madeUpPopulation, madeUpRow, ownLogin } from './users/made-up-directory.ts';
