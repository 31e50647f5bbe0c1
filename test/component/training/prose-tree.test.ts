import { expect, it } from 'vitest';

import { proseTree } from '../../../components/training/prose-tree.ts';

it('reads paragraphs, lists, bold, emphasis and code', () => {
  expect(proseTree('Type **5** in\n*SMS*.\n\n- `a`\n- b')).toEqual([
    {
      kind: 'paragraph',
      parts: [
        { kind: 'text', text: 'Type ' },
        { kind: 'strong', parts: [{ kind: 'text', text: '5' }] },
        { kind: 'text', text: ' in ' },
        { kind: 'emphasis', parts: [{ kind: 'text', text: 'SMS' }] },
        { kind: 'text', text: '.' },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'code', text: 'a' }], [{ kind: 'text', text: 'b' }]],
    },
  ]);
});

it.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '[here](javascript:alert(1))',
  '![picture](https://example.com/x.png)',
])('%s stays text', (markdown) => {
  const [block] = proseTree(markdown);
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  const kinds = new Set(block.parts.map(({ kind }) => kind));
  expect([...kinds]).toEqual(['text']);
  const text = block.parts.map((part) => ('text' in part ? part.text : '')).join('');
  expect(text).toBe(markdown);
});
