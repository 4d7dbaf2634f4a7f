import nodemailer, { type Transporter } from "nodemailer";
import { settings } from "./settings";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Where a mail client may post to end such letters (RFC 8058): an absolute address. */
  oneClickStop?: string;
}

const held = globalThis as { provenMail?: Transporter };

/** Sends by SMTP (`SMTP_URL`). Called by the queue only, which tries again when this throws. */
export async function sendMail(mail: Mail): Promise<void> {
  held.provenMail ??= nodemailer.createTransport(settings().SMTP_URL);
  const { oneClickStop, ...letter } = mail;
  await held.provenMail.sendMail({
    from: settings().MAIL_FROM,
    headers: oneClickStop
      ? {
          "List-Unsubscribe": `<${oneClickStop}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : undefined,
    ...letter,
  });
}
