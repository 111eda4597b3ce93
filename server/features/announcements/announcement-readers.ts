import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import type { AnnouncementReader } from "./types";
import { ANNOUNCEMENT } from "./words";

const READERS = `
  select (select coalesce(json_agg(json_build_object('id', r.id, 'unitId', r.unit_id, 'name', r.name, 'reachable', r.reachable,
      'readAt', r.read_at, 'readBy', r.read_by, 'confirmedAt', r.confirmed_at, 'confirmedBy', r.confirmed_by) order by r.place, r.name), '[]')
    from app.announcement_readers(a.id) r) as readers
  from announcements a where a.id = $1`;

/** Whom an announcement is for and who has read it, in the tables' order; for the office that published it and the auditor. */
export async function announcementReaders(context: RequestContext, id: string): Promise<AnnouncementReader[]> {
  const [row] = isId(id) ? await context.read<{ readers: AnnouncementReader[] }>({ name: "announcement_readers", text: READERS, values: [id] }) : [];
  if (!row) throw new DeskError("NOT_FOUND", { field: "id", facts: { what: ANNOUNCEMENT } });
  return row.readers;
}
