import type { Lesson } from '../../lib/training/index.ts';

/** What the stage tells the notes. */
export interface StageState {
  readonly lesson: Lesson;
  readonly index: number;
  readonly done: boolean;
  readonly blank: boolean;
}

/** What the notes ask of the stage; `hello`: tell me how things stand. */
export type StageCommand = 'next' | 'back' | 'blank' | 'hello';

type Wire = { readonly state: StageState } | { readonly command: StageCommand };

const name = 'grip-simulator.presenter';

/** The stage's end of the link between the two windows of this browser. */
export function openStage(oncommand: (command: StageCommand) => void) {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Wire>) => {
    if ('command' in data) oncommand(data.command);
  };
  return {
    tell: (state: StageState) => channel.postMessage({ state } satisfies Wire),
    close: () => channel.close(),
  };
}

/** The notes' end. */
export function openNotes(onstate: (state: StageState) => void) {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Wire>) => {
    if ('state' in data) onstate(data.state);
  };
  return {
    ask: (command: StageCommand) => channel.postMessage({ command } satisfies Wire),
    close: () => channel.close(),
  };
}
