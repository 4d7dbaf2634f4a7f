import type { Job, Message } from "@/lib/queue";

/** The job that sends a message to one address. */
export function letter(
  to: string,
  subject: string,
  paragraphs: string[],
  link?: Message["link"],
): Job {
  return { name: "mail.message", data: { to, subject, paragraphs, link } };
}
