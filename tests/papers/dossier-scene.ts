import { transact } from "../../server/database/transaction";
import { actorOf } from "../../server/features/accounts/actor";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { Act } from "../../server/verb";
import { aRegisterScene, aRevokedHonour, type RegisterScene } from "../honours/scene";
import { aPersonInput } from "../support/builders";
import type { TestDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

export const TAMPERS = "votes, publicities and files of a whole campaign are put there past the triggers";

/** What must not come out where it has no business. */
export const OBJECTOR = { name: "钱异议", contact: "13812345678", content: "反映其考勤情况不实" };
export const MASKED_CONTACT = "138****5678";

export interface DossierScene extends RegisterScene {
  nominationId: string;
  name: string;
  idNumber: string;
  mobile: string;
  birthDate: string;
  accounts: Record<"unit" | "office" | "otherOffice" | "leader" | "auditor" | "otherUnit", Account>;
}

/** A person from the draft to a title that was revoked, with everything on record that can be on record. */
export async function aDossierScene(desk: TestDesk): Promise<DossierScene> {
  const scene = await aRegisterScene(desk);
  const person = aPersonInput();
  const name = "欧阳䶮𬭚";
  const deeds = `${name}同志长期扎根生产一线，1960年4月1日出生。\n联系方式${person.mobile}，身份证号${person.idNumber}，邮箱ouyang@example.cn。\n${"该同志勤勉敬业，攻坚克难，先后完成技术革新三十余项。".repeat(30)}`;
  const nominee = { award: undefined, person, name, deeds };
  const { nominationId } = await aRevokedHonour(desk, scene, nominee);
  await setRules(desk, scene.campaign.id);
  const contact = desk.app.desk.vault.seal(OBJECTOR.contact, "objections.objector_contact_sealed").toString("hex");
  await desk.owner.query(RECORD.replaceAll("$nomination", `'${nominationId}'`).replace("$contact", `'\\x${contact}'`));
  const otherUnit = await desk.builders.aUnit();
  const accounts = {
    unit: scene.contactAccount,
    office: scene.officeAccount,
    otherOffice: await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }),
    leader: scene.leaderAccount,
    auditor: await desk.builders.anAccount(Role.AUDITOR),
    otherUnit: await desk.builders.anAccount(Role.UNIT, { unit: otherUnit }),
  };
  return { ...scene, nominationId, name, idNumber: person.idNumber, mobile: person.mobile, birthDate: person.birthDate, accounts };
}

/** Does something in an account's name, under its row-level security. */
export function actAs<T>(desk: TestDesk, account: Account, work: (act: Act) => Promise<T>): Promise<T> {
  const { dataSource, clock, vault } = desk.app.desk;
  return transact(dataSource, { as: "account", accountId: account.id, role: account.role, today: clock.today() }, async (manager) => work({ manager, actor: await actorOf(manager), clock, vault }));
}

const RECORD = `
  set session_replication_role = replica;
  insert into procedure_records (nomination_id, unit_id, seat, step, held_on, place, present, votes_for, votes_against, votes_abstain, resolution, evidence, recorded_by, recorded_at)
    select id, unit_id, seat, 'DEMOCRATIC_RECOMMENDATION', date '2024-08-01', '职工之家', 86, 80, 2, 4, null, '民主推荐会议记录', '经办甲', timestamptz '2024-08-02 10:00+08' from nominations where id = $nomination
    union all select id, unit_id, seat, 'COLLECTIVE_DELIBERATION', date '2024-08-05', '三楼会议室', 9, 9, 0, 0, '同意推荐', '党委会议纪要〔2024〕12号', '经办甲', timestamptz '2024-08-05 17:00+08' from nominations where id = $nomination;
  insert into publicities (nomination_id, unit_id, seat, starts_on, ends_on, place, evidence, shown, shown_hash, state, void_reason, recorded_by, recorded_at)
    select id, unit_id, seat, date '2024-08-06', date '2024-08-12', '厂区公告栏', null, '{}'::jsonb, encode(sha256('{}'), 'hex'), 'VOIDED', '职务有误，重新公示', '经办甲', timestamptz '2024-08-06 09:00+08' from nominations where id = $nomination
    union all select id, unit_id, seat, date '2024-08-13', date '2024-08-19', '厂区公告栏', '公示照片.jpg', '{"name": 1}', encode(sha256('{"name": 1}'), 'hex'), 'CURRENT', null, '经办甲', timestamptz '2024-08-13 09:00+08' from nominations where id = $nomination;
  insert into objections (publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, objector_name, objector_contact_sealed, objector_contact_masked, content, handling, outcome, closed_at, recorded_by, recorded_at)
    select id, nomination_id, unit_id, seat, '2024-08-15', 'PERSON', '${OBJECTOR.name}', $contact, '${MASKED_CONTACT}', '${OBJECTOR.content}', '经核查考勤记录完整，反映不属实。', 'NOT_UPHELD', timestamptz '2024-08-18 15:00+08', '受理乙', timestamptz '2024-08-15 15:00+08'
      from publicities where nomination_id = $nomination and state = 'CURRENT';
  insert into waivers (nomination_id, unit_id, seat, rule, justification, state, requested_by, requested_at, opinion, decided_by, decided_at)
    select id, unit_id, seat, 'R07', '贡献特别突出', 'GRANTED', '经办甲', timestamptz '2024-08-19 09:00+08', '同意豁免', '审批丙', timestamptz '2024-08-20 09:00+08' from nominations where id = $nomination;
  insert into attachments (nomination_id, unit_id, seat, about, about_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
    select id, unit_id, seat, 'NOMINATION', null::uuid, '欧阳䶮𬭚身份证.pdf', 'application/pdf', 1572864, encode(sha256('1'), 'hex'), '经办甲', timestamptz '2024-08-19 10:00+08' from nominations where id = $nomination
    union all select nomination_id, unit_id, seat, 'OBJECTION', id, '异议书.pdf', 'application/pdf', 900, encode(sha256('2'), 'hex'), '受理乙', timestamptz '2024-08-15 16:00+08' from objections where nomination_id = $nomination;
  insert into snapshots (nomination_id, unit_id, seat, occasion, content, content_hash, taken_by, taken_at)
    select nomination_id, unit_id, seat, 'REVIEW', jsonb_set(content, '{person,post}', '"车间主任"'), encode(sha256('3'), 'hex'), '审核丁', timestamptz '2024-08-23 10:00+08' from snapshots where nomination_id = $nomination order by taken_at limit 1;
  insert into ballots (campaign_id, award_id, round, kind, method, state, places, candidates_needed, maximum_marks, quorum, majority, candidate_order, opens_at, closes_at,
      issued, returned, marked, blank, abstained, voided, counted_at, prepared_by, created_at)
    select campaign_id, award_id, round, 'FIRST', 'PAPER', rounds.state, 16, 20, 16, '2/3', 'ENTITLED', 'STROKES', now(), now() + interval '1 hour', 11, papers, papers, papers - papers, papers - papers, papers - papers,
      case when papers is not null then timestamptz '2024-09-10 15:00+08' end, '办公室', timestamptz '2024-09-09 15:00+08'
    from nominations cross join (values (1, 'SIGNED', 11), (2, 'CLOSED', null)) as rounds (round, state, papers) where nominations.id = $nomination;
  insert into ballot_candidates (ballot_id, nomination_id, unit_id, seat, position, name, unit_name, workplace_name, votes, entitled, present, votes_needed, quorum_reached, rank, result)
    select b.id, n.id, n.unit_id, n.seat, 3, n.name, '单位', '所在单位', case b.state when 'SIGNED' then 10 end, case b.state when 'SIGNED' then 11 end, case b.state when 'SIGNED' then 11 end, case b.state when 'SIGNED' then 6 end,
      case b.state when 'SIGNED' then true end, case b.state when 'SIGNED' then 2 end, case b.state when 'SIGNED' then 'ELECTED' end
    from ballots b join nominations n on n.id = $nomination and b.award_id = n.award_id;
  insert into slate_entries (slate_id, nomination_id, unit_id, seat, award_id, award_position, award_name, name, unit_name, workplace_name, votes, "order", majority, by_votes, chosen, displaced_by)
    select s.id, n.id, n.unit_id, n.seat, n.award_id, 2, '劳动模范', n.name, '单位', '所在单位', 10, 2, true, true, true, '{}' from slates s join nominations n on n.campaign_id = s.campaign_id where n.id = $nomination;
  set session_replication_role = origin`;
