import { type TaskName, tasks } from './tasks.ts';

/** What a view asks a worker; only its own pages can reach it. */
interface Asked {
  readonly task: TaskName;
  readonly question: never;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  postMessage(tasks[data.task](data.question));
});
