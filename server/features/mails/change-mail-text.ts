import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { composeText, oneLine } from "./compose-text";
import type { ChangeMailTextInput } from "./inputs";
import { loadPrepared } from "./load-prepared";
import { Mail } from "./mail";
import { MailBatch } from "./mail-batch";

/** Changes subject or text of a batch that has not left; every mail of it is written anew. */
export async function changeMailText({ manager }: Act, input: ChangeMailTextInput): Promise<{ id: string }> {
  const batch = await loadPrepared(manager, input, "changed");
  const { subject, text } = tidy({ subject: input.subject, text: input.text });
  if (subject) batch.subject = oneLine(subject);
  if (text) {
    if (!text.includes("{事项}")) refuseField("text", "正文须保留 {事项}，发送时在此处填入各单位的具体事项。", "the text must keep the second placeholder, where what concerns each unit is filled in.");
    batch.text = text;
    const mails = await manager.findBy(Mail, { batchId: batch.id });
    for (const { id, unitName, details } of mails) await manager.update(Mail, { id }, { body: composeText(text, { unit: unitName, details }) });
  }
  return manager.save(MailBatch, batch);
}
