import { In } from "typeorm";
import { type Entry, transact } from "../database/transaction";
import type { Desk } from "../desk";
import type { Account } from "../features/accounts/account";
import { Role } from "../features/accounts/role";
import { Audience } from "../features/announcements/audience";
import { confirmAnnouncement } from "../features/announcements/confirm-announcement";
import { publishAnnouncement } from "../features/announcements/publish-announcement";
import { readAnnouncement } from "../features/announcements/read-announcement";
import { recordArrivals } from "../features/arrivals/record-arrivals";
import { type Award } from "../features/campaigns/award";
import type { Campaign } from "../features/campaigns/campaign";
import { dayBefore, latestStartBefore } from "../features/calendar/working-days";
import { closeCampaign } from "../features/campaigns/close-campaign";
import { Deadline } from "../features/campaigns/deadline";
import { grantExtension } from "../features/campaigns/grant-extension";
import { Seat } from "../features/campaigns/seat";
import { dayOf, frozenClock } from "../features/clock/clock";
import { approveNomination } from "../features/nominations/approve-nomination";
import { createNomination } from "../features/nominations/create-nomination";
import { Nomination } from "../features/nominations/nomination";
import { NominationAct } from "../features/nominations/nomination-act";
import { NominationState } from "../features/nominations/nomination-state";
import { rejectNomination } from "../features/nominations/reject-nomination";
import { returnNomination } from "../features/nominations/return-nomination";
import { ReviewGate } from "../features/nominations/review-gate";
import { submitNomination } from "../features/nominations/submit-nomination";
import { updateNomination } from "../features/nominations/update-nomination";
import { withdrawNomination } from "../features/nominations/withdraw-nomination";
import type { RecordProcedureStepInput } from "../features/procedure/inputs";
import { ProcedureStep } from "../features/procedure/procedure-step";
import { recordProcedureStep } from "../features/procedure/record-procedure-step";
import { openPublicity } from "../features/publicity/open-publicity";
import { allocateQuotas } from "../features/quotas/allocate-quotas";
import { RuleKind } from "../features/campaigns/rule-kind";
import { materials } from "../features/rules/r17-materials";
import { FindingVerdict } from "../features/rules/finding";
import { judgeNomination } from "../features/rules/pass-gate";
import { type RecommendingUnit } from "../features/units/recommending-unit";
import { registerContact } from "../features/units/register-contact";
import { decideWaiver } from "../features/waivers/decide-waiver";
import { requestWaiver } from "../features/waivers/request-waiver";
import { Waiver } from "../features/waivers/waiver";
import { WaiverState } from "../features/waivers/waiver-state";
import { createWorkplace } from "../features/workplaces/create-workplace";
import { perform } from "../perform";
import type { Preset } from "../presets/preset";
import type { Verb } from "../verb";
import { ANNOUNCED_AT, announcementOf, CONFIRMED, READ } from "./announce";
import type { DemoArrival, DemoEvent, DemoNomination, Population } from "./population-types";

/** The shortest publicity the notice allows (R05). */
const PUBLICITY_DAYS = 5;
const LEADER = "leader-1";
const OFFICES = { [Seat.INDUSTRY]: "office-industry", [Seat.COMMUNICATIONS]: "office-comms" };

/**
 * Lives through the demonstration's past in the order it happened, every step by the verb and the account that
 * would do it at a real desk: what the demonstration shows has passed every check that the desk makes.
 */
export class Replay {
  readonly #units = new Map<string, RecommendingUnit>();
  readonly #awards = new Map<string, Award>();
  readonly #workplaces = new Map<string, string>();
  readonly #nominations = new Map<string, Nomination>();
  /** Keys of nominations whose procedure is on record. */
  readonly #prepared = new Set<string>();

  constructor(
    private readonly desk: Desk,
    private readonly accounts: Map<string, Account>,
    private readonly campaign: Campaign,
    frame: { units: RecommendingUnit[]; awards: Award[] },
  ) {
    for (const unit of frame.units) this.#units.set(unit.code, unit);
    for (const award of frame.awards) this.#awards.set(award.code, award);
  }

  async run(population: Population): Promise<void> {
    const allocatedAt = `${population.year}-08-15T15:00:00+08:00`;
    for (const seat of Object.values(Seat)) await this.#allocate(population.preset, seat, allocatedAt);
    for (const { unit, registeredAt, ...contact } of population.contacts) {
      if (dayOf(new Date(registeredAt)) > this.campaign.contactDeadline) await this.#extend(unit, registeredAt, contact.remark ?? "");
      await this.#as(`unit-${unit}`, registeredAt, "registerContact", "UnitContact", registerContact, { ...contact, campaignId: this.campaign.id });
    }
    for (const { key, unit, parent, name, nature, administrativeRank, creditCode } of population.workplaces) {
      const parentId = parent === null ? null : this.#workplaces.get(parent);
      const input = { name, nature, administrativeRank, creditCode, parentId };
      const { id } = await this.#as(`unit-${unit}`, allocatedAt, "createWorkplace", "Workplace", createWorkplace, input);
      this.#workplaces.set(key, id);
    }
    const history = population.nominations.flatMap((nomination) => nomination.events.map((event) => ({ nomination, event })));
    history.sort((a, b) => Date.parse(a.event.occurredAt) - Date.parse(b.event.occurredAt));
    for (const { nomination, event } of history) await this.#happen(nomination, event);
    for (const arrival of population.arrivals) await this.#receive(population.preset, arrival);
    if (!population.closes) await this.#announce(dayOf(new Date(population.domainDate)));
    if (population.closes) {
      const { id, version } = this.campaign;
      await this.#as(OFFICES[Seat.INDUSTRY], population.domainDate, "closeCampaign", "Campaign", closeCampaign, { id, version, reason: population.closes });
    }
  }

  async #allocate(preset: Preset, seat: Seat, at: string): Promise<void> {
    const allocations = (preset.allocation?.lines ?? []).flatMap(({ unit, award, places }) => {
      const given = this.#units.get(unit);
      const forAward = this.#awards.get(award);
      return given?.seat === seat && forAward ? [{ unitId: given.id, awardId: forAward.id, places }] : [];
    });
    if (allocations.length === 0) return;
    const input = { campaignId: this.campaign.id, reason: preset.allocation?.remark ?? "", allocations };
    await this.#perform(OFFICES[seat], at, "allocateQuotas", "Quota", allocateQuotas, input, (quotas) => quotas.map(({ id }) => id));
  }

  /** The office takes a late contact form, with the unit's reason (R16). */
  async #extend(code: string, at: string, reason: string): Promise<void> {
    const unit = this.#units.get(code);
    if (!unit) throw new Error(`The demonstration has no unit ${code}`);
    const input = { campaignId: this.campaign.id, unitId: unit.id, deadline: Deadline.CONTACT, until: dayOf(new Date(at)), reason };
    await this.#as(OFFICES[unit.seat], at, "grantExtension", "DeadlineExtension", grantExtension, input);
  }

  /** The office receives papers: so many copies of each that R17 names. */
  async #receive(preset: Preset, { unit: code, receivedAt, perUnit, perNominee, sealed, remark }: DemoArrival): Promise<void> {
    const unit = this.#units.get(code);
    const rule = preset.rules.find(({ rule: id }) => id === materials.id);
    if (!unit || !rule) throw new Error(`The demonstration has no unit ${code}, or no papers`);
    const papers = materials.settings.parse(rule.parameters);
    const where = { campaignId: this.campaign.id, unitId: unit.id, state: In([NominationState.SUBMITTED, NominationState.CANDIDATE]) };
    const submitted = await transact(this.desk.dataSource, this.#entryOf(OFFICES[unit.seat]), (manager) => manager.findBy(Nomination, where));
    const lines = [
      ...papers.perUnit.map((paper) => ({ paper, copies: perUnit, nominationId: null })),
      ...submitted.flatMap(({ id }) => papers.perNominee.map((paper) => ({ paper, copies: perNominee, nominationId: id }))),
    ].flatMap((line) => (line.copies > 0 ? [{ ...line, a4: true, sealed }] : []));
    const input = { campaignId: this.campaign.id, unitId: unit.id, arrivedOn: dayOf(new Date(receivedAt)), remark, lines };
    await this.#perform(OFFICES[unit.seat], receivedAt, "recordArrivals", "PaperArrival", recordArrivals, input, (arrivals) => arrivals.map(({ id }) => id));
  }

  async #happen(demo: DemoNomination, { act, actor, reason, occurredAt }: DemoEvent): Promise<void> {
    const unit = this.#units.get(demo.unit);
    const who = actor === Role.UNIT ? `unit-${demo.unit}` : OFFICES[unit?.seat ?? Seat.INDUSTRY];
    const as = <Input extends object>(action: string, verb: Verb<Input, Nomination>, input: Input): Promise<Nomination> =>
      this.#as(who, occurredAt, action, "Nomination", verb, input);
    const { id = "", version = 0 } = this.#nominations.get(demo.key) ?? {};
    const opinion = reason ?? "";
    const done: Partial<Record<NominationAct, () => Promise<Nomination>>> = {
      [NominationAct.CREATED]: async () => {
        const draft = await as("createNomination", createNomination, this.#draft(demo));
        const stays = !demo.events.some((event) => event.act === NominationAct.SUBMITTED);
        if (stays && demo.position % 2 === 1) await this.#prepare(demo, who, occurredAt, { id: draft.id, finished: false });
        return draft;
      },
      [NominationAct.UPDATED]: () => as("updateNomination", updateNomination, { id, version, deeds: demo.deeds }),
      [NominationAct.SUBMITTED]: async () => {
        if (!this.#prepared.has(demo.key)) await this.#prepare(demo, who, occurredAt, { id, finished: true });
        await this.#askForWaivers(id, `unit-${demo.unit}`, occurredAt);
        return as("submitNomination", submitNomination, { id, version });
      },
      [NominationAct.RETURNED]: () => as("returnNomination", returnNomination, { id, version, opinion }),
      [NominationAct.APPROVED]: async () => {
        await this.#askForWaivers(id, `unit-${demo.unit}`, occurredAt);
        await this.#grantWaivers(id, occurredAt);
        return as("approveNomination", approveNomination, { id, version, opinion, gates: Object.values(ReviewGate) });
      },
      [NominationAct.REJECTED]: () => as("rejectNomination", rejectNomination, { id, version, opinion }),
      [NominationAct.WITHDRAWN]: () => as("withdrawNomination", withdrawNomination, { id, version, reason: opinion }),
    };
    const happened = await done[act]?.();
    if (!happened) throw new Error(`The demonstration cannot replay ${act}`);
    this.#nominations.set(demo.key, happened);
  }

  /** Each office tells its units something on the day before; some have read it since, some of those have confirmed it. */
  async #announce(today: string): Promise<void> {
    const at = dayBefore(today) + ANNOUNCED_AT;
    for (const [seat, office] of Object.entries(OFFICES)) {
      const { id } = await this.#as(office, at, "publishAnnouncement", "Announcement", publishAnnouncement(this.desk.config), announcementOf(this.campaign.id, Audience.ALL_UNITS));
      const readers = [...this.#units.values()].filter((unit) => unit.seat === (seat as Seat)).slice(-READ);
      for (const [i, { code }] of readers.entries()) {
        const read = `${dayBefore(today)}T1${i}:12:00+08:00`;
        if (i < CONFIRMED) await this.#as(`unit-${code}`, read, "confirmAnnouncement", "Announcement", confirmAnnouncement, { id });
        else await this.#as(`unit-${code}`, read, "readAnnouncement", "Announcement", readAnnouncement, { id });
      }
    }
  }

  /** The unit's part before a submission: recommendation, deliberation, and a publicity that is over, or runs while the draft stays one. */
  async #prepare(demo: DemoNomination, who: string, at: string, { id: nominationId, finished }: { id: string; finished: boolean }): Promise<void> {
    this.#prepared.add(demo.key);
    const day = dayOf(new Date(at));
    const startsOn = finished ? latestStartBefore(day, PUBLICITY_DAYS) : day;
    const deliberatedOn = latestStartBefore(startsOn, 1);
    const present = 12 + 6 * (demo.position % 5);
    const { DEMOCRATIC_RECOMMENDATION, COLLECTIVE_DELIBERATION } = ProcedureStep;
    const record = (input: RecordProcedureStepInput): Promise<object> => this.#as(who, at, "recordProcedureStep", "ProcedureRecord", recordProcedureStep, input);
    await record({ nominationId, step: DEMOCRATIC_RECOMMENDATION, heldOn: latestStartBefore(deliberatedOn, 1), place: "本单位会议室", present, votesFor: present - 2, votesAgainst: 0, votesAbstain: 2, evidence: "民主推荐会议记录及票数统计表" });
    await record({ nominationId, step: COLLECTIVE_DELIBERATION, heldOn: deliberatedOn, place: "党委会议室", present: 7, resolution: `经集体研究，同意推荐${demo.name}。`, evidence: `党委会议纪要〔${this.campaign.year}〕${10 + demo.position}号` });
    await this.#as(who, at, "openPublicity", "Publicity", openPublicity, { nominationId, startsOn, place: "本单位公告栏和内网", evidence: "公示张贴照片" });
  }

  /** Where a rule that binds in principle is broken, the unit says why it should be waived (R06). */
  async #askForWaivers(nominationId: string, who: string, at: string): Promise<void> {
    const clock = frozenClock(new Date(at));
    const found = await transact(this.desk.dataSource, this.#entryOf(who), (manager) => judgeNomination({ manager, clock }, { id: nominationId, campaignId: this.campaign.id }));
    for (const { rule, kind, verdict } of found) {
      if (kind !== RuleKind.IN_PRINCIPLE || verdict !== FindingVerdict.BROKEN) continue;
      const justification = "集体与个人分属不同层级，事迹各自独立、贡献突出，经集体研究确有必要同时推荐，申请豁免。";
      await this.#as(who, at, "requestWaiver", "Waiver", requestWaiver, { nominationId, rule, justification });
    }
  }

  /** The leading group grants what was asked for. */
  async #grantWaivers(nominationId: string, at: string): Promise<void> {
    const asked = await transact(this.desk.dataSource, this.#entryOf(LEADER), (manager) => manager.findBy(Waiver, { nominationId, state: WaiverState.REQUESTED }));
    for (const { id, version } of asked) await this.#as(LEADER, at, "decideWaiver", "Waiver", decideWaiver, { id, version, grant: true, opinion: "事迹突出，同意按特殊情况推荐。" });
  }

  #entryOf(who: string): Entry & { as: "account" } {
    const account = this.accounts.get(who);
    if (!account) throw new Error(`The demonstration has no account ${who}`);
    return { as: "account", accountId: account.id, role: account.role };
  }

  #draft({ award, workplace, name, deeds, person, collective }: DemoNomination) {
    const awardId = this.#awards.get(award)?.id ?? "";
    return { campaignId: this.campaign.id, awardId, workplaceId: this.#workplaces.get(workplace) ?? "", name, deeds, person, collective };
  }

  #as<Input extends object, Subject extends { id: string }>(who: string, at: string, action: string, type: string, verb: Verb<Input, Subject>, input: Input): Promise<Subject> {
    return this.#perform(who, at, action, type, verb, input, ({ id }) => [id]);
  }

  #perform<Input extends object, Subject>(who: string, at: string, action: string, subjectType: string, verb: Verb<Input, Subject>, input: Input, idsOf: (subject: Subject) => string[]): Promise<Subject> {
    return perform(this.desk, {
      entry: { ...this.#entryOf(who), today: dayOf(new Date(at)) },
      address: "demonstration",
      intent: null,
      action,
      subjectType,
      verb,
      input,
      idsOf,
      answer: (_manager, subject) => Promise.resolve(subject),
      clock: frozenClock(new Date(at)),
    });
  }
}
