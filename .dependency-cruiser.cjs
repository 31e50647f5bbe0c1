/**
 * Who may import whom: the rooms of the house. `npm run guards` proves each rule once with a
 * deliberate violation, because a rule that matches nothing passes silently.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

const result = '^lib/result\\.ts$';
const texts = '^lib/texts/';
const pureRooms = '^lib/(policy|directory|training|otp|sites)/';
const roomsWithIndex = '^lib/(policy|directory|training|otp|sites|autofill)/';
/** A room's public face: from outside, nothing else of it is imported. */
const face = (name) => `^lib/${name}/index\\.ts$`;
/** Scenario files are read at the terminal too: all of the room but its database is pure. */
const pureScenarioFiles = '^lib/scenarios/(?!database|repository|store-(?!problem))';
/** Says why a database failed, without one. */
const storageProblem = '^lib/storage/storage-problem\\.ts$';
/** What the vault says, as plain data: all that components see of it. */
const vaultModel = '^lib/vault/model/';

/** A room may import itself, `allowed` places and `allowed` packages, nothing else. */
const room = (name, path, allowed) => ({
  name,
  severity: 'error',
  from: { path },
  to: { pathNot: [path, ...allowed] },
});

const npm = (name) => `node_modules/${name}/`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?'] },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: [npm('svelte'), npm('wxt'), '@wxt-dev/'] },
    },
    room('policy-is-pure', '^lib/policy/', [result]),
    room('directory-is-pure', '^lib/directory/', [
      face('policy'),
      result,
      npm('libphonenumber-js'),
      npm('read-excel-file'),
      npm('fflate'),
    ]),
    room('training-is-pure', '^lib/training/', [
      face('policy'),
      face('otp'),
      face('directory'),
      result,
    ]),
    room('otp-is-pure', '^lib/otp/', [
      result,
      npm('otplib'),
      npm('@noble/[^/]+'),
      npm('hash-wasm'),
      npm('@rgrove/parse-xml'),
      npm('pbf'),
    ]),
    room('sites-is-pure', '^lib/sites/', [result, npm('tldts')]),
    room('storage', '^lib/storage/', [result, npm('dexie')]),
    room('pure-scenario-files', pureScenarioFiles, [face('policy'), storageProblem, result]),
    room('scenarios', '^lib/scenarios/', [face('policy'), '^lib/storage/', result, npm('dexie')]),
    room('lesson-store', '^lib/lesson-store/', [
      face('training'),
      '^lib/storage/',
      result,
      npm('dexie'),
    ]),
    room('list-store', '^lib/list-store/', [
      face('directory'),
      '^lib/storage/',
      result,
      npm('dexie'),
    ]),
    room('vault', '^lib/vault/', [
      face('otp'),
      '^lib/storage/',
      result,
      npm('dexie'),
      npm('hash-wasm'),
      npm('@zxcvbn-ts/[^/]+'),
    ]),
    room('vault-model', vaultModel, [face('otp'), storageProblem, result]),
    room('extension', '^lib/extension/', [
      '^lib/vault/',
      '^lib/qr/',
      '^lib/messaging/',
      result,
      npm('wxt'),
      npm('@wxt-dev/[^/]+'),
    ]),
    room('autofill', '^lib/autofill/', [result]),
    room('in-page', '^lib/in-page/', [face('autofill'), face('sites'), result]),
    {
      name: 'in-page-takes-only-types-of-sites',
      comment:
        'What runs in a page judges nothing, and the list of public suffixes weighs too much.',
      severity: 'error',
      from: { path: '^lib/in-page/' },
      to: { path: '^lib/sites/', dependencyTypesNot: ['type-only'] },
    },
    room('qr', '^lib/qr/', [result, npm('qr'), npm('zxing-wasm'), '^zxing-wasm/']),
    room('texts', '^lib/texts/', [npm('svelte')]),
    room('messaging', '^lib/messaging/', ['^lib/', npm('@webext-core/messaging')]),
    {
      name: 'messaging-takes-only-types',
      severity: 'error',
      from: { path: '^lib/messaging/' },
      to: { path: '^lib/', pathNot: '^lib/messaging/', dependencyTypesNot: ['type-only'] },
    },
    room('state', '^lib/state/', ['^lib/(?!autofill/|cli/)', '^package\\.json$', npm('svelte')]),
    {
      name: 'cli',
      severity: 'error',
      from: { path: '^lib/cli/' },
      to: {
        pathNot: ['^lib/cli/', pureRooms, pureScenarioFiles, result],
        dependencyTypesNot: ['core'],
      },
    },
    room('outside-the-rooms', '^lib/[^/]+$', []),
    {
      name: 'every-room-has-a-rule',
      comment: 'A new folder in lib needs its own line here before it may import anything.',
      severity: 'error',
      from: {
        path: '^lib/[^/]+/',
        pathNot:
          '^lib/(policy|directory|training|otp|sites|storage|scenarios|lesson-store|list-store|vault|extension|autofill|in-page|qr|texts|messaging|state|cli)/',
      },
      to: {},
    },
    room('ui', '^components/ui/', [npm('svelte')]),
    {
      name: 'components',
      severity: 'error',
      from: { path: '^components/([^/]+)/', pathNot: '^components/ui/' },
      to: {
        pathNot: [
          '^components/($1|ui|policy)/',
          '^lib/state/',
          texts,
          pureRooms,
          pureScenarioFiles,
          '^lib/qr/',
          vaultModel,
          result,
          npm('svelte'),
          npm('marked'),
        ],
      },
    },
    {
      name: 'lessons-alone-read-markdown',
      severity: 'error',
      from: { pathNot: '^components/training/' },
      to: { path: npm('marked') },
    },
    {
      name: 'entrypoints-do-not-import-each-other',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      from: { path: '^(lib|components)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'rooms-see-each-other-through-the-index',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: {
        path: roomsWithIndex,
        pathNot: ['^lib/$1/', '^lib/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'others-see-rooms-through-the-index',
      severity: 'error',
      from: { path: '^(components|entrypoints)/' },
      to: { path: roomsWithIndex, pathNot: '^lib/[^/]+/index\\.ts$' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^(test|\\.ci)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/texts/paraglide/'] },
    includeOnly: undefined,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    extraExtensionsToScan: [],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'],
    },
  },
};
