import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import type { SubjectKind } from "../campaigns/subject-kind";
import { HonourLevel } from "../nominations/honour-level";
import { Honour } from "./honour";
import { HonourItem } from "./honour-item";
import { HonourItemKind } from "./honour-item-kind";
import { identityOf } from "./identity-of";
import type { EnterEarlierHonourInput } from "./inputs";
import { refuseDay } from "./refuse-day";
import { HONOUR } from "./words";

const { CERTIFICATE, MEDAL, PLAQUE } = HonourItemKind;

/** What belongs to a title where no campaign's R19 says it. */
const ITEMS: Record<SubjectKind, HonourItemKind[]> = { COLLECTIVE: [PLAQUE, CERTIFICATE], PERSON: [MEDAL, CERTIFICATE] };

/** Enters an honour from before the desk, so that R07 and R19 know of it. It has no unit and no seat: both offices work on it. */
export async function enterEarlierHonour(act: Act, input: EnterEarlierHonourInput): Promise<Honour> {
  const { manager, actor, clock } = act;
  const { subjectKind, level, treatment, conferredOn } = input;
  const identityIndex = identityOf(act, input);
  if (level === HonourLevel.NONE) refuseField("level", "请选择荣誉级别。", "needs the level of the honour.");
  refuseDay("conferredOn", conferredOn, clock.today());
  const { holderName, workplaceName, campaignName, awardName, document } = tidy({
    holderName: input.holderName,
    workplaceName: input.workplaceName,
    campaignName: input.campaignName,
    awardName: input.awardName,
    document: input.document,
  });
  const { certificateNumber = null } = tidy({ certificateNumber: input.certificateNumber });
  if (await manager.existsBy(Honour, { identityIndex, awardName, conferredOn })) throw new DeskError("ALREADY_EXISTS", { field: "awardName", facts: { what: HONOUR } });
  const recorded = { recordedBy: actor.name, recordedAt: clock.now().toISOString() };
  const honour = await manager.save(
    manager.create(Honour, { holderName, subjectKind, workplaceName, campaignName, awardName, identityIndex, level, treatment, certificateNumber, conferredOn, document, ...recorded }),
  );
  await manager.insert(HonourItem, ITEMS[subjectKind].map((kind) => ({ honourId: honour.id, kind, number: kind === CERTIFICATE ? certificateNumber : null })));
  return honour;
}
