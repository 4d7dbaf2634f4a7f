import { onPhone } from "./check";
import type { Page } from "./driver";
import { expect } from "./expect";
import { expectNotYet, expectRefusal, fill, follow, labelled, press, tick, visit } from "./steps";

/** From the task list of a draft: the market is asked, and until it is told the draft waits. Answers where. */
export async function askTheMarket(officer: Page, approver: Page, title: string): Promise<string> {
  const ask = "Send it to your approver";
  await follow(officer, "Ask the market first", "Ask the market first");
  await press(officer, ask, { says: /to put right/ });
  await expectRefusal(officer, "Write what you want to know");
  await fill(officer, { "What you want to know": "How early can a surge be heard?" });
  await onPhone(officer, () => press(officer, ask, { says: "A notice waits for your approver" }));
  await expect(officer.getByRole("button", { name: ask })).toHaveCount(0);
  await approveNotice(approver, title, "Publish the engagement");
  await toTheDesk(officer, title);
  await follow(officer, "Ask the market first", "Ask the market first");
  await follow(officer, "As everybody sees it", title);
  const engagement = new URL(officer.url()).pathname;
  await toTheDesk(officer, title);
  await follow(officer, "Check your answers", "Check your answers");
  await expectNotYet(officer, "Send to your approver", /not shared yet/);
  return engagement;
}

/** The approver reads what is to go out, and has it published. */
async function approveNotice(approver: Page, title: string, yes: string): Promise<void> {
  await toTheDesk(approver, title);
  await follow(approver, "Read what waits", "A notice waits");
  await press(approver, "Record my decision", { says: /to put right/ });
  await expectRefusal(approver, "Choose");
  await tick(approver, yes);
  await press(approver, "Record my decision", "Notices before the challenge");
}

/** A supplier says what is possible; then it sees its own reply. */
export async function replyToIt(supplier: Page, engagement: string): Promise<void> {
  await visit(supplier, engagement);
  await press(supplier, "Send your reply", { says: /to put right/ });
  await expectRefusal(supplier, "Say what is possible");
  await fill(supplier, {
    "What is possible": "Buoys that listen, an hour ahead.",
    "How ready it is": "7, shown in use",
    "What it would need": "Moorings beyond the outer wall.",
  });
  await onPhone(supplier, () =>
    press(supplier, "Send your reply", { says: "Your reply was received" }),
  );
  await expect(labelled(supplier, "What is possible")).toHaveValue(/Buoys that listen/);
}

/** Once it has closed: the replies are read, and what was learned is shared without a name. */
export async function shareWhatWasLearned(
  officer: Page,
  approver: Page,
  title: string,
  learned: string,
): Promise<void> {
  const share = "Send it to your approver";
  await toTheDesk(officer, title);
  await follow(officer, "Ask the market first", "Ask the market first");
  await expect(officer.getByText("Buoys that listen, an hour ahead.")).toBeVisible();
  await fill(officer, { "What you learned": "Skerrow Sensing has it." });
  await press(officer, share, { says: /to put right/ });
  await expectRefusal(officer, /names a supplier that replied/);
  await fill(officer, { "What you learned": learned });
  await press(officer, share, { says: "A notice waits for your approver" });
  await approveNotice(approver, title, "Share it with everybody");
  await toTheDesk(officer, title);
  await follow(officer, "Ask the market first", "Ask the market first");
}

/** The officer says early that it comes, and anybody finds it among what is planned. */
export async function planIt(
  officer: Page,
  approver: Page,
  reader: Page,
  title: string,
): Promise<void> {
  const send = "Send it to your approver";
  const name = "Say early that it comes";
  await follow(officer, name, name);
  await fill(officer, { "It is to open about": "" });
  await press(officer, send, { says: /to put right/ });
  await expectRefusal(officer, "Say about when it opens");
  const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await fill(officer, { "It is to open about": inTwoMonths });
  await press(officer, send, { says: "A notice waits for your approver" });
  await approveNotice(approver, title, "Publish the planned notice");
  await visit(reader, "/engagements");
  await follow(reader, title, title);
  await expect(reader.getByText("Opens about")).toBeVisible();
  await toTheDesk(officer, title);
}

async function toTheDesk(officer: Page, title: string): Promise<void> {
  await visit(officer, "/account/challenges");
  await follow(officer, title, "Prepare your challenge");
}
