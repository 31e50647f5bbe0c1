import { PinInput } from '@ark-ui/react/pin-input';
import { MantineProvider, PinInput as MantinePinInput, type PinInputProps } from '@mantine/core';
import * as Radix from '@radix-ui/react-one-time-password-field';
import { Input as AntInput } from 'antd';
import { OTPInput } from 'input-otp';
import { MuiOtpInput } from 'mui-one-time-password-input';
import { createElement as h, type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import ReactCodeInput from 'react-code-input';
import ReactOtpInput from 'react-otp-input';
import VerificationInput from 'react-verification-input';

import type { Application } from './application.ts';

/** An application around a component: it keeps what the component tells it, and shows that. */
const application =
  (draw: (value: string, onChange: (value: string) => void) => ReactElement): Application =>
  (place) => {
    let told = '';
    const App = (): ReactElement => {
      const [value, setValue] = useState('');
      told = value;
      return draw(value, setValue);
    };
    const root = createRoot(place);
    root.render(h(App));
    return { state: () => told, stop: () => root.unmount() };
  };

/** Packages of CommonJS put their default export one level deeper in the browser. */
const unwrapped = <T>(module: T): T =>
  typeof module === 'object' && module !== null && 'default' in module
    ? (module.default as T)
    : module;

const sixTimes = <T>(make: (index: number) => T): T[] =>
  Array.from({ length: 6 }, (_, index) => make(index));

const reactOtpInput = (inputType: 'text' | 'number') =>
  application((value, onChange) =>
    h(ReactOtpInput, {
      value,
      onChange,
      numInputs: 6,
      inputType,
      shouldAutoFocus: true,
      renderInput: (props) => h('input', props),
    }),
  );

const mantinePinInput = (looks: PinInputProps) =>
  application((value, onChange) =>
    h(
      MantineProvider,
      null,
      h(MantinePinInput, { value, onChange, length: 6, oneTimeCode: true, ...looks }),
    ),
  );

const antOtp = (looks: { readonly mask?: string }) =>
  application((value, onChange) => h(AntInput.OTP, { value, onChange, ...looks }));

export const reactApplications: Readonly<Record<string, Application>> = {
  'a controlled React input': application((value, onChange) =>
    h(
      'label',
      {},
      'Verification code',
      h('input', { value, onChange: (event) => onChange(event.currentTarget.value) }),
    ),
  ),
  'input-otp': application((value, onChange) =>
    h(OTPInput, {
      value,
      onChange,
      maxLength: 6,
      render: ({ slots }) =>
        h(
          'div',
          { style: { display: 'flex' } },
          ...slots.map(({ char }, key) =>
            h('div', { key, style: { width: 40, height: 48, border: '1px solid' } }, char),
          ),
        ),
    }),
  ),
  'react-otp-input, text': reactOtpInput('text'),
  'react-otp-input, number': reactOtpInput('number'),
  '@radix-ui/react-one-time-password-field': application((value, onValueChange) =>
    h(
      Radix.Root,
      { value, onValueChange },
      ...sixTimes((key) => h(Radix.Input, { key })),
      h(Radix.HiddenInput, { key: 'all' }),
    ),
  ),
  '@ark-ui/react': application((_, onChange) =>
    h(
      PinInput.Root,
      { otp: true, count: 6, onValueChange: ({ valueAsString }) => onChange(valueAsString) },
      h(PinInput.Label, {}, 'Code'),
      h(
        PinInput.Control,
        {},
        ...sixTimes((index) => h(PinInput.Input, { key: index, index, style: { width: 32 } })),
      ),
      h(PinInput.HiddenInput),
    ),
  ),
  'mui-one-time-password-input': application((value, onChange) =>
    h(MuiOtpInput, { value, onChange, length: 6 }),
  ),
  'react-verification-input': application((value, onChange) =>
    h(unwrapped(VerificationInput), { value, onChange, length: 6 }),
  ),
  'react-code-input': application((_, onChange) =>
    h(unwrapped(ReactCodeInput), {
      name: 'code',
      inputMode: 'numeric',
      type: 'text',
      fields: 6,
      onChange,
    }),
  ),
  '@mantine/core': mantinePinInput({}),
  '@mantine/core, numbers and masked': mantinePinInput({ type: 'number', mask: true }),
  antd: antOtp({}),
  'antd, masked': antOtp({ mask: '*' }),
};
