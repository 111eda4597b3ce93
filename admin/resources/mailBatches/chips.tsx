import type { Tone } from "../../layout/theme";
import { Chip } from "../../shared/Chip";
import type { MailBatchState, MailState } from "../../shared/communicationTypes";
import type { MarkName } from "../../shared/Mark";
import { useT } from "../../shared/useT";

type Look = { tone: Tone; mark: MarkName };

const batches: Record<MailBatchState, Look> = {
  PREPARED: { tone: "amber", mark: "writing" },
  RELEASED: { tone: "blue", mark: "sent" },
  SENT: { tone: "green", mark: "done" },
  CANCELLED: { tone: "grey", mark: "ended" },
};

const mails: Record<MailState, Look> = {
  WAITING: { tone: "blue", mark: "sent" },
  NO_ADDRESS: { tone: "amber", mark: "failed" },
  TAKEN_OUT: { tone: "grey", mark: "ended" },
  SENT: { tone: "green", mark: "done" },
  REFUSED: { tone: "red", mark: "failed" },
  WITHHELD: { tone: "grey", mark: "ended" },
};

export const MailBatchChip = ({ state }: { state: MailBatchState }) => <Chip {...batches[state]}>{useT()(`enums.mailBatchState.${state}`)}</Chip>;
export const MailChip = ({ state }: { state: MailState }) => <Chip {...mails[state]}>{useT()(`enums.mailState.${state}`)}</Chip>;
