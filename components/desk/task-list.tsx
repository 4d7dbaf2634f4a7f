import { type ReactNode, useId } from "react";
import { Link } from "../link";
import { Flag } from "./flag";
import { type TaskState, TaskStateMark } from "./task-state";

export interface TaskFlag {
  key: string;
  kind: "stop" | "think";
  lead?: string;
  says: ReactNode;
}

export interface Task {
  key: string;
  label: string;
  /** Left out where the task waits for others. */
  href?: string;
  /** What it holds by now, in a few words. */
  says?: ReactNode;
  state: TaskState;
  /** Between what it holds and its flags: a `WeightBar`. */
  chart?: ReactNode;
  flags?: readonly TaskFlag[];
}

interface TaskListProps {
  heading: string;
  /** Its number among the lists of a page. */
  number?: number;
  tasks: readonly Task[];
}

/** Things to do in any order, each with what it holds, how far it is and what is wrong with it. */
export function TaskList({ heading, number, tasks }: TaskListProps) {
  const id = useId();
  return (
    <section className="tasks" aria-labelledby={id}>
      <h2 id={id}>
        {number ? <span>{number}</span> : null} {heading}
      </h2>
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.key} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task }: { task: Task }) {
  return (
    <li className="task">
      <div>
        {task.href ? <Link href={task.href}>{task.label}</Link> : <b>{task.label}</b>}
        {task.says ? <p className="task__say">{task.says}</p> : null}
        {task.chart}
        {task.flags?.map(({ key, kind, lead, says }) => (
          <Flag key={key} kind={kind} lead={lead}>
            {says}
          </Flag>
        ))}
      </div>
      <TaskStateMark state={task.state} />
    </li>
  );
}
