import { expect, hosts, test } from './support/filling/arena-fixture.ts';
import {
  codeField,
  frameAttacks,
  page,
  pathOf,
  turningFields,
  unseenFields,
} from './support/filling/attack-pages.ts';
import type { Arena, OpenSite } from './support/filling/arena.ts';

/** What each line of SECURITY.md's table of attacks is proven by. */
test.describe.configure({ mode: 'default' });

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const uri = `otpauth://totp/ACME:ann?secret=${secret}&issuer=ACME`;
const account = (...sites: string[]) => ({ uri, sites });
const nothing = /^$/;

/** Every trigger on a page; by itself too, as both sites were allowed that before it was opened. */
async function everyTrigger(arena: Arena, site: OpenSite): Promise<void> {
  await arena.fill(site);
  await arena.pressAndClick(site);
  // Whatever the page reported is worked off once one that came later is.
  const control = await arena.open('acme.localhost', '/field');
  await expect.poll(() => arena.values(control)).toEqual([expect.stringMatching(/^\d{6}$/)]);
  await control.surface.close();
}

test.describe('with both sites allowed to be filled by themselves', () => {
  test.beforeAll(async ({ arena }) => {
    await arena.setUp(account(arena.sites.page('acme.localhost')));
    await arena.allowByItself('acme.localhost');
    await arena.allowByItself('evil.localhost');
  });

  test('the page itself is filled, by itself', async ({ arena }) => {
    const site = await arena.open('acme.localhost', '/field');
    await expect.poll(() => arena.values(site)).toEqual([expect.stringMatching(/^\d{6}$/)]);
    await expect.poll(() => arena.badge(site)).toBe('✓');
    await site.surface.close();
  });

  for (const { name, host, path } of frameAttacks) {
    test(`${name} gets no code, by any trigger`, async ({ arena }) => {
      const site = await arena.open(host, path);
      await expect.poll(() => arena.watched(site)).toBeGreaterThan(0);
      await everyTrigger(arena, site);
      for (const value of await arena.values(site)) expect(value).toMatch(nothing);
      await site.surface.close();
    });
  }

  for (const name of Object.keys(unseenFields)) {
    test(`a field that is ${name} gets no code, by any trigger`, async ({ arena }) => {
      const site = await arena.open('acme.localhost', pathOf(name));
      await everyTrigger(arena, site);
      expect(await arena.values(site)).toEqual(['']);
      await site.surface.close();
    });
  }
});

test.describe('when asked', () => {
  test.beforeAll(async ({ arena }) => {
    await arena.say('stopByItself', new URL(arena.sites.page('acme.localhost')).origin);
    await arena.say('stopByItself', new URL(arena.sites.page('evil.localhost')).origin);
  });
  test.beforeEach(async ({ arena }) => {
    await arena.setUp(account(arena.sites.page('acme.localhost')));
  });

  for (const [name, { isFilled }] of Object.entries(turningFields)) {
    test(`a page that ${name} the boxes during the fill gets no half code`, async ({ arena }) => {
      const site = await arena.open('acme.localhost', pathOf(name));
      expect((await arena.fill(site)).code).toBe(isFilled ? 'filled' : 'not-filled');
      expect((await arena.values(site)).join('')).toMatch(isFilled ? /^\d{6}$/ : nothing);
      await site.surface.close();
    });
  }

  test('a page that navigates between request and fill gets no code', async ({ arena }) => {
    // Looked into as well, so that only the document's own id tells the two pages apart.
    await arena.allowByItself('evil.localhost');
    const site = await arena.open('acme.localhost', '/field');
    const [filling] = await arena.beginToFill(site);
    await site.surface.evaluate(
      (address) => {
        location.replace(address);
      },
      arena.sites.page('evil.localhost', '/field'),
    );
    expect(await filling).toMatchObject({ code: 'not-filled', problem: { code: 'field-gone' } });
    expect(await site.surface.url()).toContain('evil.localhost');
    expect(await arena.isInPage(site)).toBe(true);
    expect(await arena.values(site)).toEqual(['']);
    await site.surface.close();
    await arena.say('stopByItself', new URL(arena.sites.page('evil.localhost')).origin);
  });

  test('a page that swaps its field between request and fill gets no code', async ({ arena }) => {
    const site = await arena.open('acme.localhost', '/field');
    const [filling] = await arena.beginToFill(site);
    // The very same input, under another name and in sight.
    await site.surface.evaluate(() => {
      const input = document.querySelector('input');
      input?.removeAttribute('autocomplete');
      input?.setAttribute('name', 'comment');
      input?.previousSibling?.replaceWith('Comment for everybody');
    }, null);
    expect(await filling).toMatchObject({ code: 'not-filled', problem: { code: 'field-gone' } });
    expect(await arena.values(site)).toEqual(['']);
    await site.surface.close();
  });

  test('a page that makes up key presses and clicks gets neither a code nor a script', async ({
    arena,
  }) => {
    const site = await arena.open('acme.localhost', '/synthetic');
    expect(await arena.isInPage(site)).toBe(false);
    expect(await arena.values(site)).toEqual(['']);
    await site.surface.close();
  });

  test('nothing is added to a page that is filled, so nothing can be covered', async ({
    arena,
  }) => {
    const site = await arena.open('acme.localhost', '/field');
    await site.surface.evaluate(() => {
      let added = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) added += addedNodes.length;
        document.documentElement.dataset.added = String(added);
      }).observe(document, { childList: true, subtree: true });
    }, null);
    expect(await arena.fill(site)).toMatchObject({ code: 'filled' });
    const added = await site.surface.evaluate(
      () => document.documentElement.dataset.added ?? '0',
      null,
    );
    expect(added).toBe('0');
    await site.surface.close();
  });

  test('a transparent one-time-code field over the boxes of its component is filled', async ({
    arena,
  }) => {
    arena.sites.put(
      '/component',
      page(`<p>Authenticator code</p><div style="position: relative; width: 240px; height: 40px">
        ${'<span style="display: inline-block; width: 36px; height: 36px; border: 1px solid"></span>'.repeat(6)}
        <input autocomplete="one-time-code" maxlength="6" aria-label="Authenticator code"
          style="position: absolute; inset: 0; width: 240px; height: 40px; opacity: 0"></div>`),
    );
    const site = await arena.open('acme.localhost', '/component');
    expect(await arena.fill(site)).toMatchObject({ code: 'filled' });
    await site.surface.close();
  });

  test('a page with 10 000 inputs and one that never rests hold up nobody else', async ({
    arena,
  }) => {
    arena.sites.put('/many', page('<input name="q">'.repeat(10_000)));
    arena.sites.put(
      '/restless',
      page(`${codeField}<script>
        setInterval(() => {
          const node = document.createElement('p');
          document.body.append(node);
          node.remove();
        });
      </script>`),
    );
    await arena.allowByItself('evil.localhost');
    const many = await arena.open('evil.localhost', '/many');
    const restless = await arena.open('evil.localhost', '/restless');
    const site = await arena.open('acme.localhost', '/field');
    expect(await arena.fill(site)).toMatchObject({ code: 'filled' });
    expect((await arena.fill(many)).code).toBe('no-field');
    expect((await arena.fill(restless)).code).toBe('no-account');
    for (const { surface } of [many, restless, site]) await surface.close();
  });

  test('a page that floods the background is looked into once at a time', async ({ arena }) => {
    await arena.allowByItself('evil.localhost');
    const flood = await arena.open('evil.localhost', '/field');
    await expect.poll(() => arena.watched(flood)).toBeGreaterThan(0);
    const times = 5000;
    const site = await arena.open('acme.localhost', '/field');
    const [looks, outcome] = await Promise.all([arena.flood(flood, times), arena.fill(site)]);
    expect(outcome).toMatchObject({ code: 'filled' });
    expect(looks).toBeLessThan(times / 5);
    for (const { surface } of [flood, site]) await surface.close();
  });
});

test.describe('hosts', () => {
  test.skip(
    ({ kind }) => kind === 'firefox',
    `Firefox can be told no addresses for ${hosts.join(', ')}.`,
  );

  test('a neighbour under a private suffix gets no code', async ({ arena }) => {
    await arena.setUp(account(arena.sites.page('ann.github.io')));
    const own = await arena.open('ann.github.io', '/field');
    const neighbour = await arena.open('bob.github.io', '/field');
    expect((await arena.fill(neighbour)).code).toBe('no-account');
    expect(await arena.values(neighbour)).toEqual(['']);
    expect((await arena.fill(own)).code).toBe('filled');
    for (const { surface } of [own, neighbour]) await surface.close();
  });

  test('a look-alike host gets no code and is named for what it is', async ({ arena }) => {
    await arena.setUp(account('http://paypal.test/'));
    for (const host of ['xn--pypal-4ve.test', 'paypa1.test', 'paypal.test.evil.test']) {
      const site = await arena.open(host, '/field');
      expect((await arena.fill(site)).code).toBe('no-account');
      const { page: shown } = await arena.view(site);
      expect(shown?.host).toContain(host);
      if (!host.includes('evil')) expect(shown?.lookAlike).toBe('paypal.test');
      expect(await arena.values(site)).toEqual(['']);
      await site.surface.close();
    }
  });

  test('a page without encryption gets no code of an encrypted site', async ({ arena }) => {
    await arena.setUp(account('https://bank.test/'));
    const site = await arena.open('bank.test', '/field');
    expect((await arena.fill(site)).code).toBe('insecure');
    expect(await arena.values(site)).toEqual(['']);
    await site.surface.close();
  });
});
