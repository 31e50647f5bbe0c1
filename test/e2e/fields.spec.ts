import { join } from 'node:path';

import { scriptOf } from '../../.ci/finder-script.ts';
import type { OpenSite } from './support/filling/arena.ts';
import { expect, test } from './support/filling/arena-fixture.ts';
import { page } from './support/filling/attack-pages.ts';

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
