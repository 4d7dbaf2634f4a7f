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

const globals = globalThis as { provenMail?: Transporter };

/** Given up before the queue gives the job up, which would send the letter again while it is under way. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000 };

/** Sends by SMTP (`SMTP_URL`). Called by the queue only, which tries again when this throws. */
export async function sendMail(mail: Mail): Promise<void> {
  globals.provenMail ??= nodemailer.createTransport({ url: settings().SMTP_URL, ...TIMEOUTS });
  const { oneClickStop, ...letter } = mail;
  await globals.provenMail.sendMail({
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
