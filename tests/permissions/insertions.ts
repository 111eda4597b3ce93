import type { QueryConfig } from "pg";
import { aPersonRow, broken, insert, type Outcome, update } from "./as-role";
import { type Row, rowsOf } from "./rows-of";
import { collectiveAward, type World } from "./world";

const WHEN = "2024-08-21T09:00:00+08:00";

/** What somebody may add, and each way in which it would be too much. */
export interface Insertion {
  who: string;
  table: string;
  /** A row that this role may insert, so that each change to it is refused for its own sake. */
  good: () => Promise<Row>;
  /** What must follow in the same transaction for the good row to stand. */
  then?: (good: Row) => QueryConfig[];
  changes: [what: string, change: () => Row | Promise<Row>, outcome?: Outcome][];
}

/** Everything that roles add, in the world that `known` gives once there is one. */
export function insertionsInto(known: () => World): Insertion[] {
  const { unit, row, nomination } = rowsOf(known);
  const author = (name: string): Row => ({ actor_id: known().persona(name).account.id, actor_name: known().persona(name).account.displayName });
  const place = ({ campaign_id, award_id, unit_id, seat, id }: Row): Row => ({ quota_id: id, campaign_id, award_id, unit_id, seat });
  const part = ({ id: nomination_id, unit_id, seat }: Row): Row => ({ nomination_id, unit_id, seat });
  const of = (name: keyof World["units"]): Row => ({ unit_id: unit(name).id, seat: unit(name).seat });

  /** A ledger line that takes a place for a draft, and the submission that goes with it. */
  const take = async (): Promise<Row> => {
    const draft = await nomination("city", "DRAFT");
    const quota = await row("quotas", "city", { award_id: draft.award_id });
    return { ...place(quota), movement: "USED", used_delta: 1, nomination_id: draft.id, ...author("city"), reason: "报送", occurred_at: WHEN };
  };
  const submit = ({ nomination_id }: Row): QueryConfig[] => [update("nominations", `state = 'SUBMITTED', pending_level = 'OFFICE', submitted_at = '${WHEN}'`, nomination_id)];

  return [
    {
      who: "city",
      table: "quota_entries",
      good: take,
      then: submit,
      changes: [
        ["places of its own making", () => ({ movement: "ADJUSTED", used_delta: 0, places_delta: 5, nomination_id: null })],
        ["a place of a unit below", async () => place(await row("quotas", "district"))],
        ["a place of another unit", async () => place(await row("quotas", "sibling"))],
        ["a place of the other seat", async () => place(await row("quotas", "carrier"))],
        ["in somebody else's name", () => author("sibling")],
        ["under a false name", () => ({ actor_name: "别人" })],
        ["a place of another award", async () => place(await row("quotas", "city", { award_id: collectiveAward(known().campaigns.main).id })), broken("quota_entries_own_quota")],
        ["for a nomination that is not its own", async () => ({ nomination_id: (await nomination("sibling", "DRAFT")).id }), broken("quota_entries_own_quota")],
        ["for a nomination that is nobody's", () => ({ nomination_id: unit("city").id }), broken("nominations_part")],
      ],
    },
    {
      who: "industry office",
      table: "quota_entries",
      good: async () => ({ ...place(await row("quotas", "city")), movement: "ADJUSTED", places_delta: 1, ...author("industry office"), reason: "调整", occurred_at: WHEN }),
      changes: [
        ["places of the other seat", async () => place(await row("quotas", "carrier"))],
        ["a place taken for a unit", async () => ({ movement: "USED", places_delta: 0, used_delta: 1, nomination_id: (await nomination("city", "DRAFT")).id })],
        ["in somebody else's name", () => author("communications office")],
      ],
    },
    {
      who: "industry office",
      table: "quotas",
      good: () => Promise.resolve({ campaign_id: known().campaigns.other.id, award_id: known().campaigns.other.awards[2]?.id, subject_kind: "PERSON", ...of("sibling") }),
      changes: [
        ["with places in it already", () => ({ places: 5 })],
        ["for the other seat", () => of("carrier")],
      ],
    },
    {
      who: "city",
      table: "nominations",
      good: async () => {
        const { campaign_id, award_id, subject_kind, unit_id, seat, workplace_id } = await nomination("city", "DRAFT");
        return { id: "01900000-0000-7000-8000-000000000001", campaign_id, award_id, subject_kind, unit_id, seat, workplace_id, name: "钱样本", position: 9, deeds: "", identity_index: Buffer.from("new"), created_at: WHEN, updated_at: WHEN };
      },
      then: ({ id, unit_id, seat }) => [insert("persons", { ...aPersonRow, nomination_id: id, unit_id, seat })],
      changes: [
        ["submitted from the start", () => ({ state: "SUBMITTED", submitted_at: WHEN })],
        ["a candidate from the start", () => ({ state: "CANDIDATE", submitted_at: WHEN, decided_at: WHEN })],
        ["of a unit below", async () => ({ ...of("district"), workplace_id: (await row("workplaces", "district")).id })],
        ["of another unit", async () => ({ ...of("sibling"), workplace_id: (await row("workplaces", "sibling")).id })],
        ["of the other seat", async () => ({ ...of("carrier"), workplace_id: (await row("workplaces", "carrier")).id })],
      ],
    },
    {
      who: "industry office",
      table: "reviews",
      good: async () => ({ ...part(await nomination("city", "SUBMITTED")), level: "OFFICE", decision: "APPROVED", opinion: "同意", reviewer_id: author("industry office").actor_id, reviewer_name: author("industry office").actor_name, decided_at: WHEN }),
      changes: [
        ["in somebody else's name", () => ({ reviewer_id: known().persona("communications office").account.id })],
        ["under a false name", () => ({ reviewer_name: "别人" })],
        ["of the other seat's nomination", async () => part(await nomination("carrier", "SUBMITTED"))],
      ],
    },
    {
      who: "city",
      table: "nomination_events",
      good: async () => ({ ...part(await nomination("city", "DRAFT")), act: "UPDATED", from_state: "DRAFT", to_state: "DRAFT", ...author("city"), occurred_at: WHEN }),
      changes: [
        ["an act of the office", () => ({ act: "APPROVED" })],
        ["in the history of another unit", async () => part(await nomination("sibling", "DRAFT"))],
        ["in the history of a unit below", async () => part(await nomination("district", "DRAFT"))],
        ["in somebody else's name", () => author("industry office")],
      ],
    },
    {
      who: "industry office",
      table: "nomination_events",
      good: async () => ({ ...part(await nomination("city", "SUBMITTED")), act: "RETURNED", from_state: "SUBMITTED", to_state: "RETURNED", ...author("industry office"), occurred_at: WHEN }),
      changes: [
        ["an act of the unit", () => ({ act: "WITHDRAWN" })],
        ["in the other seat's history", async () => part(await nomination("carrier", "SUBMITTED"))],
      ],
    },
    {
      who: "city",
      table: "unit_contacts",
      good: () => Promise.resolve({ campaign_id: known().campaigns.main.id, ...of("city"), name: "孙样本", post: "科长", office_phone: "024-12345678", mobile_sealed: Buffer.of(1), mobile_masked: "*", email: "a@example.cn", registered_at: WHEN }),
      changes: [
        ["for another unit", () => of("sibling")],
        ["for a unit below", () => of("district")],
      ],
    },
    {
      who: "city",
      table: "workplaces",
      good: () => Promise.resolve({ ...of("city"), name: "示例厂", credit_code: "x", nature: "PRIVATE_ENTERPRISE" }),
      changes: [["for another unit", () => of("sibling")]],
    },
    {
      who: "industry office",
      table: "recommending_units",
      good: () => Promise.resolve({ code: "new-unit", name: "新单位", short_name: "新", kind: "CITY", seat: "INDUSTRY" }),
      changes: [["of the other seat", () => ({ seat: "COMMUNICATIONS" })]],
    },
    ...["city", "industry office"].map((who): Insertion => {
      const side = who === "city" ? "UNIT" : "OFFICE";
      return {
        who,
        table: "comments",
        good: async () => {
          const persona = known().persona(who);
          const { id, unit_id, seat } = await nomination("city", "SUBMITTED");
          return { nomination_id: id, unit_id, seat, scope: "SHARED", side, text: "请核对。", author_id: persona.account.id, author_name: persona.account.displayName, author_unit_id: persona.unitId, written_at: WHEN };
        },
        changes: [
          ["for the other side", () => ({ side: side === "UNIT" ? "OFFICE" : "UNIT", author_unit_id: side === "UNIT" ? null : unit("city").id })],
          ["in somebody else's name", () => ({ author_id: known().persona("sibling").account.id })],
          ["under a false name", () => ({ author_name: "别人" })],
          ["as taken back already", () => ({ removed_at: WHEN, text: "" })],
          ["on one that was given up", async () => ({ nomination_id: (await nomination("city", "WITHDRAWN")).id })],
          ["on another unit's of the other seat", async () => {
            const { id, unit_id, seat } = await nomination("carrier", "SUBMITTED");
            return { nomination_id: id, unit_id, seat };
          }],
        ],
      };
    }),
    {
      who: "industry office",
      table: "office_members",
      good: () => Promise.resolve({ campaign_id: known().campaigns.main.id, body: "OFFICE", seat: "INDUSTRY", name: "李样本", position: "STAFF", organization: "厅", post: "科员" }),
      changes: [["of the other seat", () => ({ seat: "COMMUNICATIONS" })]],
    },
    {
      who: "system administrator",
      table: "sessions",
      good: () => Promise.resolve({ account_id: known().persona("integration").account.id, kind: "API_KEY", secret_hash: Buffer.alloc(32), expires_at: "2099-01-01", address: "" }),
      changes: [["signed in as somebody", () => ({ account_id: known().persona("auditor").account.id, kind: "PASSWORD" })]],
    },
    {
      who: "city",
      table: "preferences",
      good: () => Promise.resolve({ account_id: known().persona("city").account.id, key: "theme", value: '"dark"' }),
      changes: [["for somebody else", () => ({ account_id: known().persona("sibling").account.id })]],
    },
    {
      who: "city",
      table: "idempotency_keys",
      good: () => Promise.resolve({ account_id: known().persona("city").account.id, key: "a-key-of-mine", place: "submitNomination", fingerprint: Buffer.alloc(32), answer_sealed: Buffer.from("sealed") }),
      changes: [["for somebody else", () => ({ account_id: known().persona("sibling").account.id })]],
    },
    ...["system administrator", "security administrator", "auditor", "industry office", "leading group", "city", "integration"].map((who): Insertion => ({
      who,
      table: "audit_events",
      good: () => {
        const { role, seat, unitId } = known().persona(who);
        return Promise.resolve({ ...author(who), role, seat, unit_id: unitId, action: "something", outcome: "SUCCEEDED", address: "" });
      },
      changes: [
        ["as somebody else", () => author("communications office")],
        ["as nobody", () => ({ actor_id: null })],
        ["under a false name", () => ({ actor_name: "别人" })],
        ["in another role", () => ({ role: "NOBODY" })],
        ["for another seat", () => ({ seat: "COMMUNICATIONS" })],
      ],
    })),
  ];
}
