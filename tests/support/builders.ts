import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Desk } from "../../server/desk";
import { creditCode, idNumber, mobile } from "../../server/demonstration/invented-numbers";
import { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Session } from "../../server/features/accounts/session";
import { SessionKind } from "../../server/features/accounts/session-kind";
import { signAccessToken } from "../../server/features/accounts/tokens";
import { Award } from "../../server/features/campaigns/award";
import { Campaign } from "../../server/features/campaigns/campaign";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import { approveNomination } from "../../server/features/nominations/approve-nomination";
import { createNomination } from "../../server/features/nominations/create-nomination";
import { disqualifyNomination } from "../../server/features/nominations/disqualify-nomination";
import { Education } from "../../server/features/nominations/education";
import type { CollectiveInput, PersonInput } from "../../server/features/nominations/inputs";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { PoliticalStatus } from "../../server/features/nominations/political-status";
import { rejectNomination } from "../../server/features/nominations/reject-nomination";
import { returnNomination } from "../../server/features/nominations/return-nomination";
import { Sex } from "../../server/features/nominations/sex";
import { submitNomination } from "../../server/features/nominations/submit-nomination";
import { withdrawNomination } from "../../server/features/nominations/withdraw-nomination";
import { allocateQuotas } from "../../server/features/quotas/allocate-quotas";
import { Quota } from "../../server/features/quotas/quota";
import { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { UnitKind } from "../../server/features/units/unit-kind";
import { registerContact } from "../../server/features/units/register-contact";
import type { UnitContact } from "../../server/features/units/unit-contact";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { Workplace } from "../../server/features/workplaces/workplace";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { perform } from "../../server/perform";
import type { Verb } from "../../server/verb";

let serial = 0;
/** A number no other builder of this process has had. */
export const next = (): number => ++serial;

/**
 * Rows for tests, by noun, with defaults: `aNomination({ unit, state })`. Frames (campaigns, units, accounts) are
 * inserted as the owner; what a verb makes is made by that verb under the right account.
 */
export class Builders {
  constructor(
    private readonly desk: Desk,
    private readonly manager: EntityManager,
  ) {}

  /** An open campaign with the notice's three awards. */
  async aCampaign(fields: Partial<Campaign> = {}): Promise<Campaign & { awards: Award[] }> {
    const n = next();
    const campaign = await this.manager.save(
      this.manager.create(Campaign, {
        code: `campaign-${n}`,
        name: `评选推荐活动${n}`,
        noticeNumber: `辽人社函〔2024〕${n}号`,
        organizers: ["省人力资源和社会保障厅"],
        year: 2024,
        state: CampaignState.OPEN,
        referenceDate: "2024-08-26",
        contactDeadline: "2024-08-16",
        materialsDeadline: "2024-08-26",
        ...fields,
      }),
    );
    const awards = await this.manager.save(
      [
        { code: "ADVANCED_COLLECTIVE", name: "先进集体", subjectKind: SubjectKind.COLLECTIVE, provinceQuota: 12 },
        { code: "MODEL_WORKER", name: "劳动模范", subjectKind: SubjectKind.PERSON, provinceQuota: 16 },
        { code: "ADVANCED_WORKER", name: "先进工作者", subjectKind: SubjectKind.PERSON, provinceQuota: 4 },
      ].map((award, i) => this.manager.create(Award, { ...award, position: i + 1, campaignId: campaign.id })),
    );
    return Object.assign(campaign, { awards });
  }

  async aUnit(fields: Partial<RecommendingUnit> = {}): Promise<RecommendingUnit> {
    const n = next();
    const unit = { code: `unit-${n}`, name: `示例单位${n}`, shortName: `示例${n}`, kind: UnitKind.CITY, seat: Seat.INDUSTRY, position: n };
    return this.manager.save(this.manager.create(RecommendingUnit, { ...unit, ...fields }));
  }

  async anAccount(role: Role, fields: { seat?: Seat; unit?: RecommendingUnit } = {}): Promise<Account> {
    const n = next();
    const seat = fields.unit?.seat ?? fields.seat ?? (role === Role.OFFICE ? Seat.INDUSTRY : null);
    return this.manager.save(this.manager.create(Account, { username: `account-${n}`, displayName: `账号${n}`, role, seat, unitId: fields.unit?.id ?? null }));
  }

  /** Opens a session without a password and gives its access token. */
  async signIn(account: Account): Promise<string> {
    const session = { id: randomUUID(), accountId: account.id, kind: SessionKind.PASSWORD, secretHash: Buffer.alloc(32), expiresAt: new Date(Date.now() + 3_600_000), address: "test" };
    await this.manager.insert(Session, session);
    return signAccessToken({ sessionId: session.id, accountId: account.id, role: account.role }, this.desk.config.secret).accessToken;
  }

  /** Gives a unit places for an award through its office. */
  async aQuota(fields: { campaign: Campaign; award: Award; unit: RecommendingUnit; places?: number }): Promise<Quota> {
    const { campaign, award, unit, places = 3 } = fields;
    const known = await this.manager.findOneBy(Quota, { campaignId: campaign.id, awardId: award.id, unitId: unit.id });
    const allocations = [{ unitId: unit.id, awardId: award.id, places, version: known?.version }];
    const [quota] = await this.by(await this.#account(Role.OFFICE, unit), allocateQuotas, { campaignId: campaign.id, reason: "测试分配", allocations });
    return this.manager.findOneByOrFail(Quota, { id: quota?.id ?? "" });
  }

  async aWorkplace(unit: RecommendingUnit, fields: Partial<Workplace> = {}): Promise<Workplace> {
    const n = next();
    const workplace = { name: `示例制造有限公司${n}`, creditCode: creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, n), nature: WorkplaceNature.PRIVATE_ENTERPRISE, administrativeRank: AdministrativeRank.NONE };
    return this.manager.save(this.manager.create(Workplace, { ...workplace, unitId: unit.id, seat: unit.seat, ...fields }));
  }

  async aContact(campaign: Campaign, unit: RecommendingUnit): Promise<UnitContact> {
    const n = next();
    return this.by(await this.#account(Role.UNIT, unit), registerContact, { campaignId: campaign.id, name: `联系人${n}`, post: "科长", officePhone: "024-12345678", mobile: mobile(n), email: `contact${n}@example.cn` });
  }

  /** A nomination in any state, taken there by the verbs; gives its unit a place where it needs one. */
  async aNomination(fields: { campaign: Campaign & { awards: Award[] }; unit: RecommendingUnit; award?: Award; state?: NominationState; name?: string; deeds?: string; person?: Partial<PersonInput> }): Promise<Nomination> {
    const { campaign, unit, award = campaign.awards[1], state = NominationState.DRAFT } = fields;
    if (!award) throw new Error("The campaign has no such award");
    const [contact, office] = [await this.#account(Role.UNIT, unit), await this.#account(Role.OFFICE, unit)];
    const workplace = await this.aWorkplace(unit);
    const part = award.subjectKind === SubjectKind.PERSON ? { person: { ...aPersonInput(), ...fields.person } } : { collective: aCollectiveInput() };
    const input = { campaignId: campaign.id, awardId: award.id, workplaceId: workplace.id, name: fields.name ?? `张样本${next()}`, deeds: fields.deeds ?? "该同志长期扎根一线。", ...part };
    const draft = await this.by(contact, createNomination, input);
    if (state === NominationState.DRAFT) return draft;
    if (state === NominationState.WITHDRAWN) return this.by(contact, withdrawNomination, { id: draft.id, version: draft.version, reason: "本人放弃" });

    const quota = await this.manager.findOneBy(Quota, { campaignId: campaign.id, awardId: award.id, unitId: unit.id });
    if (!quota || quota.used + quota.reserved + quota.forfeited >= quota.places) await this.aQuota({ campaign, award, unit, places: (quota?.places ?? 0) + 1 });
    const submitted = await this.by(contact, submitNomination, { id: draft.id, version: draft.version });
    const review = { id: submitted.id, version: submitted.version, opinion: "经审核，提出本意见。" };
    switch (state) {
      case NominationState.RETURNED:
        return this.by(office, returnNomination, review);
      case NominationState.CANDIDATE:
        return this.by(office, approveNomination, review);
      case NominationState.REJECTED:
        return this.by(office, rejectNomination, review);
      case NominationState.DISQUALIFIED:
        return this.by(office, disqualifyNomination, { id: submitted.id, version: submitted.version, reason: "经核实未按程序推荐" });
      default:
        return submitted;
    }
  }

  /** Runs a verb as an account. */
  by<Input extends object, Subject extends { id: string } | { id: string }[]>(account: Account, verb: Verb<Input, Subject>, input: Input): Promise<Subject> {
    return perform(this.desk, {
      entry: { as: "account", accountId: account.id, role: account.role, today: this.desk.clock.today() },
      address: "test",
      intent: null,
      action: verb.name,
      subjectType: "Test",
      verb,
      input,
      idsOf: (subject) => [subject].flat().map(({ id }) => id),
      answer: (_manager, subject) => Promise.resolve(subject),
    });
  }

  async #account(role: Role, unit: RecommendingUnit): Promise<Account> {
    const where = role === Role.UNIT ? { role, unitId: unit.id } : { role, seat: unit.seat };
    return (await this.manager.findOneBy(Account, where)) ?? this.anAccount(role, role === Role.UNIT ? { unit } : { seat: unit.seat });
  }
}

/** A person nobody else is, with a valid and plainly synthetic ID number. */
export function aPersonInput(): PersonInput & { idNumber: string; mobile: string } {
  const n = next();
  const birthDate = `19${60 + (Math.floor(n / 450) % 40)}-04-01`;
  return {
    idNumber: idNumber(birthDate, Sex.FEMALE, n % 450),
    mobile: mobile(n),
    sex: Sex.FEMALE,
    ethnicity: "汉族",
    birthDate,
    politicalStatus: PoliticalStatus.CPC_MEMBER,
    education: Education.BACHELOR,
    post: "班组长",
    administrativeRank: AdministrativeRank.NONE,
    identity: PersonIdentity.FRONT_LINE_WORKER,
    tradeSince: "2007-07-01",
  };
}

export function aCollectiveInput(): CollectiveInput & { phone: string } {
  return { nature: WorkplaceNature.PRIVATE_ENTERPRISE, administrativeRank: AdministrativeRank.NONE, headcount: 32, leaderName: "赵样本", leaderPost: "主任", phone: mobile(next()) };
}
