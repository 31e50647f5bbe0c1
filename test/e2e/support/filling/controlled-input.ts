import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** An input whose value is React's, and what React knows of it beside it. */
function Field() {
  const [code, setCode] = useState('');
  return createElement(
    'label',
    null,
    'Verification code ',
    createElement('input', {
      name: 'otp',
      value: code,
      onChange: (event: { readonly target: HTMLInputElement }) => {
        setCode(event.target.value.replace(/\D/g, ''));
      },
    }),
    createElement('output', null, code),
  );
}

const place = document.querySelector('main');
if (place) createRoot(place).render(createElement(Field));
