import { createTransport } from "nodemailer";

/** The mail server the desk hands its mails to, and who they are from. */
export interface SmtpSettings {
  /** smtp:// or smtps://, with login and password where it asks for them. */
  url: string;
  /** An address, or a name with an address in angle brackets. */
  from: string;
}

/** What leaves: one recipient, one line of subject, plain text. */
export interface Letter {
  id: string;
  to: string;
  subject: string;
  body: string;
}

/** How long a mail server may take to answer at all, and to go on; its own settings in SMTP_URL count before. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * Hands one mail over. When it comes back, the server has accepted it; otherwise it throws what the server said. The
 * Message-ID is made of the mail's id: should a mail that was accepted be sent again after a crash, the recipient's
 * server can tell that it is the same.
 */
export async function sendLetter({ url, from }: SmtpSettings, { id, to, subject, body }: Letter): Promise<void> {
  const transport = createTransport(url, { ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? "localhost";
  const headers = { "Auto-Submitted": "auto-generated" };
  try {
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text: body, messageId: `<${id}@${domain}>`, headers, encoding: "utf-8", textEncoding: "base64" });
  } finally {
    transport.close();
  }
}
