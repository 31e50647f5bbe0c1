import { generateSync } from 'otplib';

import { button, textbox } from './names.ts';
import type { Surface, Target } from './surface.ts';
import { until } from './until.ts';

/** Opens every vault of these specs. */
export const passphrase = 'seventeen quiet otters juggle';

/** An account as its Key URI, its secret, and the name of its row. */
export const accounts = {
  acme: {
    uri: 'otpauth://totp/ACME:ann%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ACME',
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    name: 'ACME · ann@example.com',
  },
  zuid: {
    uri: 'otpauth://totp/B%C3%BCro%20Zuid:bob?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=B%C3%BCro%20Zuid',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    name: 'Büro Zuid · bob',
  },
  noord: {
    uri: 'otpauth://totp/Noord:eve?secret=MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK&issuer=Noord',
    secret: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK',
    name: 'Noord · eve',
  },
} as const;

const checkbox = (name: string): Target => ({ role: 'checkbox', name });

/** The Codes tab or page, in the words of somebody who uses it. */
export class Codes {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** Types a link and goes on to what would be added. */
  async giveLink(uri: string): Promise<void> {
    await this.surface.fill(textbox(/^Link from a site/), uri);
    await this.surface.click(button('Continue'));
  }

  /** Chooses a passphrase for the accounts that wait, and keeps the recovery code. */
  async protect(): Promise<string> {
    await this.surface.click(button(/^Choose protection for/));
    await this.surface.fill(textbox('Passphrase'), passphrase);
    return this.makeAndKeep();
  }

  /** Makes the vault as it is protected, and keeps the recovery code. */
  async makeAndKeep(): Promise<string> {
    const { surface } = this;
    await surface.click(button('Make the vault'));
    const dialog = { role: 'dialog', name: 'Recovery code' } as const;
    const [code] = /(?:\w{4}-){6}\w{4}/.exec(await surface.text(dialog)) ?? [''];
    await surface.click(checkbox('I have kept it'));
    await surface.click(button('Done'));
    return code;
  }

  async unlock(): Promise<void> {
    await this.surface.fill(textbox('Passphrase'), passphrase);
    await this.surface.click(button('Unlock'));
  }

  /** Waits for an account's code and tells whether it is the one that otplib makes now. */
  async showsCodeOf({ name, secret }: { name: string; secret: string }): Promise<boolean> {
    const row: Target = { role: 'listitem', name };
    const before = expected(secret);
    const shown = await until(`the code of ${name}`, async () => {
      const [text = ''] = await this.surface.texts(row);
      return /\b(\d{3})\s+(\d{3})\b/.exec(text)?.slice(1).join('');
    });
    return [before, expected(secret)].includes(shown);
  }

  /** Copies an account's code and returns what a field takes from the clipboard. */
  async copied(name: string): Promise<string> {
    const { surface } = this;
    const issuer = name.split(' · ', 1)[0] ?? name;
    await surface.click(button(issuer, { role: 'listitem', name }));
    await this.said('Copied the code of');
    return this.pasted();
  }

  /** Pastes into the search, and empties that again. */
  async pasted(): Promise<string> {
    const search: Target = { role: 'searchbox', name: 'Search accounts' };
    await this.surface.fill(search, '');
    await this.surface.press('Control+v');
    const text = await this.surface.value(search);
    await this.surface.fill(search, '');
    return text;
  }

  async said(text: string): Promise<void> {
    await until(`the page to say "${text}"`, async () =>
      (await this.surface.texts({ role: 'status' })).some((status) => status.includes(text))
        ? true
        : undefined,
    );
  }
}

/** The code that otplib makes now. */
function expected(secret: string): string {
  return generateSync({ strategy: 'totp', secret, epoch: Math.floor(Date.now() / 1000) });
}
