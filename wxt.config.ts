import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';

import { earlyFiles } from './.ci/early-files.ts';
import { lessonModules } from './.ci/lesson-modules.ts';
import { namedTexts } from './.ci/named-texts.ts';
import { extensionSecurityPolicy } from './csp.config.ts';
import { paraglideOptions } from './paraglide.config.ts';

/**
 * Pins the id of the unpacked Chrome build, whose data would otherwise follow the folder's path.
 * A store assigns its own id and refuses the field, so the store packages go without.
 */
const unpackedKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArEbqq0HR0d50khUm7e1RhR88IcamQPuKFQRKph3ppCRxYS83GLJlhtSUbyomhf/q2Il2dMPXXdQRj3p3VYbiu2x++QZ7+1l1Fv9ap97Y6Fzkvn/acbG0KwNhOPa8EYlRT2X/hDSDmu7MzaHbZ1u/ng0CdxFOE41dzupZaeGk8+gBopOUHlTf7HXnYJrJ1TmCGJrcdq8XOX3TnAJAOnnuzex4U8tVvQQhZJR0q0dSKmR70XU7UwchF4OyqMC+UIE+Ya+Dgttzkts8TH5foGNI5MkYkm7nC53044dtJrJdJS2tPd3n0xzWsleRmS7IOw9Ias4bCb87XDrzVKTNTeachwIDAQAB';

/** What the scenario bar imports when it is first asked for, and what only that needs. */
const dialogs =
  /components\/(scenarios\/(\w+Dialog|ScenarioList|ScenarioRow|NoticeText|[\w-]+-text)|ui\/Dialog)\b/;

/** What the tab Codes needs for its first code: one file, as the popup waits for each. */
const codes =
  /components\/vault\/(Codes|Accounts|AccountTools|AccountsFoot|AccountDialogs|VaultNotices|account-menu|NoCodes|CodeList|CodeRow|Ring|Monogram|BackupLine|Unlock|CredentialForm|(vault|key-uri|passkey)-problem-text|backup-age|entry-name|parameter-names)\b|components\/ui\/TextField|lib\/(extension|messaging)\/|lib\/vault\/(?!zxcvbn)|lib\/state\/(vault|ticker|arrange-entries|move-entry|code-copying|code-groups)/;

/** What makes codes, for whichever page is open; reading backups is another matter. */
const otp =
  /lib\/otp\/(?!backups\/(?!plain-exports|json-record|own-account|backup-entry|read-sites|open-own-backup|import-accounts|collect-entries)|decryption|migration)|\/(otplib|@otplib|@scure|@noble\/hashes)\//;

const textName = /\/paraglide\/messages\/(([a-z]+)_\w+)\.js$/;
const codesTexts = namedTexts(codes);

/** The texts of the tab's first view are in its file too; what else the vault says comes later. */
function isCodes(module: string): boolean {
  const [, name = '', part] = textName.exec(module) ?? [];
  return codes.test(module) || (part === 'vault' && codesTexts.has(name));
}

/** Texts that several pages share come by the part of the product that they are about. */
const textsOf = (module: string): string =>
  ['vault', 'sites', 'lesson', 'login', 'users', 'scenario']
    .find((part) => part === textName.exec(module)?.[2])
    ?.concat('-texts') ?? 'texts';

/**
 * Each file of the first load costs the popup a round trip: what the pages load at once and share is
 * one script and one style sheet. The dialogs are another, loaded with the database when they are
 * needed; a page of the full tab comes when it is opened, with its styles.
 */
const pageChunks = {
  rolldownOptions: {
    // They do nothing by being loaded: whoever uses only what stands beside them need not wait.
    treeshake: {
      moduleSideEffects: [{ test: /\/(pbf|lib\/otp\/migration)\//, sideEffects: false }],
    },
    output: {
      codeSplitting: {
        // With what it imports, the dialogs' chunk would take the pages' own modules too.
        includeDependenciesRecursively: false,
        groups: [
          { name: 'dialogs', test: dialogs, priority: 1 },
          { name: 'codes', test: isCodes, priority: 1 },
          { name: 'app', tags: ['$initial'], minShareCount: 2, priority: 2 },
          { name: 'otp', test: otp, minShareCount: 2 },
          { name: textsOf, test: /\/paraglide\//, minShareCount: 2 },
        ],
      },
    },
  },
};

/** The tab Codes shows its first code sooner where it was open last. */
const codesEarly = earlyFiles({
  page: 'popup',
  chunk: 'CodesTab',
  when: ['grip-simulator.popup-tab', '"codes"'],
});

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-svelte'],
  svelte: { vite: { compilerOptions: { runes: true } } },
  vite: () => ({ plugins: [paraglideVitePlugin(paraglideOptions), lessonModules()] }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const arePages = entrypoints.some(({ type }) => type === 'popup' || type === 'unlisted-page');
      if (arePages)
        Object.assign(config, mergeConfig(config, { build: pageChunks, plugins: [codesEarly] }));
    },
  },
  manifest: ({ browser, command, mode }) => ({
    name: 'GRIP Simulator',
    default_locale: 'en',
    description: '__MSG_description__',
    ...(command === 'build' && {
      content_security_policy: { extension_pages: extensionSecurityPolicy },
    }),
    // The vault: its key while unlocked, no eviction, locking itself in time and with the computer;
    // copied codes, a QR code on the page that the popup was opened on. Codes into pages: looking into
    // the page where the user asks, the shortcut and the menu.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'idle',
      'activeTab',
      'scripting',
      'contextMenus',
      'clipboardWrite',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['clipboardRead'],
    // Asked for one by one, in the click that needs it.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'fill-code': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_fillCode__',
      },
      // Opens the popup: the same as a click on the button.
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6b0f5b0e-4c1d-4a53-9d0e-2f1f6a7c9b21}',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '127',
          storage: { managed_schema: 'managed-schema.json' },
          ...(mode !== 'store' && { key: unpackedKey }),
        }),
  }),
});
