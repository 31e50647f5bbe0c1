import { join } from 'node:path';

import { scriptOf } from '../../.ci/finder-script.ts';
import type { OpenSite } from './support/filling/arena.ts';
import { expect, test } from './support/filling/arena-fixture.ts';
import { codeField, page } from './support/filling/attack-pages.ts';

/** In the worlds that browsers keep between extensions and pages: Firefox wraps every object there. */
test.describe.configure({ mode: 'default' });

const uri = 'otpauth://totp/ACME:ann?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ACME';

const closedRoot = `<p>Enter the code from your authenticator app</p><acme-code></acme-code><output></output><script>
customElements.define('acme-code', class extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML = '<label>Code <input name="otp" maxlength="6"></label>';
    const [input] = root.querySelectorAll('input');
    input.addEventListener('input', () => (document.querySelector('output').textContent = input.value));
  }
});
</script>`;

/** What the page itself knows of the code. */
const known = ({ surface }: OpenSite): Promise<string> =>
  surface.evaluate(() => document.querySelector('output')?.textContent ?? '', null);

test.beforeAll(async ({ arena }) => {
  const entry = join(import.meta.dirname, 'support/filling/controlled-input.ts');
  const script = (await scriptOf(entry, 'controlled')).replaceAll('</script', '<\\/script');
  arena.sites.put('/react', page(`<main></main><script>${script}</script>`));
  arena.sites.put('/closed', page(closedRoot));
  await arena.setUp({ uri, sites: [arena.sites.page('acme.localhost')] });
});

for (const [name, path] of [
  ['an input that React controls', '/react'],
  ['an input in a closed shadow root', '/closed'],
] as const) {
  test(`${name} is filled, and the page has the code`, async ({ arena }) => {
    const site = await arena.open('acme.localhost', path);
    await arena.fill(site);
    await expect.poll(() => known(site)).toMatch(/^\d{6}$/);
    await site.surface.close();
  });
}

test('“not a code field” is said of the field that would be filled, not of a foreign frame’s', async ({
  arena,
}) => {
  arena.sites.put('/foreign', page(codeField));
  arena.sites.put('/framed', (port) =>
    page(
      `<label>Authenticator code <input name="code"></label>
       <iframe src="http://evil.localhost:${port}/foreign" width="400" height="200"></iframe>`,
    )(port),
  );
  const site = await arena.open('acme.localhost', '/framed');
  expect((await arena.view(site)).plan).toMatchObject({ code: 'fill' });
  await arena.say('notACodeField', site.tabId);
  expect((await arena.view(site)).plan?.code).not.toBe('fill');
  await site.surface.close();
});

test('a page that is filled by itself and takes no code is told of, and gets no second one', async ({
  arena,
}) => {
  arena.sites.put(
    '/refusing',
    page(`${codeField}<output></output><script>
      const field = document.querySelector('input');
      let codes = 0;
      field.addEventListener('input', () => {
        if (field.value.length === 6) codes += 1;
        field.value = '';
        document.querySelector('output').textContent = String(codes);
      });
    </script>`),
  );
  await arena.allowByItself('acme.localhost');
  const site = await arena.open('acme.localhost', '/refusing');
  await expect.poll(() => arena.badge(site)).toBe('!');
  const given = await known(site);
  expect((await arena.view(site)).note).toMatchObject({
    code: 'not-filled',
    problem: { code: 'refused' },
  });
  await site.surface.evaluate(() => {
    document.querySelector('input')?.setAttribute('type', 'tel');
  }, null);
  // Whatever the page reported is worked off once one that came later is.
  const control = await arena.open('acme.localhost', '/closed');
  await expect.poll(() => known(control)).toMatch(/^\d{6}$/);
  expect(await known(site)).toBe(given);
  for (const { surface } of [site, control]) await surface.close();
});
