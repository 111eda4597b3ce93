import { registerEnumType } from "type-graphql";

/** What can be shown in full, and of what record. */
export enum PersonalField {
  ID_NUMBER = "ID_NUMBER",
  MOBILE = "MOBILE",
  PHONE = "PHONE",
  CONTACT_MOBILE = "CONTACT_MOBILE",
  MEMBER_PHONE = "MEMBER_PHONE",
  OBJECTOR_CONTACT = "OBJECTOR_CONTACT",
}

registerEnumType(PersonalField, {
  name: "PersonalField",
  description: "What can be shown in full, and of what record.",
  valuesConfig: {
    ID_NUMBER: { description: "A nominated person's ID number." },
    MOBILE: { description: "A nominated person's mobile number." },
    PHONE: { description: "A nominated collective's telephone." },
    CONTACT_MOBILE: { description: "The mobile number of a unit's contact." },
    MEMBER_PHONE: { description: "The telephone of a member of the leading group or the office." },
    OBJECTOR_CONTACT: { description: "How to reach who objects; for the office of the seat alone." },
  },
});
