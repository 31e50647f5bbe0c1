import type { SitePage, SiteServer } from './site-server.ts';

/** A field that any finder takes for one. */
export const codeField =
  '<label>Authenticator code <input name="otp" autocomplete="one-time-code" maxlength="6"></label>';

/** A document of a page. */
export const page =
  (body: string, title = 'Log in'): SitePage =>
  () =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body style="min-height: 400px">${body}`;

/** The markup of a frame that shows a page of a host. */
const frame = (host: string, path: string, port: number, attributes = ''): string =>
  `<iframe src="http://${host}:${port}${path}" width="400" height="200" ${attributes}></iframe>`;

/** Shows a page of a host in a frame. */
const around =
  (host: string, path: string, attributes = ''): SitePage =>
  (port) =>
    page(frame(host, path, port, attributes))(port);

const quoted = JSON.stringify(codeField);

/** One way to get a code into a document that it is not meant for. */
export interface FrameAttack {
  readonly name: string;
  /** The host of the page itself. */
  readonly host: 'acme.localhost' | 'evil.localhost';
  readonly path: string;
}

/** Arrangements of frames, none of which may get a code by any trigger. */
export const frameAttacks: readonly (FrameAttack & { readonly pages: Record<string, SitePage> })[] =
  [
    {
      name: 'a frame of another site in an allowed page',
      host: 'acme.localhost',
      path: '/evil-inside',
      pages: { '/evil-inside': around('evil.localhost', '/field') },
    },
    {
      name: 'an allowed site in a frame of another page',
      host: 'evil.localhost',
      path: '/acme-inside',
      pages: { '/acme-inside': around('acme.localhost', '/field') },
    },
    {
      name: 'an allowed site in another site in an allowed page',
      host: 'acme.localhost',
      path: '/deep',
      pages: {
        '/deep': around('evil.localhost', '/deep-between'),
        '/deep-between': around('acme.localhost', '/field'),
      },
    },
    {
      name: 'another site in an allowed site in another page',
      host: 'evil.localhost',
      path: '/deep-reverse',
      pages: {
        '/deep-reverse': around('acme.localhost', '/deep-reverse-between'),
        '/deep-reverse-between': around('evil.localhost', '/field'),
      },
    },
    {
      name: 'a sandboxed frame of the allowed site',
      host: 'acme.localhost',
      path: '/sandbox',
      pages: {
        '/sandbox': around('acme.localhost', '/field', 'sandbox="allow-scripts allow-forms"'),
      },
    },
    {
      name: 'a sandboxed srcdoc frame in an allowed page',
      host: 'acme.localhost',
      path: '/sandboxed-srcdoc',
      pages: {
        '/sandboxed-srcdoc': page(
          `<iframe sandbox="allow-scripts" width="400" height="200" srcdoc="${codeField.replaceAll('"', '&quot;')}"></iframe>`,
        ),
      },
    },
    {
      name: 'a srcdoc frame of another page',
      host: 'evil.localhost',
      path: '/srcdoc',
      pages: {
        '/srcdoc': page(
          `<iframe width="400" height="200" srcdoc="${codeField.replaceAll('"', '&quot;')}"></iframe>`,
        ),
      },
    },
    {
      name: 'an about:blank frame that another page writes',
      host: 'evil.localhost',
      path: '/blank',
      pages: {
        '/blank': page(
          `<iframe width="400" height="200"></iframe><script>
            frames[0].document.body.innerHTML = ${quoted};
          </script>`,
        ),
      },
    },
    {
      name: 'a data: frame in an allowed page',
      host: 'acme.localhost',
      path: '/data',
      pages: {
        '/data': page(
          `<iframe width="400" height="200" src="data:text/html,${encodeURIComponent(codeField)}"></iframe>`,
        ),
      },
    },
    {
      name: 'a blob: frame in an allowed page',
      host: 'acme.localhost',
      path: '/blob',
      pages: {
        '/blob': page(
          `<iframe width="400" height="200"></iframe><script>
            document.querySelector('iframe').src =
              URL.createObjectURL(new Blob([${quoted}], { type: 'text/html' }));
          </script>`,
        ),
      },
    },
    {
      name: 'another page that is titled like the account',
      host: 'evil.localhost',
      path: '/titled',
      pages: { '/titled': page(`<h1>ACME</h1>${codeField}`, 'ACME – acme.localhost') },
    },
  ];

const styled = (style: string, extra = ''): SitePage =>
  page(
    `<div style="position: relative"><label>Authenticator code
      <input name="otp" inputmode="numeric" maxlength="6" style="${style}"></label>${extra}</div>`,
  );

/** Fields of an allowed page that a person cannot see, and so cannot mean. */
export const unseenFields: Readonly<Record<string, SitePage>> = {
  hidden: styled('visibility: hidden'),
  'not drawn': styled('display: none'),
  'off the page': styled('position: absolute; left: -9999px'),
  'of one pixel': styled('width: 1px; height: 1px; padding: 0; border: 0'),
  transparent: styled('opacity: 0'),
  'under something else': styled(
    'position: absolute; left: 0; top: 0; width: 200px; height: 30px',
    '<div style="position: absolute; inset: 0; width: 400px; height: 200px; background: white">Click to win</div>',
  ),
};

/** A page that makes up everything that a person does to have a field filled. */
const syntheticEvents: SitePage = page(`${codeField}<script>
  const target = document.querySelector('input');
  for (const type of ['keydown', 'keypress', 'keyup'])
    target.dispatchEvent(new KeyboardEvent(type, { key: 'O', code: 'KeyO', altKey: true, shiftKey: true, bubbles: true }));
  for (const type of ['contextmenu', 'mousedown', 'click', 'focusin'])
    target.dispatchEvent(new MouseEvent(type, { button: 2, bubbles: true }));
</script>`);

/** What a page can do to its boxes once the fill has begun, and whether it has the code after that. */
export const turningFields: Readonly<
  Record<string, { readonly page: SitePage; readonly isFilled: boolean }>
> = {
  removes: { page: onThirdBox('next.remove()'), isFilled: false },
  hides: { page: onThirdBox("next.style.display = 'none'"), isFilled: false },
  'makes readable': { page: onThirdBox("next.type = 'text'"), isFilled: false },
  // As frameworks do.
  'puts copies in the place of': {
    page: onThirdBox('next.replaceWith(next.cloneNode())'),
    isFilled: true,
  },
};

/** Six boxes; once the third has its character, something is done to the `next` one. */
function onThirdBox(action: string): SitePage {
  const box = '<input type="password" maxlength="1" inputmode="numeric" style="width: 32px">';
  return page(`<p>Enter the code from your authenticator app</p><form>${box.repeat(6)}</form><script>
    const [, , third, next] = document.querySelectorAll('input');
    third.addEventListener('input', () => { ${action} }, { once: true });
  </script>`);
}

/** Puts every page on the sites. */
export function putAttackPages(sites: SiteServer): void {
  sites.put('/field', page(codeField));
  sites.put('/synthetic', syntheticEvents);
  for (const { pages } of frameAttacks) {
    for (const [path, content] of Object.entries(pages)) sites.put(path, content);
  }
  for (const [name, content] of Object.entries(unseenFields)) sites.put(pathOf(name), content);
  for (const [name, turning] of Object.entries(turningFields))
    sites.put(pathOf(name), turning.page);
}

/** The path of a page that is known by a name. */
export const pathOf = (name: string): string => `/${name.replaceAll(' ', '-')}`;
