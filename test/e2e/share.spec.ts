import { serveSubFolder } from './support/hosted-page.ts';
import { expect, test } from './support/fixtures.ts';
import { button, places, textbox } from './support/names.ts';
import { Simulator } from './support/simulator.ts';

test('a shared link opens on the hosted page and, pasted, in the extension', async ({ device }) => {
  const hosted = await serveSubFolder();
  try {
    const tab = new Simulator(await device.openFullTab());
    await tab.type({ requiredLevel: 30, sms: 10, email: 10 });
    await tab.surface.click(button('Share'));
    await tab.surface.fill(textbox('Address of the hosted page', places.sharing), hosted.address);
    await expect
      .poll(() => tab.surface.value(textbox('Link', places.sharing)))
      .toContain(`${hosted.address}#s=`);
    const link = await tab.surface.value(textbox('Link', places.sharing));

    const page = new Simulator(await device.open(link));
    await expect
      .poll(() => page.numbers('requiredLevel', 'sms', 'email'))
      .toEqual({ requiredLevel: 30, sms: 10, email: 10 });
    expect(await page.surface.url()).not.toContain('#s=');

    const popup = new Simulator(await device.openPopup());
    await popup.loadEdition('2024 standard');
    await popup.openList();
    await popup.surface.click(button('Import', places.scenarios));
    await popup.surface.fill(textbox('Link or file content', places.importing), link);
    await popup.surface.click(button('Read text', places.importing));
    await expect
      .poll(() => popup.numbers('requiredLevel', 'sms', 'email'))
      .toEqual({ requiredLevel: 30, sms: 10, email: 10 });
  } finally {
    await hosted.stop();
  }
});
