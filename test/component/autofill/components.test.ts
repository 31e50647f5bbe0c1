import { expect, onTestFinished, test, vi } from 'vitest';

import { fillCode, findCodeFields } from '../../../lib/autofill/index.ts';
import { otherApplications } from './other-applications.ts';
import { reactApplications } from './react-applications.ts';

for (const [name, application] of Object.entries({ ...reactApplications, ...otherApplications })) {
  test(`fills ${name}, and the application has the code`, async () => {
    const place = document.createElement('main');
    // As wide as a window: boxes need not be narrow.
    place.style.width = '1280px';
    document.body.append(place);
    const running = application(place);
    onTestFinished(() => {
      running.stop();
      place.remove();
    });
    const field = await vi.waitUntil(() => findCodeFields(document)[0]);

    const result = await fillCode(field, '402817');

    expect(running.state(), JSON.stringify(result)).toBe('402817');
    expect(result.ok).toBe(true);
  });
}
