import { expect, it } from 'vitest';

import { planStart, type Situation } from '../../../.ci/start-plan.ts';
import { readWishes } from '../../../.ci/start-wishes.ts';

const desktop: Situation = {
  serve: false,
  wanted: null,
  display: true,
  found: ['chromium', 'firefox'],
  branded: true,
  canInstall: true,
};

it('opens Chromium first, and Firefox where it is alone', () => {
  expect(planStart(desktop)).toEqual({ action: 'open', browser: 'chromium' });
  expect(planStart({ ...desktop, found: ['firefox'] })).toEqual({
    action: 'open',
    browser: 'firefox',
  });
});

it('serves without a display and when asked', () => {
  expect(planStart({ ...desktop, display: false })).toEqual({
    action: 'serve',
    because: 'no-display',
  });
  expect(planStart({ ...desktop, serve: true })).toEqual({ action: 'serve', because: 'asked' });
});

it('opens the browser asked for, installs it, or says how', () => {
  const wanted = { ...desktop, wanted: 'firefox' } as const;
  expect(planStart(wanted)).toEqual({ action: 'open', browser: 'firefox' });
  expect(planStart({ ...wanted, found: ['chromium'] })).toEqual({
    action: 'install',
    browser: 'firefox',
  });
  expect(planStart({ ...wanted, found: [], canInstall: false })).toEqual({
    action: 'explain',
    missing: 'firefox',
  });
});

it('without a browser of ours, explains branded ones, installs, or serves', () => {
  const bare = { ...desktop, found: [] };
  expect(planStart(bare)).toEqual({ action: 'serve', because: 'branded' });
  expect(planStart({ ...bare, branded: false })).toEqual({
    action: 'install',
    browser: 'chromium',
  });
  expect(planStart({ ...bare, branded: false, canInstall: false })).toEqual({
    action: 'serve',
    because: 'no-browser',
  });
});

it('reads the command line', () => {
  expect(readWishes([])).toEqual({ kind: 'start', serve: false, browser: null, port: 4173 });
  expect(readWishes(['--serve', '--port', '8080', '--browser', 'firefox'])).toEqual({
    kind: 'start',
    serve: true,
    browser: 'firefox',
    port: 8080,
  });
  expect(readWishes(['--help', '--port', 'x'])).toEqual({ kind: 'help' });
});

it.each([
  [['--port', '0'], '"0"'],
  [['--port', '65536'], '"65536"'],
  [['--port', '1e3'], '"1e3"'],
  [['--browser', 'netscape'], '"netscape"'],
  [['--sreve'], '--sreve'],
  [['--browser'], '--browser'],
])('refuses %j, naming what is wrong', (parameters, named) => {
  const wishes = readWishes(parameters);
  expect(wishes.kind).toBe('invalid');
  expect(wishes).toHaveProperty('message', expect.stringContaining(named));
});
