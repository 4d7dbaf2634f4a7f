import { Table } from "@/components/data/table";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { formatDate, formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import type { RegisterPage } from "../loaders/register";
import type { RegisterEntry } from "../queries/register";
import { decisionWords, interestWords } from "../words/register";

/** Every interest that was declared in the challenges of a body, with what was decided on it. */
export function Register({ register }: { register: RegisterPage }) {
  const { entries, total, page, pages } = register;
  if (total === 0) {
    return (
      <div className="wrap section section--tight">
        <Empty
          level={2}
          heading="Nothing was declared yet"
          why="Everybody with a part in a challenge declares once its responses are open."
        />
      </div>
    );
  }
  return (
    <>
      <Section
        heading={plural(total, "declaration")}
        aside="The newest first. Challenges that you score yourself are left out"
      >
        <Table
          caption="Declarations of interests"
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "challenge",
              head: "Challenge",
              cell: ({ challenge }) => `${challenge.reference}: ${challenge.title}`,
            },
            { key: "name", head: "Name", label: "Name", cell: ({ name }) => name },
            { key: "interest", head: "Interest", label: "Interest", cell: Declared },
            { key: "decision", head: "Decision", label: "Decision", cell: Decided },
          ]}
        />
        <Pager page={page} pages={pages} hrefOf={(to) => `/account/interests?page=${to}`} />
      </Section>
      <Drawings register={register} />
    </>
  );
}

function Declared(entry: RegisterEntry) {
  return (
    <>
      {interestWords(entry)}, {formatDate(entry.declaredAt)}
      {entry.says === "" ? null : <span className="block">{entry.says}</span>}
      {entry.known.length === 0 ? null : (
        <span className="block small muted">What the platform knew: {entry.known.join(" ")}</span>
      )}
    </>
  );
}

function Decided(entry: RegisterEntry) {
  return (
    <>
      {decisionWords(entry)}
      {entry.decidedAt ? ` (${entry.decidedBy}, ${formatDate(entry.decidedAt)})` : null}
      {entry.keptFrom.length === 0 ? null : (
        <span className="block">Kept from the response of {listWords(entry.keptFrom)}</span>
      )}
      {entry.measures === "" ? null : <span className="block small">{entry.measures}</span>}
    </>
  );
}

function Drawings({ register: { drawings } }: { register: RegisterPage }) {
  return (
    <Section heading="As a file" aside="Who draws it is written down, and stands in the file">
      <Buttons>
        <ButtonLink href="/account/interests/interests.csv" kind="hollow">
          Download the register (CSV)
        </ButtonLink>
      </Buttons>
      {drawings.length === 0 ? null : (
        <ul className="small gap-sm">
          {drawings.map(({ key, at, by }) => (
            <li key={key}>
              Drawn by {by} on {formatDateTime(at)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
