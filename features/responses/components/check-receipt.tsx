import { Facts } from "@/components/data/facts";
import { SubmitButton } from "@/components/forms/button";
import { TextArea } from "@/components/forms/text-area";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import type { Receipt } from "@/domain/response/receipt";
import type { ReceiptStanding } from "@/domain/response/standing";
import type { ReceiptShown } from "../loaders/receipts";
import { receiptWords } from "../words";
import { Proving } from "./proving";

interface CheckReceiptProps {
  typed: string | null;
  /** Null where nothing was typed. */
  shown: ReceiptShown | null;
}

/** Says of a receipt whether it was given here, and whether what it is of still counts. */
export function CheckReceipt({ typed, shown }: CheckReceiptProps) {
  return (
    <>
      {shown ? <Answer shown={shown} /> : null}
      <Section heading="Check a receipt" tight>
        <Prose>
          <form action="/receipts">
            <TextArea
              name="receipt"
              label="The receipt"
              hint="All of the file receipt-1.json, from the first bracket to the last. A receipt as a PDF has a link that does this for you."
              rows={8}
              required
              defaultValue={typed ?? undefined}
              errors={
                shown?.checked.verdict === "unreadable"
                  ? { receipt: ["Paste the whole receipt, as it was downloaded"] }
                  : undefined
              }
            />
            <p className="btns gap-sm">
              <SubmitButton>Check the receipt</SubmitButton>
            </p>
          </form>
        </Prose>
      </Section>
      <Section heading="What it proves, and to whom">
        <Prose>
          <p>
            A receipt is signed when the database has accepted a response. It says which challenge,
            when, and the SHA-256 of exactly what was submitted; one that its supplier chose to hand
            out with its name says that too. This page adds whether the submission counts, was
            replaced or was withdrawn. It answers only who holds a receipt that was signed here, and
            never says who else responded.
          </p>
          <Proving
            number={shown?.checked.verdict === "genuine" ? shown.checked.receipt.number : 1}
          />
        </Prose>
      </Section>
    </>
  );
}

const VERDICTS: Readonly<Record<ReceiptStanding["kind"], string>> = {
  counts: "This receipt is genuine, and what it is of counts",
  replaced: "This receipt is genuine, and what it is of was replaced",
  withdrawn: "This receipt is genuine, and what it is of was withdrawn",
};

function Answer({ shown: { checked, facts } }: { shown: ReceiptShown }) {
  if (checked.verdict === "unreadable") return null;
  if (checked.verdict === "false") {
    return (
      <div className="wrap gap-top">
        <Notice kind="stop" heading="This receipt was not given here, or was changed since" live>
          <p>Download it again from your response, and paste it as it is.</p>
        </Notice>
      </div>
    );
  }
  return (
    <>
      <div className="wrap gap-top">
        <Notice
          kind={facts && facts.standing.kind !== "counts" ? "warn" : "plain"}
          heading={facts ? VERDICTS[facts.standing.kind] : "This receipt is genuine"}
          live
        >
          <p>It was given here, and nothing in it was changed.</p>
        </Notice>
      </div>
      <Section heading="What the receipt says" tight>
        <Said receipt={checked.receipt} facts={facts} />
      </Section>
    </>
  );
}

interface SaidProps {
  receipt: Receipt;
  facts: ReceiptShown["facts"];
}

function Said({ receipt, facts }: SaidProps) {
  const { challenge, number, receivedAt, sha256, supplier } = receipt;
  return (
    <Facts
      wide
      facts={[
        { label: "Supplier", value: supplier ?? "This receipt does not say" },
        {
          label: "Challenge",
          value: facts ? (
            <>
              <Link href={`/challenges/${facts.slug}`}>{facts.title}</Link>, {challenge}
            </>
          ) : (
            challenge
          ),
        },
        { label: "Submission", value: `Number ${number}` },
        { label: "Received", value: `${formatTimestamp(new Date(receivedAt))}, London time` },
        {
          label: "Deadline",
          value: facts?.closesAt ? `${formatDateTime(facts.closesAt)}, London time` : null,
        },
        { label: "In time", value: facts ? (facts.inTime ? "Yes" : "No") : null },
        { label: "What became of it", value: facts ? receiptWords(facts.standing) : null },
        { label: "SHA-256", value: <code>{sha256}</code> },
      ]}
    />
  );
}
