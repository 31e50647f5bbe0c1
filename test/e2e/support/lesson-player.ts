import { methodFacts } from '../../../lib/policy/index.ts';
import {
  type Lesson,
  type LessonLocale,
  type LessonPage,
  ownLogin,
  type Step,
} from '../../../lib/training/index.ts';
import { m } from '../../../lib/texts/paraglide/messages.js';
import type { Surface, Target } from './surface.ts';
import { until } from './until.ts';

/** A text as it is on screen in a language. */
type Text = (inputs: Record<string, never>, options: { locale: LessonLocale }) => string;

const editionTexts: Readonly<Record<string, Text>> = {
  'v1-standard': m.portal_edition_v1_standard,
  'v1-mfa': m.portal_edition_v1_mfa,
  'v2-mfa': m.portal_edition_v2_mfa,
  'v3-two-factor': m.portal_edition_v3_two_factor,
};

const personaTexts: Readonly<Record<string, Text>> = {
  'with-mobile': m.login_persona_with_mobile,
  'without-mobile': m.login_persona_without_mobile,
  'with-passkey': m.login_persona_with_passkey,
  'with-ubiqu': m.login_persona_with_ubiqu,
  'new-user': m.login_persona_new_user,
  'break-glass': m.login_persona_break_glass,
  'thief-phone': m.login_persona_thief_phone,
  'thief-mailbox': m.login_persona_thief_mailbox,
  'thief-password': m.login_persona_thief_password,
};

const pageTexts: Readonly<Record<LessonPage, Text>> = {
  settings: m.lesson_page_settings,
  login: m.lesson_page_login,
  users: m.lesson_page_users,
};

/** The page on which a command is done. */
function pageFor(command: string): LessonPage {
  if (/^(look up|add )/.test(command)) return 'users';
  return /^(open (?!link)|edition|set|save)/.test(command) ? 'settings' : 'login';
}

/** Plays lessons the way a person does: by the controls of the pages, in either language. */
export class LessonPlayer {
  readonly surface: Surface;
  readonly #locale: LessonLocale;

  constructor(surface: Surface, locale: LessonLocale) {
    this.surface = surface;
    this.#locale = locale;
  }

  text(of: Text): string {
    return of({}, { locale: this.#locale });
  }

  get login(): Target {
    return { role: 'region', name: this.text(m.login_frame) };
  }

  /** Does one command of a solution. */
  async do(command: string): Promise<void> {
    const [word = '', ...rest] = command.split(' ');
    const object = rest.join(' ');
    await this.#front(pageFor(command));
    if (command === 'open link') return this.#press(this.text(m.login_mail_open));
    switch (word) {
      case 'open':
        return this.#press(object, { role: 'region', name: this.text(m.lesson_menu) });
      case 'edition':
        return this.#choose(m.portal_edition, editionTexts[object]);
      case 'persona':
        return this.#choose(m.login_persona, personaTexts[object]);
      case 'set': {
        const [field = '', value = ''] = rest;
        const name =
          field === 'required' ? 'Required authentication Level' : methodFacts(field).label;
        return this.surface.fill({ role: 'spinbutton', name }, value);
      }
      case 'pick':
        return this.#press(methodFacts(object).label, this.login);
      case 'add':
        return this.#press(
          m.users_add_them_for(
            { method: methodFacts(object).shortLabel },
            { locale: this.#locale },
          ),
        );
      case 'outage':
        return this.surface.click({ role: 'checkbox', name: this.text(m.login_outage) });
      default:
        return this.#plain(command);
    }
  }

  /** Does a whole step, question included, and waits until the lesson says that it is done. */
  async solve(step: Step): Promise<void> {
    for (const command of step.solution) await this.do(command);
    if (step.question) {
      await this.surface.click({
        role: 'radio',
        name: step.question.answers[step.question.right] ?? '',
      });
      await this.#press(this.text(m.lesson_answer));
    }
    await this.said(`✓ ${this.text(m.lesson_done)}`);
  }

  /** Goes to the place that the mark points to, and tells how the mark lies to it. */
  async markOf(step: Step): Promise<'beside' | 'over' | 'nowhere'> {
    await this.#press(this.text(m.lesson_point));
    return this.surface.evaluate(async (control) => {
      // The mark follows with the next picture.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      const mark = document.querySelector('[data-coach=flag]');
      const place = document.querySelector(`[data-control="${CSS.escape(control)}"]`);
      if (!mark || !place || getComputedStyle(mark).visibility === 'hidden') return 'nowhere';
      const [a, b] = [mark.getBoundingClientRect(), place.getBoundingClientRect()];
      const apart =
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return apart ? 'beside' : 'over';
    }, step.control);
  }

  /** Goes from a step that is done to the next. */
  forward(lesson: Lesson, index: number): Promise<void> {
    const last = index === lesson.steps.length - 1;
    const place = { step: index + 1, count: lesson.steps.length };
    return this.#press(this.text(last ? m.lesson_finish : m.lesson_next), {
      role: 'region',
      name: m.lesson_step_of(place, { locale: this.#locale }),
    });
  }

  /** Waits until something on the page says a text. */
  async said(text: string): Promise<void> {
    await until(`the page to say "${text}"`, async () =>
      (await this.surface.pageText()).includes(text) ? true : undefined,
    );
  }

  async #plain(command: string): Promise<void> {
    const say = (of: Text) => this.#press(this.text(of), this.login);
    switch (command) {
      case 'look up':
        await this.surface.fill({ role: 'textbox', name: this.text(m.users_you_login) }, ownLogin);
        return this.#press(this.text(m.users_you_find), {
          role: 'region',
          name: this.text(m.users_you),
        });
      case 'save':
        return this.#press(this.text(m.portal_save));
      case 'log in':
        return this.surface.click({
          role: 'button',
          name: new RegExp(`^(${this.text(m.login_open)}|${this.text(m.login_open_again)})$`),
        });
      case 'password':
      case 'code':
        return say(m.login_fill_in);
      case 'wrong code':
        await this.surface.fill({ role: 'textbox', name: this.text(m.login_code) }, '000000');
        return say(m.login_check);
      case 'wrong password':
        // A password field has no role: the page puts the focus there.
        await this.surface.type('not the password');
        return this.surface.press('Enter');
      case 'new password':
        await this.surface.type('a new password');
        return this.surface.press('Enter');
      case 'short password':
        await this.surface.type('short');
        return this.surface.press('Enter');
      case 'other ways':
        return say(m.login_other_ways);
      case 'confirm':
        return say(m.login_passkey_simulate);
      case 'create passkey':
        return say(m.login_create_passkey_simulated);
      case 'enrol':
        return say(m.login_enrol);
      case 'resend':
        return say(m.login_resend);
      case 'back':
        return say(m.login_back);
      case 'ask link':
        return say(m.login_forgot);
      default:
        throw new Error(`No way to do "${command}" on the page.`);
    }
  }

  /** Brings a page to the front; the free login has no such tabs. */
  async #front(page: LessonPage): Promise<void> {
    const name = this.text(pageTexts[page]);
    const tab: Target = { role: 'tab', name };
    if ((await this.surface.texts(tab)).length > 0) await this.surface.click(tab);
  }

  #press(name: string, within?: Target): Promise<void> {
    return this.surface.click({ role: 'button', name, ...(within && { within }) });
  }

  #choose(list: Text, option: Text | undefined): Promise<void> {
    if (!option) throw new Error('No such option.');
    return this.surface.choose({ role: 'combobox', name: this.text(list) }, this.text(option));
  }
}
