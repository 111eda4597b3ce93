import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { BallotCandidate } from "./ballot-candidate";
import { BallotMethod } from "./ballot-method";
import type { ReadPapersInput } from "./inputs";
import { lockBallot } from "./load-ballot";
import { PaperChoice } from "./paper-choice";
import { PaperReading } from "./paper-reading";
import { Scrutineer } from "./scrutineer";

/**
 * Keeps what the caller, a scrutineer, reads from the papers of a closed paper round. Every scrutineer reads every
 * paper by themselves, without seeing the other's reading; a later reading of the same scrutineer says why it differs.
 */
export async function readPapers({ manager, actor, clock }: Act, { ballotId, papers, reason }: ReadPapersInput): Promise<{ id: string }> {
  const ballot = await lockBallot(manager, ballotId, "READ");
  if (ballot.method !== BallotMethod.PAPER) refuseField("ballotId", "本轮为网上投票，不录入纸质选票。", "is voted electronically; there are no papers to read.");
  const scrutineer = await manager.findOneBy(Scrutineer, { ballotId, accountId: actor.accountId });
  if (!scrutineer) throw new DeskError("NOT_SCRUTINEER");
  const candidates = await manager.findBy(BallotCandidate, { ballotId });
  refuseUnreadable(papers, new Set(candidates.map(({ id }) => id)));
  const earlier = await manager.countBy(PaperReading, { ballotId, accountId: actor.accountId });
  if (earlier > 0 && !reason?.trim()) refuseField("reason", "您已录入过，更正须写明原因。", "you have read them before; say why this reading differs.");
  const read = papers.map(({ number, choice, marks, voidReason }) => ({ number, choice, marks, voidReason: choice === PaperChoice.VOID ? (voidReason ?? null) : null }));
  await manager.insert(PaperReading, { ballotId, accountId: actor.accountId, name: actor.name, papers: read, count: papers.length, reason: reason?.trim() ?? null, readAt: clock.now().toISOString() });
  await manager.update(Scrutineer, { id: scrutineer.id }, { hasRead: true });
  return { id: ballotId };
}

/** A paper with too many marks is no mistake of the reader: the count makes it void. What no paper can say is refused. */
function refuseUnreadable(papers: ReadPapersInput["papers"], candidates: Set<string>): void {
  const numbers = new Set<number>();
  for (const { number, choice, marks, voidReason } of papers) {
    const [zh, en] = [`第 ${number} 张选票`, `paper ${number}`];
    if (numbers.has(number)) refuseField("papers", `${zh}录入了两次。`, `${en} is read twice.`);
    numbers.add(number);
    if (choice === PaperChoice.MARKED && marks.length === 0) refuseField("papers", `${zh}没有选择任何对象，应为空白票。`, `${en} marks nobody: it is blank.`);
    if (choice !== PaperChoice.MARKED && marks.length > 0) refuseField("papers", `${zh}不是投票，不得有选择的对象。`, `${en} is no marked paper and marks nobody.`);
    if (new Set(marks).size < marks.length || !marks.every((mark) => candidates.has(mark))) refuseField("papers", `${zh}选择的对象重复或不在候选名单上。`, `${en} marks somebody twice or who does not stand.`);
    if (choice === PaperChoice.VOID && !voidReason) refuseField("papers", `${zh}为废票，须写明原因。`, `${en} is void; say why.`);
  }
}
