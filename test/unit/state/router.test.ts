import { beforeEach, describe, expect, it, vi } from 'vitest';

import { hashOf, parseRoute, Router } from '../../../lib/state/router.svelte.ts';

const pages = ['simulate', 'compare', 'lessons'] as const;

describe('an address', () => {
  it.each([
    ['#/compare', { page: 'compare', path: '' }],
    ['#/lessons/3', { page: 'lessons', path: '3' }],
    ['#/lessons/a%2Fb', { page: 'lessons', path: 'a/b' }],
    ['#/lessons/%', { page: 'lessons', path: '' }],
    ['#/nowhere', null],
    ['#compare', null],
    ['', null],
  ])('%s is read as %j', (hash, route) => {
    expect(parseRoute(hash, pages)).toEqual(route);
  });

  it('written for a page is read back', () => {
    expect(parseRoute(hashOf('lessons', '100 % / ü'), pages)).toEqual({
      page: 'lessons',
      path: '100 % / ü',
    });
  });
});

describe('the router', () => {
  const links: string[] = [];
  const open = (hash: string) => {
    history.replaceState(null, '', location.pathname + location.search + hash);
    return new Router(pages, (link) => links.push(link));
  };
  beforeEach(() => links.splice(0));

  it('follows the address, back again too', async () => {
    const router = open('#/compare');
    expect(router.current.page).toBe('compare');
    router.go('lessons', '3');
    await vi.waitFor(() => expect(router.current).toEqual({ page: 'lessons', path: '3' }));
    history.back();
    await vi.waitFor(() => expect(router.current).toEqual({ page: 'compare', path: '' }));
  });

  it('shows the first page for an address that names none, and forgets that address', () => {
    expect(open('#/nowhere').current.page).toBe('simulate');
    expect(location.hash).toBe('');
  });

  it('opens the scenario that an address carries once, on the first page', () => {
    expect(open('#s=abc').current.page).toBe('simulate');
    expect(links).toEqual(['#s=abc']);
    expect(location.hash).toBe('');
  });
});
