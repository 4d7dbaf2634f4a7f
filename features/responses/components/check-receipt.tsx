import { Facts } from "@/components/data/facts";
import { SubmitButton } from "@/components/forms/button";
import { TextArea } from "@/components/forms/text-area";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { formatTimestamp } from "@/domain/format/dates";
import { type Checked, checkReceipt } from "../views/receipts";

/** Says of a receipt whether it was given here. It asks no database: the signature is enough. */
export function CheckReceipt({ typed }: { typed: string | null }) {
  const checked = typed === null ? null : checkReceipt(typed);
  return (
    <>
      <Section heading="Paste it here" tight>
        <Prose>
          {checked ? <Answer checked={checked} /> : null}
          <form action="/receipts">
            <TextArea
              name="receipt"
              label="The receipt"
              hint="All of the file receipt-1.json, from the first bracket to the last."
              rows={8}
              required
              defaultValue={typed ?? undefined}
              errors={
                checked?.verdict === "unreadable"
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
      <Section heading="What it proves">
        <Prose>
          <p>
            A receipt is signed when the database has accepted a response. It says which challenge,
            when, and the SHA-256 of exactly what was submitted. To see that a file is what was
            submitted, work out its SHA-256 and compare: <code>shasum -a 256 response-1.json</code>.
          </p>
          <p>
            You need not trust this page: the <Link href="/receipts/key.pem">public key</Link> and
            any program that knows Ed25519 check the same.
          </p>
        </Prose>
      </Section>
    </>
  );
}

function Answer({ checked }: { checked: Checked }) {
  if (checked.verdict === "unreadable") return null;
  if (checked.verdict === "false") {
    return (
      <Notice kind="stop" heading="This receipt was not given here, or was changed since" live>
        <p>Download it again from your response, and paste it as it is.</p>
      </Notice>
    );
  }
  const { challenge, number, receivedAt, sha256 } = checked.receipt;
  return (
    <>
      <Notice heading="This receipt is genuine" live>
        <p>It was given here, and nothing in it was changed.</p>
      </Notice>
      <Facts
        wide
        facts={[
          { label: "Challenge", value: challenge },
          { label: "Submission", value: `Number ${number}` },
          {
            label: "Received",
            value: `${formatTimestamp(new Date(receivedAt))}, London time`,
          },
          { label: "SHA-256", value: <code>{sha256}</code> },
        ]}
      />
    </>
  );
}
