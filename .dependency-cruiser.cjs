/**
 * Who may import whom: the rooms of the house. `npm run guards` proves each rule once with a
 * deliberate violation, because a rule that matches nothing passes silently.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

const result = '^lib/result\\.ts$';
const texts = '^lib/texts/';
const pureRooms = '^lib/(policy|directory|training|otp)/';
/** Scenario files are read at the terminal too: all of the room but its database is pure. */
const pureScenarioFiles = '^lib/scenarios/(?!database|repository|store-(?!problem))';
const node = '^node:';

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
    room('pure-scenario-files', pureScenarioFiles, ['^lib/policy/index\\.ts$', result]),
    room('scenarios', '^lib/scenarios/', ['^lib/policy/index\\.ts$', result, npm('dexie')]),
    room('texts', '^lib/texts/', [npm('svelte')]),
    room('state', '^lib/state/', ['^lib/(?!autofill|cli)', npm('svelte')]),
    room('cli', '^lib/cli/', [pureRooms, pureScenarioFiles, result, node]),
    room('ui', '^components/ui/', [npm('svelte')]),
    {
      name: 'components',
      severity: 'error',
      from: { path: '^components/([^/]+)/', pathNot: '^components/ui/' },
      to: {
        pathNot: [
          '^components/($1|ui)/',
          '^lib/state/',
          texts,
          pureRooms,
          pureScenarioFiles,
          result,
          npm('svelte'),
        ],
      },
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
      name: 'pure-rooms-only-through-their-index',
      severity: 'error',
      from: { pathNot: '^lib/policy/' },
      to: { path: '^lib/policy/', pathNot: '^lib/policy/index\\.ts$' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^(test|\\.ci)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/texts/paraglide/' },
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
