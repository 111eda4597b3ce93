import type { EntityManager } from "typeorm";
import type { Text } from "../../errors/registry";
import type { SealedColumn } from "../../vault";
import type { Seat } from "../campaigns/seat";
import { Collective } from "../nominations/collective";
import { Nomination } from "../nominations/nomination";
import { Person } from "../nominations/person";
import { NOMINATION } from "../nominations/words";
import { OfficeMember } from "../office/office-member";
import { OFFICE_MEMBER } from "../office/words";
import { Objection } from "../publicity/objection";
import { OBJECTION } from "../publicity/words";
import { UnitContact } from "../units/unit-contact";
import { CONTACT } from "../units/words";
import { PersonalField } from "./personal-field";

/** A record that may have a number: whose it is, and the number where it has one. */
interface Holder {
  unitId: string | null;
  seat: Seat | null;
  sealed: Buffer | null | undefined;
}

/** Where a number is kept. */
export interface NumberPlace {
  /** What the API and the trail call the record. */
  type: string;
  /** What refusals call it. */
  what: Text;
  column: SealedColumn;
  /** The record, or null where the caller does not see it. */
  find(manager: EntityManager, id: string): Promise<Holder | null>;
}

async function ofNomination(manager: EntityManager, id: string, sealed: () => Promise<Buffer | undefined>): Promise<Holder | null> {
  const nomination = await manager.findOneBy(Nomination, { id });
  return nomination && { unitId: nomination.unitId, seat: nomination.seat, sealed: await sealed() };
}

const NOMINEE = { type: Nomination.name, what: NOMINATION };

/** Every number that can be looked at. */
export const NUMBERS: Record<PersonalField, NumberPlace> = {
  [PersonalField.ID_NUMBER]: {
    ...NOMINEE,
    column: "persons.id_number_sealed",
    find: (manager, id) => ofNomination(manager, id, async () => (await manager.findOneBy(Person, { nominationId: id }))?.idNumberSealed),
  },
  [PersonalField.MOBILE]: {
    ...NOMINEE,
    column: "persons.mobile_sealed",
    find: (manager, id) => ofNomination(manager, id, async () => (await manager.findOneBy(Person, { nominationId: id }))?.mobileSealed),
  },
  [PersonalField.PHONE]: {
    ...NOMINEE,
    column: "collectives.phone_sealed",
    find: (manager, id) => ofNomination(manager, id, async () => (await manager.findOneBy(Collective, { nominationId: id }))?.phoneSealed),
  },
  [PersonalField.CONTACT_MOBILE]: {
    type: UnitContact.name,
    what: CONTACT,
    column: "unit_contacts.mobile_sealed",
    async find(manager, id) {
      const contact = await manager.findOneBy(UnitContact, { id });
      return contact && { unitId: contact.unitId, seat: contact.seat, sealed: contact.mobileSealed };
    },
  },
  [PersonalField.MEMBER_PHONE]: {
    type: OfficeMember.name,
    what: OFFICE_MEMBER,
    column: "office_members.phone_sealed",
    async find(manager, id) {
      const member = await manager.findOneBy(OfficeMember, { id });
      return member && { unitId: null, seat: member.seat, sealed: member.phoneSealed };
    },
  },
  [PersonalField.OBJECTOR_CONTACT]: {
    type: Objection.name,
    what: OBJECTION,
    column: "objections.objector_contact_sealed",
    async find(manager, id) {
      const objection = await manager.findOneBy(Objection, { id });
      return objection && { unitId: objection.unitId, seat: objection.seat, sealed: objection.objectorContactSealed };
    },
  },
};
