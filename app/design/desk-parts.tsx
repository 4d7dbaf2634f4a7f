import { WeightBar } from "@/components/charts/weight-bar";
import { Facts } from "@/components/data/facts";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { type Task, TaskList } from "@/components/desk/task-list";
import { Columns } from "@/components/frame/columns";
import { FileBar } from "@/components/frame/file-bar";
import { Section } from "@/components/frame/section";
import { StateTag } from "@/components/tags/state-tag";

const TASKS: readonly Task[] = [
  {
    key: "users",
    label: "Users and what they need",
    href: "#users",
    says: "Gate keepers at 41 tidal gates; 9,200 homes behind them",
    state: "done",
  },
  {
    key: "wrong",
    label: "What is wrong today",
    href: "#wrong",
    says: "412 words",
    state: "part",
    flags: [
      { key: "product", kind: "think", says: "Your text names a product. Say what it must do." },
    ],
  },
  { key: "tried", label: "What has been tried", href: "#tried", state: "todo" },
  {
    key: "criteria",
    label: "Award criteria",
    href: "#criteria",
    state: "stop",
    chart: (
      <WeightBar
        weights={[
          { key: "1", label: "Understanding", weight: 15 },
          { key: "2", label: "Approach and evidence", weight: 35 },
          { key: "3", label: "Data and legacy", weight: 15 },
          { key: "4", label: "Social value", weight: 5 },
          { key: "5", label: "Price", weight: 25, price: true },
        ]}
      />
    ),
    flags: [
      {
        key: "sum",
        kind: "stop",
        says: (
          <>
            The weights add up to 95. <a href="#weights">Share out the last 5</a>
          </>
        ),
      },
    ],
  },
  {
    key: "send",
    label: "Send to your approver",
    says: "Your approver cannot be you",
    state: "waits",
  },
];

export function DeskParts() {
  return (
    <>
      <Section heading="The desk" aside="Working pages: what is private is on buff">
        <p>The bar stands above everything else; the masthead then leaves out its search.</p>
      </Section>
      <div className="gap-sm" />
      <FileBar
        title="Know which tide gates will stick before the spring tides"
        actingFor="Department for Coasts and Rivers"
        youAre="Lead"
        facts={[{ label: "Draft", value: "2026-081, saved 09:38" }]}
      />
      <Desk>
        <DeskHead
          level={3}
          heading="Prepare your challenge"
          standfirst="8 of 14 parts are done. Nothing is public until your approver says yes."
          state={<StateTag state="DRAFT" />}
        />
        <Columns kind="side">
          <TaskList heading="The problem" number={1} tasks={TASKS} />
          <SideNote heading="Rules that apply here">
            <Facts
              facts={[
                { label: "Threshold", value: "£135,018 with VAT. You are above it" },
                { label: "Least time", value: "25 days, electronic, all documents there" },
              ]}
            />
          </SideNote>
        </Columns>
      </Desk>
    </>
  );
}
