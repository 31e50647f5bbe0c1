import '@soywod/pin-field';
import { createApp, h, ref } from 'vue';
import VueOtpInput from 'vue3-otp-input';

import type { Application } from './application.ts';

const vueOtpInput: Application = (place) => {
  const value = ref('');
  const app = createApp({
    render: () =>
      h(VueOtpInput, {
        numInputs: 6,
        inputType: 'letter-numeric',
        value: value.value,
        'onUpdate:value': (told: string) => (value.value = told),
      }),
  });
  app.mount(place);
  return { state: () => value.value, stop: () => app.unmount() };
};

const pinField: Application = (place) => {
  let told = '';
  place.innerHTML =
    '<p>Enter the code from your authenticator app</p><swd-pin-field length="6"></swd-pin-field>';
  place.querySelector('swd-pin-field')?.addEventListener('change', (event) => {
    if (event instanceof CustomEvent) told = (event as CustomEvent<{ value: string }>).detail.value;
  });
  return { state: () => told, stop: () => place.replaceChildren() };
};

export const otherApplications: Readonly<Record<string, Application>> = {
  'vue3-otp-input': vueOtpInput,
  '@soywod/pin-field': pinField,
};
