import type { Metadata } from "next";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Empty } from "@/components/notices/empty";
import { formatDateTime } from "@/domain/format/dates";
import { missing } from "@/features/session/framework/missing";
import { isTrial } from "@/features/session/framework/trial";
import { readMailbox } from "@/lib/mailbox";

export const metadata: Metadata = { title: "Mailbox" };

const SHOWN = 50;

export default async function MailboxPage() {
  if (!(await isTrial())) missing();
  const mails = (await readMailbox()).slice(0, SHOWN);
  return (
    <Main>
      <Headline
        heading="Mailbox"
        standfirst="Mail from this trial installation is kept here and goes nowhere. Newest first."
      />
      <div className="wrap section section--tight">
        {mails.length === 0 ? (
          <Empty
            level={2}
            heading="No mail yet"
            why="Ask for a sign-in code, and it is here a second later."
          />
        ) : (
          <ol className="mails">
            {mails.map((mail) => (
              <li key={`${mail.sentAt} ${mail.to} ${mail.subject}`}>
                <h2>{mail.subject}</h2>
                <p className="small muted">
                  To {mail.to},{" "}
                  <time dateTime={mail.sentAt}>{formatDateTime(new Date(mail.sentAt))}</time>
                </p>
                <p className="mails__text">{mail.text}</p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Main>
  );
}
