import '@soywod/pin-field';
import { defineCustomElement as defineIonInputOtp } from '@ionic/core/components/ion-input-otp.js';
import { ElInputOtp } from 'element-plus';
import PrimeVue from 'primevue/config';
import PrimeInputOtp from 'primevue/inputotp';
import { mount, unmount } from 'svelte';
import { createApp, h, ref, type VNode } from 'vue';
import VueOtpInput from 'vue3-otp-input';

import type { Application } from './application.ts';
import BitsPinInput from './BitsPinInput.svelte';

/** An application of Vue's around a component: it keeps what the component tells it, and shows that. */
const vueApplication =
  (draw: (value: string, told: (value: string) => void) => VNode): Application =>
  (place) => {
    const value = ref('');
    const app = createApp({
      render: () => draw(value.value, (told) => (value.value = told)),
    });
    app.use(PrimeVue);
    app.mount(place);
    return { state: () => value.value, stop: () => app.unmount() };
  };

const primeInputOtp = (looks: { readonly mask?: boolean; readonly unstyled?: boolean }) =>
  vueApplication((modelValue, told) =>
    h(PrimeInputOtp, { modelValue, 'onUpdate:modelValue': told, length: 6, ...looks }),
  );

/** A custom element around the boxes, which tells of the code in an event. */
const customElement =
  (name: string, html: string, toldBy: (event: CustomEvent<{ value: string }>) => string) =>
  (place: HTMLElement) => {
    let told = '';
    place.innerHTML = `<p>Enter the code from your authenticator app</p>${html}`;
    place.lastElementChild?.addEventListener(name, (event) => {
      if (event instanceof CustomEvent) told = toldBy(event as CustomEvent<{ value: string }>);
    });
    return { state: () => told, stop: () => place.replaceChildren() };
  };

const ionInputOtp: Application = (place) => {
  defineIonInputOtp();
  const html = '<ion-input-otp length="6"></ion-input-otp>';
  return customElement('ionInput', html, ({ detail }) => detail.value)(place);
};

const bitsPinInput: Application = (place) => {
  let told = '';
  const drawn = mount(BitsPinInput, {
    target: place,
    props: { ontold: (value: string) => (told = value) },
  });
  return { state: () => told, stop: () => void unmount(drawn) };
};

export const otherApplications: Readonly<Record<string, Application>> = {
  'vue3-otp-input': vueApplication((value, told) =>
    h(VueOtpInput, {
      numInputs: 6,
      inputType: 'letter-numeric',
      value,
      'onUpdate:value': told,
    }),
  ),
  primevue: primeInputOtp({}),
  'primevue, masked and without styles': primeInputOtp({ mask: true, unstyled: true }),
  'element-plus': vueApplication((modelValue, told) =>
    h(ElInputOtp, { modelValue, 'onUpdate:modelValue': told, length: 6 }),
  ),
  '@soywod/pin-field': customElement(
    'change',
    '<swd-pin-field length="6"></swd-pin-field>',
    ({ detail }) => detail.value,
  ),
  '@ionic/core': ionInputOtp,
  'bits-ui': bitsPinInput,
};
