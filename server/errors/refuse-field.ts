import { DeskError, type FieldError } from "./desk-error";

/** Refuses one field of an input, in both languages. */
export function refuseField(field: string, zh: string, en: string): never {
  refuseFields([{ field, message: { zh, en } }]);
}

/** Refuses several fields at once. */
export function refuseFields(fields: [FieldError, ...FieldError[]]): never {
  const details = { zh: fields.map(({ message }) => message.zh).join(""), en: fields.map(({ message }) => message.en).join(" ") };
  throw new DeskError("INVALID_INPUT", { field: fields[0].field, fields, facts: { details } });
}
