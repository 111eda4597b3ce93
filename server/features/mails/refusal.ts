/** What came of a mail that was not accepted. */
export interface Refusal {
  /** Refused for good: another attempt would end the same. */
  permanent: boolean;
  /** Whether a server answered at all; otherwise the next mail would fare the same. */
  answered: boolean;
  /** What the server said, or what happened on the way, for the office to read. */
  words: string;
}

const LONGEST = 300;

/** Without what only concerns the machine: addresses within the network, stacks. Control characters and lines go. */
const plain = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, " ").trim().slice(0, LONGEST);

/**
 * What a mail server's refusal means (RFC 5321 4.2.1): 5xx to the recipient or the message is for good, 4xx and a broken
 * connection are for the time being. So is 5xx before there was a recipient, e.g. to the login: that is ours to mend, and
 * the mail itself is not refused.
 */
export function refusalOf(error: unknown): Refusal {
  const { responseCode, response, code, command, message } = error as { responseCode?: number; response?: string; code?: string; command?: string; message?: string };
  const ofMail = command === undefined || /^(RCPT|DATA|API|MAIL)/.test(command) || code === "EENVELOPE" || code === "EMESSAGE";
  const permanent = responseCode !== undefined && responseCode >= 500 && ofMail && code !== "EAUTH";
  return { permanent, answered: responseCode !== undefined && ofMail, words: plain(response ?? message ?? String(error)) };
}
