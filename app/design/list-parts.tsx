import { Checks } from "@/components/data/checks";
import { Diff } from "@/components/data/diff";
import { Facts } from "@/components/data/facts";
import { Slip } from "@/components/data/slip";
import { Strip } from "@/components/data/strip";
import { type Column, Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { StateTag } from "@/components/tags/state-tag";

interface OpenChallenge {
  title: string;
  body: string;
  value: string;
  closes: string;
}

const OPEN: readonly OpenChallenge[] = [
  {
    title: "Keep rural bus times right when roads close",
    body: "Vale of Orrin District Council",
    value: "£95,000",
    closes: "Fri 27 November, 17:00",
  },
  {
    title: "Find damp in council homes before tenants have to complain",
    body: "Northmere City Council",
    value: "£840,000",
    closes: "Fri 4 December, 12:00",
  },
];

const COLUMNS: readonly Column<OpenChallenge>[] = [
  {
    key: "title",
    head: "Challenge",
    cell: ({ title }) => <a href="#challenge">{title}</a>,
    foot: "Both",
  },
  { key: "body", head: "Public body", cell: ({ body }) => body },
  {
    key: "value",
    head: "Value with VAT",
    label: "Value",
    numeric: true,
    cell: ({ value }) => value,
    foot: "£935,000",
  },
  { key: "closes", head: "Closes", label: "Closes", cell: ({ closes }) => closes },
  { key: "state", head: "State", cell: () => <StateTag state="PUBLISHED" /> },
];

export function ListParts() {
  return (
    <>
      <Section heading="Tables" aside="Figures to the right; rows stack on a phone">
        <Table
          caption="Challenges closing next"
          columns={COLUMNS}
          rows={OPEN}
          rowKey={({ title }) => title}
          hover
        />
      </Section>
      <Section heading="Facts and dates">
        <Strip
          facts={[
            { label: "Value, three phases, with VAT", value: "£840,000" },
            { label: "Who can answer", value: "Anyone. No turnover test" },
            { label: "Time to answer so far", value: "22 h", note: "median of 9 told us" },
            { label: "Responses", value: "Sealed", note: "number shown after closing" },
          ]}
        />
        <Columns kind="2" className="gap-top">
          <Facts
            facts={[
              { label: "Size", value: "11 people, SME" },
              { label: "Works in", value: "North West, Wales" },
              { label: "Radio equipment", value: <EvidenceMark standing="lapsed" /> },
            ]}
          />
          <Slip
            entries={[
              {
                key: "today",
                dateTime: "2026-11-23",
                date: "23 Nov 2026",
                says: "Today: only your team",
                now: true,
              },
              {
                key: "published",
                dateTime: "2026-12-14",
                date: "14 Dec 2026",
                says: "Published, with tender notice UK4",
              },
            ]}
          />
          <Diff
            parts={[
              { kind: "same", text: "“Our sensors last " },
              { kind: "removed", text: "ten" },
              { kind: "added", text: "six" },
              { kind: "same", text: " years in the ground.”" },
            ]}
          />
          <Checks
            items={[
              { key: "interests", says: "Interests declared by all 6 people." },
              { key: "replayed", says: "Replayed: the same ranking, to the last digit." },
            ]}
          />
        </Columns>
      </Section>
    </>
  );
}
