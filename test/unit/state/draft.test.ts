import { describe, expect, it } from 'vitest';

import { editions, type Policy } from '../../../lib/policy/index.ts';
import type { Scenario } from '../../../lib/scenarios/scenario.ts';
import { Draft } from '../../../lib/state/draft.svelte.ts';
import { parseHistory } from '../../../lib/state/moment.ts';
import { Settings } from '../../../lib/state/settings.svelte.ts';
import { Stored, type KeyValueStore } from '../../../lib/state/stored.ts';

const level = { level: true } as const;
const sms = { method: 'sms' } as const;

/** A draft over a store of its own, and the way to open a second view of the same store. */
function draftOf() {
  const values = new Map<string, string>();
  const store: KeyValueStore = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
  const view = () => new Draft(new Settings(store), new Stored('draft', store, parseHistory));
  return { draft: view(), view, values };
}

const points = ({ methods }: Policy) => methods.map((method) => method.points);

function scenario(change: Partial<Scenario> = {}): Scenario {
  const [{ policy }] = editions;
  const dates = { createdAtMs: 1, updatedAtMs: 1 };
  const content = { name: 'Now', edition: 'v1-standard', policy, notes: '', assertions: [] };
  return { id: 'a', revision: 1, ...dates, ...content, ...change };
}

describe('a draft', () => {
  it('starts as the 2024 standard, unchanged', () => {
    const { draft } = draftOf();
    expect(draft.policy).toEqual(editions[0].policy);
    expect([draft.unsaved, draft.canUndo, draft.canRedo]).toEqual([false, false, false]);
  });

  it('follows each keystroke with its verdict and its difference', () => {
    const { draft } = draftOf();
    draft.type(level, '2');
    draft.type(level, '25');
    draft.type(sms, '5');
    expect(draft.analysis.ways.items.map(({ members }) => members)).toEqual([
      ['credentials', 'sms'],
    ]);
    expect(draft.comparison.relation).toBe('stricter');
    expect(draft.unsaved).toBe(true);
  });

  it('keeps text that is no number beside the last number', () => {
    const { draft } = draftOf();
    draft.type(level, '');
    expect(draft.policy.requiredLevel).toBe(20);
    expect(draft.mistypedIn(level)).toMatchObject({ text: '', problem: { code: 'blank' } });
    expect(draft.hasMistyped).toBe(true);
    draft.type(level, '25');
    expect([draft.mistypedIn(level), draft.policy.requiredLevel]).toEqual([null, 25]);
  });

  it('undoes the keystrokes in one field as one change', () => {
    const { draft } = draftOf();
    draft.type(level, '2');
    draft.type(level, '25');
    draft.settle();
    draft.type(level, '3');
    draft.type(level, '30');
    draft.undo();
    expect(draft.policy.requiredLevel).toBe(25);
    draft.undo();
    expect(draft.policy.requiredLevel).toBe(20);
    draft.redo();
    draft.redo();
    expect(draft.policy.requiredLevel).toBe(30);
    expect(draft.canRedo).toBe(false);
  });

  it('tells two fields apart when it undoes', () => {
    const { draft } = draftOf();
    draft.type(level, '25');
    draft.type(sms, '5');
    draft.undo();
    expect([draft.policy.requiredLevel, points(draft.policy)]).toEqual([25, [20, 0, 0, 0, 0]]);
  });

  it('forgets what could be redone once something else is typed', () => {
    const { draft } = draftOf();
    draft.type(level, '25');
    draft.undo();
    draft.type(level, '30');
    expect(draft.canRedo).toBe(false);
  });

  it('outlives its view', () => {
    const { draft, view } = draftOf();
    draft.type(level, '25');
    const next = view();
    expect([next.policy.requiredLevel, next.unsaved]).toEqual([25, true]);
  });

  it.each(['', '{', 'null', '[]', '{"base":{},"content":{"name":"x"}}', '{"content":1}'])(
    'starts afresh where %j is stored',
    (text) => {
      const { view, values } = draftOf();
      values.set('draft', text);
      expect(view().policy).toEqual(editions[0].policy);
    },
  );

  it('works where the browser keeps nothing', () => {
    const draft = new Draft(new Settings(null), new Stored('draft', null, parseHistory));
    draft.type(level, '25');
    expect(draft.policy.requiredLevel).toBe(25);
  });

  it('loads an edition as saved numbers when no scenario is open', () => {
    const { draft } = draftOf();
    draft.loadEdition('v3-two-factor');
    expect([draft.policy.requiredLevel, draft.unsaved]).toEqual([30, false]);
    draft.undo();
    expect(draft.edition.id).toBe('v1-standard');
  });

  it('loads an edition as a change to the scenario that is open', () => {
    const { draft } = draftOf();
    draft.open(scenario());
    draft.loadEdition('v1-mfa');
    expect([draft.base.scenario?.id, draft.unsaved]).toEqual(['a', true]);
    expect(draft.comparison.relation).toBe('stricter');
  });

  it('brings back unsaved numbers when opening a scenario is undone', () => {
    const { draft } = draftOf();
    draft.type(level, '25');
    draft.open(scenario());
    draft.undo();
    expect([draft.policy.requiredLevel, draft.base.scenario]).toEqual([25, null]);
  });

  it('goes back to what is saved on Cancel, and Cancel can be undone', () => {
    const { draft } = draftOf();
    draft.type(level, '25');
    draft.type(sms, 'x');
    draft.revert();
    expect([draft.policy.requiredLevel, draft.hasMistyped, draft.unsaved]).toEqual([
      20,
      false,
      false,
    ]);
    draft.undo();
    expect(draft.policy.requiredLevel).toBe(25);
  });

  it('is measured against its scenario once it is saved, what can be undone to included', () => {
    const { draft } = draftOf();
    draft.type(level, '25');
    draft.saved(scenario({ policy: draft.policy }), draft.base);
    expect([draft.unsaved, draft.content.name]).toEqual([false, 'Now']);
    draft.undo();
    expect([draft.base.scenario, draft.unsaved]).toEqual([{ id: 'a', revision: 1 }, true]);
  });

  it('keeps what was typed while it was being saved', () => {
    const { draft } = draftOf();
    const { policy } = draft;
    draft.type(level, '25');
    draft.saved(scenario({ policy }), draft.base);
    expect([draft.policy.requiredLevel, draft.unsaved]).toEqual([25, true]);
  });

  it('leaves alone what was opened while something else was being saved', () => {
    const { draft } = draftOf();
    draft.open(scenario());
    const { base } = draft;
    draft.open(scenario({ id: 'b', name: 'Other' }));
    draft.saved(scenario({ revision: 2 }), base);
    expect([draft.base.scenario?.id, draft.content.name, draft.unsaved]).toEqual([
      'b',
      'Other',
      false,
    ]);
    draft.undo();
    expect(draft.base.scenario).toEqual({ id: 'a', revision: 2 });
  });

  it('follows what another view saves while it has no changes of its own', () => {
    const { draft } = draftOf();
    draft.open(scenario());
    const theirs = { ...draft.policy, requiredLevel: 25 };
    draft.follow(scenario({ revision: 2, policy: theirs }));
    expect([draft.policy.requiredLevel, draft.unsaved]).toEqual([25, false]);
  });

  it('keeps its own changes and the revision they were made from when another view saves', () => {
    const { draft } = draftOf();
    draft.open(scenario());
    draft.type(level, '30');
    draft.follow(scenario({ revision: 2 }));
    expect([draft.policy.requiredLevel, draft.base.scenario?.revision]).toEqual([30, 1]);
  });

  it('takes over a new name and keeps its changes', () => {
    const { draft } = draftOf();
    draft.open(scenario());
    draft.type(level, '30');
    draft.renamed(scenario({ revision: 2, name: 'Later' }));
    expect([draft.content.name, draft.base.scenario?.revision, draft.policy.requiredLevel]).toEqual(
      ['Later', 2, 30],
    );
  });

  it('does not take over a revision whose numbers it has not seen', () => {
    const { draft } = draftOf();
    draft.open(scenario());
    draft.renamed(scenario({ revision: 3, name: 'Later' }));
    expect(draft.base.scenario?.revision).toBe(1);
  });

  it('takes back what is mistyped before it takes back a change', () => {
    const { draft } = draftOf();
    draft.type(level, '25');
    draft.settle();
    draft.type(level, 'x');
    draft.undo();
    expect([draft.hasMistyped, draft.policy.requiredLevel]).toEqual([false, 25]);
    draft.undo();
    expect(draft.policy.requiredLevel).toBe(20);
  });

  it('leaves what can be undone to the next view', () => {
    const { draft, view } = draftOf();
    draft.type(level, '25');
    draft.open(scenario());
    const next = view();
    next.undo();
    expect([next.policy.requiredLevel, next.unsaved]).toEqual([25, true]);
  });

  it('stores nothing when it only follows another view', () => {
    const { draft, values } = draftOf();
    draft.open(scenario());
    const before = values.get('draft');
    draft.follow(scenario({ revision: 2, policy: { ...draft.policy, requiredLevel: 25 } }));
    expect(values.get('draft')).toBe(before);
  });

  it('keeps within reach of undo what another view left unsaved in its place', () => {
    const { draft, view, values } = draftOf();
    const other = view();
    other.type(level, '30');
    dispatchEvent(
      new StorageEvent('storage', { key: 'draft', newValue: values.get('draft') ?? '' }),
    );
    draft.type(level, '25');
    draft.undo();
    draft.undo();
    expect(draft.policy.requiredLevel).toBe(30);
  });

  it('says when the browser does not keep it', () => {
    const draft = new Draft(new Settings(null), new Stored('draft', null, parseHistory));
    expect(draft.kept).toBe(true);
    draft.type(level, '25');
    expect(draft.kept).toBe(false);
  });

  it('holds at most 64 methods, whatever is typed', () => {
    const { draft } = draftOf();
    const methods = Array.from({ length: 64 }, (_, index) => ({
      id: `m${index}`,
      label: 'M',
      points: 1,
    }));
    draft.apply({ requiredLevel: 20, methods });
    draft.type(sms, '5');
    expect(draft.policy.methods).toHaveLength(64);
  });

  it('takes a documented method out again when its points go back to 0', () => {
    const { draft } = draftOf();
    const methods = [{ id: 'credentials', label: 'Password', points: 20 }];
    draft.open(scenario({ policy: { requiredLevel: 20, methods } }));
    draft.type(sms, '5');
    draft.type(sms, '0');
    expect([draft.policy.methods, draft.unsaved]).toEqual([methods, false]);
  });

  it('keeps the numbers of a scenario that is deleted', () => {
    const { draft } = draftOf();
    draft.open(scenario());
    draft.type(level, '30');
    draft.detach();
    expect([draft.base.scenario, draft.policy.requiredLevel, draft.unsaved]).toEqual([
      null,
      30,
      true,
    ]);
  });

  it('adds, renames and removes methods of its own', () => {
    const { draft } = draftOf();
    draft.addMethod({ id: 'own-1', label: 'Method 1', points: 0 });
    draft.type({ method: 'own-1' }, '7');
    draft.renameMethod('own-1', 'Badge');
    expect(draft.policy.methods.at(-1)).toEqual({ id: 'own-1', label: 'Badge', points: 7 });
    draft.removeMethod('own-1');
    expect(draft.policy.methods).toHaveLength(5);
    draft.undo();
    expect(draft.policy.methods).toHaveLength(6);
  });

  it('adds a documented method that an imported policy lacks when points are typed for it', () => {
    const { draft } = draftOf();
    const methods = [{ id: 'credentials', label: 'Password', points: 20 }];
    const { content } = draft;
    draft.receive({ ...content, name: 'Theirs', policy: { requiredLevel: 20, methods } });
    expect([draft.unsaved, draft.base.scenario]).toEqual([true, null]);
    draft.type({ method: 'passkey' }, '20');
    expect(draft.policy.methods.at(-1)).toEqual({ id: 'passkey', label: 'Passkey', points: 20 });
  });
});
