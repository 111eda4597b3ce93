import type { EntityManager } from "typeorm";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { forLog } from "../../graphql/for-log";
import { forgetUnneeded } from "../attachments/forget-unneeded";
import { anonymiseCampaign, blankOldEvents } from "./anonymise-campaign";

const DUE = `select campaign_id as id from retentions where anonymised_at is null and told_on is not null and anonymise_on <= $1 order by anonymise_on, id`;
const WITH_CONTENTS = `select id, contents from retentions where cardinality(contents) > 0`;
/** Once a day: events are blanked as they come of age (184 days of real time). */
const WITH_EVENTS = `select campaign_id as id from retentions where anonymised_at is not null and (events_until is null or events_until < now() - interval '185 days')`;

/**
 * Tells the offices what comes in thirty days, anonymises what is due, and ends what an earlier look began: contents that
 * the store could not let go, events that were too young. Each step is found again by what the rows say, so a server that
 * dies in between costs nothing but time.
 */
export async function sweepRetention(desk: Desk): Promise<void> {
  const ask = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => transact(desk.dataSource, { as: "service" }, (manager: EntityManager) => manager.query<Row[]>(text, values));
  await step(desk, "told", () => ask("select app.tell_retention($1)", [desk.clock.today()]));
  await step(desk, "anonymised", async () => {
    for (const { id } of await ask<{ id: string }>(DUE, [desk.clock.today()])) await step(desk, id, () => anonymiseCampaign(desk, id));
  });
  await step(desk, "let go of contents", async () => {
    for (const { id, contents } of await ask<{ id: string; contents: string[] }>(WITH_CONTENTS)) {
      const left: string[] = [];
      for (const sha256 of contents) if (!(await forgetUnneeded(desk, sha256))) left.push(sha256);
      await ask("update retentions set contents = $2 where id = $1", [id, left]);
    }
  });
  await step(desk, "blanked", async () => {
    for (const { id } of await ask<{ id: string }>(WITH_EVENTS)) await step(desk, id, () => blankOldEvents(desk, id));
  });
}

/** One campaign, or one step, that fails keeps no other from being done; it is tried again at the next look. */
async function step(desk: Desk, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    desk.log.error({ err: forLog(error), what }, "personal data whose term is over could not be dealt with; it is tried again");
  }
}
