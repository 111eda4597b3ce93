import type { Desk } from "../desk";
import type { Account } from "../features/accounts/account";
import { Role } from "../features/accounts/role";
import { type Award } from "../features/campaigns/award";
import type { Campaign } from "../features/campaigns/campaign";
import { Seat } from "../features/campaigns/seat";
import { frozenClock } from "../features/clock/clock";
import { approveNomination } from "../features/nominations/approve-nomination";
import { createNomination } from "../features/nominations/create-nomination";
import type { Nomination } from "../features/nominations/nomination";
import { NominationAct } from "../features/nominations/nomination-act";
import { rejectNomination } from "../features/nominations/reject-nomination";
import { returnNomination } from "../features/nominations/return-nomination";
import { submitNomination } from "../features/nominations/submit-nomination";
import { updateNomination } from "../features/nominations/update-nomination";
import { withdrawNomination } from "../features/nominations/withdraw-nomination";
import { allocateQuotas } from "../features/quotas/allocate-quotas";
import { type RecommendingUnit } from "../features/units/recommending-unit";
import { registerContact } from "../features/units/register-contact";
import { createWorkplace } from "../features/workplaces/create-workplace";
import { perform } from "../perform";
import type { Preset } from "../presets/preset";
import type { Verb } from "../verb";
import type { DemoEvent, DemoNomination, Population } from "./population-types";

const ALLOCATED_AT = "2024-08-15T15:00:00+08:00";
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

  constructor(
    private readonly desk: Desk,
    private readonly accounts: Map<string, Account>,
    private readonly campaign: Campaign,
    frame: { units: RecommendingUnit[]; awards: Award[] },
  ) {
    for (const unit of frame.units) this.#units.set(unit.code, unit);
    for (const award of frame.awards) this.#awards.set(award.code, award);
  }

  async run(preset: Preset, population: Population): Promise<void> {
    for (const seat of Object.values(Seat)) await this.#allocate(preset, seat);
    for (const { unit, registeredAt, ...contact } of population.contacts) {
      await this.#as(`unit-${unit}`, registeredAt, "registerContact", "UnitContact", registerContact, { ...contact, campaignId: this.campaign.id });
    }
    for (const { key, unit, parent, name, nature, administrativeRank, creditCode } of population.workplaces) {
      const parentId = parent === null ? null : this.#workplaces.get(parent);
      const input = { name, nature, administrativeRank, creditCode, parentId };
      const { id } = await this.#as(`unit-${unit}`, ALLOCATED_AT, "createWorkplace", "Workplace", createWorkplace, input);
      this.#workplaces.set(key, id);
    }
    const history = population.nominations.flatMap((nomination) => nomination.events.map((event) => ({ nomination, event })));
    history.sort((a, b) => Date.parse(a.event.occurredAt) - Date.parse(b.event.occurredAt));
    for (const { nomination, event } of history) await this.#happen(nomination, event);
  }

  async #allocate(preset: Preset, seat: Seat): Promise<void> {
    const allocations = (preset.allocation?.lines ?? []).flatMap(({ unit, award, places }) => {
      const given = this.#units.get(unit);
      const forAward = this.#awards.get(award);
      return given?.seat === seat && forAward ? [{ unitId: given.id, awardId: forAward.id, places }] : [];
    });
    if (allocations.length === 0) return;
    const input = { campaignId: this.campaign.id, reason: preset.allocation?.remark ?? "", allocations };
    await this.#perform(OFFICES[seat], ALLOCATED_AT, "allocateQuotas", "Quota", allocateQuotas, input, (quotas) => quotas.map(({ id }) => id));
  }

  async #happen(demo: DemoNomination, { act, actor, reason, occurredAt }: DemoEvent): Promise<void> {
    const unit = this.#units.get(demo.unit);
    const who = actor === Role.UNIT ? `unit-${demo.unit}` : OFFICES[unit?.seat ?? Seat.INDUSTRY];
    const as = <Input extends object>(action: string, verb: Verb<Input, Nomination>, input: Input): Promise<Nomination> =>
      this.#as(who, occurredAt, action, "Nomination", verb, input);
    const { id = "", version = 0 } = this.#nominations.get(demo.key) ?? {};
    const opinion = reason ?? "";
    const done = {
      [NominationAct.CREATED]: () => as("createNomination", createNomination, this.#draft(demo)),
      [NominationAct.UPDATED]: () => as("updateNomination", updateNomination, { id, version, deeds: demo.deeds }),
      [NominationAct.SUBMITTED]: () => as("submitNomination", submitNomination, { id, version }),
      [NominationAct.RETURNED]: () => as("returnNomination", returnNomination, { id, version, opinion }),
      [NominationAct.APPROVED]: () => as("approveNomination", approveNomination, { id, version, opinion }),
      [NominationAct.REJECTED]: () => as("rejectNomination", rejectNomination, { id, version, opinion }),
      [NominationAct.WITHDRAWN]: () => as("withdrawNomination", withdrawNomination, { id, version, reason: opinion }),
    };
    this.#nominations.set(demo.key, await done[act]());
  }

  #draft({ award, workplace, name, deeds, person, collective }: DemoNomination) {
    const awardId = this.#awards.get(award)?.id ?? "";
    return { campaignId: this.campaign.id, awardId, workplaceId: this.#workplaces.get(workplace) ?? "", name, deeds, person, collective };
  }

  #as<Input extends object, Subject extends { id: string }>(who: string, at: string, action: string, type: string, verb: Verb<Input, Subject>, input: Input): Promise<Subject> {
    return this.#perform(who, at, action, type, verb, input, ({ id }) => [id]);
  }

  #perform<Input extends object, Subject>(who: string, at: string, action: string, subjectType: string, verb: Verb<Input, Subject>, input: Input, idsOf: (subject: Subject) => string[]): Promise<Subject> {
    const account = this.accounts.get(who);
    if (!account) throw new Error(`The demonstration has no account ${who}`);
    return perform(this.desk, {
      entry: { as: "account", accountId: account.id, role: account.role },
      address: "demonstration",
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
