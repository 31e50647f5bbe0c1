/** A file that must not get past a guard. */
export interface Violation {
  /** The rules that must fire on it, these and no others. */
  readonly rules: readonly string[];
  readonly file: string;
  readonly source: string;
}

const bring = (specifier: string): string =>
  `import * as probe from '${specifier}';\nvoid probe;\n`;
const typeOf = (name: string, specifier: string): string =>
  `import type { ${name} } from '${specifier}';\nexport type Probe = ${name};\n`;
const inSvelte = (script: string): string => `<script lang="ts">\n${script}</script>\n`;

let count = 0;
const into = (folder: string, extension = '.ts'): string =>
  `${folder}/guard-probe-${(count += 1)}${extension}`;

/** A violation of one rule by one import. */
const violation = (rule: string, folder: string, source: string): Violation => ({
  rules: [rule],
  file: into(folder, source.startsWith('<script') ? '.svelte' : '.ts'),
  source,
});

/** Stand-ins for what the violations import where the house has no such file, or not yet. */
export const stubs: readonly string[] = [
  'lib/directory/index.ts',
  'lib/directory/inner.ts',
  'lib/training/index.ts',
  'lib/otp/index.ts',
  'lib/otp/inner.ts',
  'lib/vault/accounts.ts',
  'lib/autofill/index.ts',
  'lib/autofill/inner.ts',
  'lib/state/guard-target.ts',
  'test/guard-target.ts',
];

/** What the import boundaries must refuse, rule by rule. */
export const boundaryViolations: readonly Violation[] = [
  violation('policy-is-pure', 'lib/policy', bring('dexie')),
  violation('policy-is-pure', 'lib/policy', bring('svelte')),
  violation('policy-is-pure', 'lib/policy', bring('node:fs')),
  violation('policy-is-pure', 'lib/policy', bring('wxt/browser')),
  violation('policy-is-pure', 'lib/policy', bring('../texts/paraglide/messages.js')),
  violation('policy-is-pure', 'lib/policy', typeOf('ScenarioFields', '../scenarios/scenario.ts')),
  violation('policy-is-pure', 'lib/policy', "void import('../state/guard-target.ts');\n"),
  {
    // Nothing resolves the alias here, so whatever it reaches is refused.
    rules: ['policy-is-pure', 'no-unresolvable'],
    file: into('lib/policy'),
    source: bring('@/lib/state/guard-target.ts'),
  },
  violation('directory-is-pure', 'lib/directory', bring('dexie')),
  violation('directory-is-pure', 'lib/directory', bring('node:fs')),
  violation('directory-is-pure', 'lib/directory', bring('wxt/browser')),
  violation('training-is-pure', 'lib/training', bring('../scenarios/scenario.ts')),
  violation('training-is-pure', 'lib/training', bring('node:crypto')),
  violation('training-is-pure', 'lib/training', bring('wxt/browser')),
  violation('otp-is-pure', 'lib/otp', bring('../policy/index.ts')),
  violation('otp-is-pure', 'lib/otp', bring('node:crypto')),
  violation('otp-is-pure', 'lib/otp', bring('wxt/browser')),
  violation('sites-is-pure', 'lib/sites', bring('../otp/index.ts')),
  violation('sites-is-pure', 'lib/sites', bring('wxt/browser')),
  {
    ...violation('pure-scenario-files', 'lib/scenarios', bring('./database.ts')),
    file: 'lib/scenarios/guard-probe-file-format.ts',
  },
  {
    rules: ['scenarios'],
    file: 'lib/scenarios/store-guard-probe.ts',
    source: bring('../state/guard-target.ts'),
  },
  violation('storage', 'lib/storage', bring('../scenarios/scenario.ts')),
  violation('lesson-store', 'lib/lesson-store', bring('../scenarios/scenario.ts')),
  violation('list-store', 'lib/list-store', bring('../scenarios/scenario.ts')),
  violation('vault', 'lib/vault', bring('../policy/index.ts')),
  violation('vault-model', 'lib/vault/model', bring('../../storage/version-guard.ts')),
  violation('extension', 'lib/extension', bring('../scenarios/database.ts')),
  violation('autofill', 'lib/autofill', bring('../otp/index.ts')),
  violation('in-page', 'lib/in-page', bring('wxt/browser')),
  violation('in-page-takes-only-types-of-sites', 'lib/in-page', bring('../sites/index.ts')),
  violation('qr', 'lib/qr', bring('../otp/index.ts')),
  violation('texts', 'lib/texts', bring('../policy/index.ts')),
  violation('messaging', 'lib/messaging', bring('dexie')),
  violation('messaging-takes-only-types', 'lib/messaging', bring('../vault/accounts.ts')),
  violation('state', 'lib/state', bring('../autofill/index.ts')),
  violation('state', 'lib/state', bring('../cli/main.ts')),
  violation('cli', 'lib/cli', bring('../scenarios/database.ts')),
  violation('cli', 'lib/cli', bring('dexie')),
  violation('outside-the-rooms', 'lib', bring('dexie')),
  violation('every-room-has-a-rule', 'lib/guard-probe-room', bring('dexie')),
  violation('ui', 'components/ui', inSvelte(bring('../../lib/state/guard-target.ts'))),
  violation('ui', 'components/ui', inSvelte(bring('../../lib/texts/paraglide/messages.js'))),
  violation('components', 'components/verdict', inSvelte(bring('dexie'))),
  violation('components', 'components/verdict', bring('../../lib/scenarios/repository.ts')),
  violation('components', 'components/verdict', inSvelte(bring('../portal/Portal.svelte'))),
  violation('components', 'components/policy', inSvelte(bring('../verdict/Verdict.svelte'))),
  violation('components', 'components/verdict', bring('wxt/browser')),
  violation('lessons-alone-read-markdown', 'components/verdict', inSvelte(bring('marked'))),
  violation(
    'entrypoints-do-not-import-each-other',
    'entrypoints/popup',
    inSvelte(bring('../simulator/App.svelte')),
  ),
  {
    rules: ['components', 'nothing-imports-entrypoints'],
    file: into('components/verdict', '.svelte'),
    source: inSvelte(bring('../../entrypoints/popup/App.svelte')),
  },
  violation('rooms-see-each-other-through-the-index', 'lib/state', bring('../directory/inner.ts')),
  violation(
    'others-see-rooms-through-the-index',
    'components/verdict',
    inSvelte(bring('../../lib/policy/analyse.ts')),
  ),
  violation(
    'product-does-not-import-tests',
    'entrypoints/popup',
    bring('../../test/guard-target.ts'),
  ),
  violation('no-dev-dependency-in-product', 'entrypoints/popup', bring('axe-core')),
  violation('no-unresolvable', 'entrypoints/popup', bring('./not-there.ts')),
  {
    rules: ['no-circular'],
    file: 'lib/state/guard-probe-a.ts',
    source: bring('./guard-probe-b.ts'),
  },
  {
    // A cycle is reported once, on its first file.
    rules: [],
    file: 'lib/state/guard-probe-b.ts',
    source: bring('./guard-probe-a.ts'),
  },
];

/** What the compiler must refuse in a pure room: anything but ECMAScript. */
export const purityViolations: readonly Violation[] = [
  ...['directory', 'training', 'otp', 'sites'].map((name) => ({
    rules: ["Cannot find name 'document'"],
    file: `lib/${name}/guard-probe-document.ts`,
    source: 'export const probe = document;\n',
  })),
  ...['document', 'window', 'chrome', 'browser', 'process', 'localStorage', 'fetch'].map(
    (name) => ({
      rules: [`Cannot find name '${name}'`],
      file: `lib/policy/guard-probe-${name}.ts`,
      source: `export const probe = ${name};\n`,
    }),
  ),
];

/** What the linter must refuse. */
export const lintViolations: readonly Violation[] = [
  {
    rules: ['no-console'],
    file: 'lib/policy/guard-probe-console.ts',
    source: "console.log('probe');\n",
  },
  {
    rules: ['no-restricted-properties'],
    file: 'lib/policy/guard-probe-clock.ts',
    source: 'export const probe = Date.now();\n',
  },
  {
    rules: ['no-restricted-syntax'],
    file: 'lib/policy/guard-probe-today.ts',
    source: 'export const probe = new Date().getTime();\n',
  },
  {
    rules: ['no-restricted-properties'],
    file: 'lib/policy/guard-probe-chance.ts',
    source: 'export const probe = Math.random();\n',
  },
  {
    rules: ['no-restricted-imports'],
    file: 'components/ui/GuardProbeType.svelte',
    source: inSvelte(typeOf('Policy', '../../lib/policy/index.ts')),
  },
  {
    rules: ['no-restricted-imports'],
    file: 'components/verdict/GuardProbeType.svelte',
    source: inSvelte(typeOf('ScenarioRepository', '../../lib/scenarios/repository.ts')),
  },
  {
    rules: ['@typescript-eslint/no-floating-promises'],
    file: 'lib/state/guard-probe-floating.ts',
    source: 'export function probe(): void {\n  Promise.resolve();\n}\n',
  },
  {
    rules: ['@typescript-eslint/no-floating-promises'],
    file: 'components/ui/GuardProbe.svelte',
    source: inSvelte('Promise.resolve();\n'),
  },
];

/** What the search for dead code must report; `used` is there so that the file itself is alive. */
export const deadCodeViolations: readonly Violation[] = [
  {
    rules: ['an unused file'],
    file: 'lib/policy/guard-probe-unused.ts',
    source: 'export const probe = 1;\n',
  },
  {
    rules: ['an unused export'],
    file: 'lib/policy/guard-probe-export.ts',
    source: 'export const used = 1;\nexport const unused = 2;\n',
  },
  {
    rules: [],
    file: 'test/unit/guard-probe.test.ts',
    source: "import { used } from '../../lib/policy/guard-probe-export.ts';\nvoid used;\n",
  },
];
