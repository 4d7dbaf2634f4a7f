import { type Column, Table } from "@/components/data/table";
import { Link } from "@/components/link";
import { Pager } from "@/components/search/pager";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { amountWords, awardStatusWords } from "@/domain/ocds/words";
import type { PublicAward, PublicAwardsPage } from "../loaders";
import { noticeHref } from "../words/links";
import { OrganisationLink } from "./organisation-link";

interface PublicAwardsProps {
  /** From `publicAwardsOf`. */
  awards: PublicAwardsPage;
  /** The address of another page of them; without it only this page is shown. */
  hrefOf?: (page: number) => string;
}

/** The awards that public notices say an organisation got, with their sum. Nobody typed these in. */
export function PublicAwards({ awards, hrefOf }: PublicAwardsProps) {
  const shared = awards.awards.some(({ sharedWith }) => sharedWith > 0);
  return (
    <>
      <Table
        caption="Public awards"
        columns={columnsFor(awards)}
        rows={awards.awards}
        rowKey={({ id }) => id}
      />
      <p className="source">
        Values are as published, and the notices do not say whether VAT is in them.
        {shared ? " An award to several suppliers stands here with its whole value." : null}
      </p>
      {hrefOf ? <Pager page={awards.page} pages={awards.pages} hrefOf={hrefOf} /> : null}
    </>
  );
}

function columnsFor({ total, sums }: PublicAwardsPage): Column<PublicAward>[] {
  const known = sums.filter(({ amount }) => amount !== null);
  return [
    {
      key: "body",
      head: "Public body",
      cell: ({ buyer }) => (buyer ? <OrganisationLink organisation={buyer} /> : "Not named"),
      foot: plural(total, "award"),
    },
    { key: "for", head: "For", cell: (award) => <What award={award} />, foot: "" },
    {
      key: "value",
      head: "Value",
      label: "Value",
      numeric: true,
      cell: ({ amount, currency }) => amountWords(amount, currency) ?? "Not stated",
      foot: known.map(({ amount, currency }) => (
        <span key={currency ?? ""}>
          {amountWords(amount, currency)}
          <br />
        </span>
      )),
    },
    {
      key: "notice",
      head: "Notice",
      cell: ({ ocid, noticeSlug, on }) => (
        <>
          <Link href={noticeHref(noticeSlug)}>{ocid}</Link>
          <br />
          <span className="small muted">{formatDate(on)}</span>
        </>
      ),
      foot: "",
    },
  ];
}

function What({ award }: { award: PublicAward }) {
  const notes = [
    award.sharedWith > 0 ? `with ${plural(award.sharedWith, "other supplier")}` : null,
    awardStatusWords(award.status),
  ].filter((note) => note !== null);
  return (
    <>
      {award.title}
      {notes.length > 0 ? (
        <>
          <br />
          <span className="small muted">{notes.join(". ")}</span>
        </>
      ) : null}
    </>
  );
}
