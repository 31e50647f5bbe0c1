import { cutOff, overflow } from './support/cut-off.ts';
import { expect, test } from './support/fixtures.ts';
import { button, numberFields } from './support/names.ts';
import { Simulator } from './support/simulator.ts';

// Zooming to 200 % halves the room, measured in CSS pixels: browsers let a popup grow to 800 × 600
// at most; 320 is the narrowest that WCAG 2.2 §1.4.10 asks for.
for (const [width, height] of [
  [400, 300],
  [320, 256],
] as const) {
  test(`the popup has no horizontal scroll in ${width} × ${height}`, async ({ device }) => {
    const popup = new Simulator(await device.openPopup());
    await popup.surface.resize(width, height);
    await popup.type({ requiredLevel: 25, sms: 5, email: 5 });
    expect(await overflow(popup.surface)).toBe(0);
    expect(await cutOff(popup.surface)).toEqual([]);
    await popup.openList();
    await popup.surface.click(button('Close'));
    expect(await popup.surface.value(numberFields.requiredLevel)).toBe('25');
  });
}

test('the full tab has no horizontal scroll at 200 %', async ({ device }) => {
  const tab = new Simulator(await device.openFullTab());
  for (const [width, height] of [
    [640, 360],
    [320, 256],
  ] as const) {
    await tab.surface.resize(width, height);
    expect(await overflow(tab.surface)).toBe(0);
    expect(await cutOff(tab.surface)).toEqual([]);
  }
});
