import type { EntityManager } from "typeorm";
import type { FieldError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { enterConferred } from "../honours/enter-conferred";
import { refuseDay } from "../honours/refuse-day";
import { reportedOn } from "./earliest-day";
import type { ConfermentLineInput, RecordConfermentInput } from "./inputs";
import { linesOf } from "./lines-of";
import { lockOutcomes } from "./lock-outcomes";
import { moveOutcome } from "./move-outcome";
import type { Outcome } from "./outcome";
import { OutcomeState } from "./outcome-state";
import { ReportStage } from "./report-stage";

/** Records the decision that confers the titles; whoever is given one enters the register of honours with the certificate's number. */
export async function recordConferment(act: Act, input: RecordConfermentInput): Promise<Outcome[]> {
  const { manager } = act;
  const { campaignId, conferredOn } = input;
  const document = input.document.trim();
  const { outcomes } = await lockOutcomes(manager, campaignId);
  const lines = input.lines.map((line) => ({ ...line, certificateNumber: line.certificateNumber?.trim() ?? "", reason: line.reason?.trim() ?? "" }));
  const taken = await takenNumbers(manager, campaignId, lines.map(({ certificateNumber }) => certificateNumber));
  const checked = linesOf(lines, { outcomes, state: OutcomeState.FORMALLY_REPORTED, check: (line, field) => checkLine(line, field, lines, taken) });
  await checkDay(act, conferredOn, checked.map(({ outcome }) => outcome));

  const recorded: Outcome[] = [];
  for (const { line, outcome } of checked) {
    const { conferred, certificateNumber } = line;
    const reason = line.reason || `授予称号，证书编号 ${certificateNumber}`;
    recorded.push(await moveOutcome(act, outcome, { to: conferred ? OutcomeState.CONFERRED : OutcomeState.NOT_CONFERRED, reason, document }));
    if (conferred) await enterConferred(act, { nominationId: outcome.nominationId, certificateNumber, conferredOn, document });
  }
  return recorded;
}

type Line = ConfermentLineInput & { certificateNumber: string; reason: string };
type FieldOf = (name: string, zh: string, en: string) => FieldError;

function checkLine(line: Line, field: FieldOf, lines: Line[], taken: ReadonlySet<string>): FieldError[] {
  const { conferred, certificateNumber: number, reason } = line;
  if (!conferred) {
    return [
      ...(reason === "" ? [field("reason", "未授予的须填写原因。", "needs the reason why it is not conferred.")] : []),
      ...(number === "" ? [] : [field("certificateNumber", "未授予的没有证书编号。", "has no certificate where nothing is conferred.")]),
    ];
  }
  if (number === "") return [field("certificateNumber", "请填写证书编号。", "needs the certificate's number.")];
  if (taken.has(number)) return [field("certificateNumber", `证书编号 ${number} 已登记。`, `the certificate number ${number} is on record already.`)];
  const first = lines.findIndex(({ certificateNumber }) => certificateNumber === number);
  return first < lines.indexOf(line) ? [field("certificateNumber", `证书编号 ${number} 与第 ${first + 1} 行重复。`, `the certificate number ${number} is on line ${first + 1} already.`)] : [];
}

/** Which of these numbers the campaign's certificates have already. */
async function takenNumbers(manager: EntityManager, campaignId: string, numbers: string[]): Promise<Set<string>> {
  const rows = await manager.query<{ number: string }[]>("select certificate_number as number from honours where campaign_id = $1 and certificate_number = any ($2)", [campaignId, numbers]);
  return new Set(rows.map(({ number }) => number));
}

/** Nothing is conferred before the formal report, or in days to come. */
async function checkDay({ manager, clock }: Act, conferredOn: string, nominees: Outcome[]): Promise<void> {
  const day = await reportedOn(manager, nominees.map(({ nominationId }) => nominationId), ReportStage.FORMAL);
  refuseDay("conferredOn", conferredOn, clock.today(), day === null ? undefined : { day, zh: "正式推荐材料上报日期", en: "the formal report" });
}
