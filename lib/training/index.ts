export { advance } from './login/advance.ts';
export { messagesOn } from './login/messages.ts';
export { newAuthenticator } from './login/authenticator.ts';
export { bestAttempt } from './login/can-log-in.ts';
export {
  type Channel,
  type Login,
  loginLimits,
  type Message,
  type Phase,
  type TypedProblem,
} from './login/login.ts';
export { type LoginEvent } from './login/login-event.ts';
export { type Option, optionsOf, totalOf } from './login/options.ts';
export {
  brings,
  type Holding,
  holdings,
  type Persona,
  personaNamed,
  readyMade,
} from './login/persona.ts';
export { sixDigits } from './login/six-digits.ts';
export { startLogin } from './login/start-login.ts';
