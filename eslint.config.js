import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      '.output/',
      '.wxt/',
      'dist/',
      'lib/texts/paraglide/',
      'node_modules/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs['flat/recommended'],
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // State holds immutable maps under `$state.raw`: a change is a new map.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // The linter's parser sees component props and snippets as `any`; svelte-check knows their types.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    // The pure rooms have no clock and no chance: time and random bytes are arguments.
    files: ['lib/{policy,directory,training,otp,sites}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take random bytes as an argument.' },
        { object: 'crypto', property: 'getRandomValues', message: 'Take them as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the time as an argument.',
        },
      ],
    },
  },
  {
    // dependency-cruiser does not see type-only imports of markup files: the same borders again.
    files: ['components/ui/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/(lib|entrypoints)/', message: 'Nothing of the domain here.' }] },
      ],
    },
  },
  {
    files: ['components/!(ui)/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '/entrypoints/|/lib/(cli|extension|autofill|messaging|storage)/|/lib/vault/(?!model/)|/lib/scenarios/(database|repository|store-(?!problem))',
              message: 'Reach it through lib/state.',
            },
          ],
        },
      ],
    },
  },
  {
    // Terminal programs talk to the terminal.
    files: ['lib/cli/**', '.ci/**', 'test/bench/**', 'test/e2e/**'],
    rules: { 'no-console': 'off' },
  },
);
