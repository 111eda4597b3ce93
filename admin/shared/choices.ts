import type { MessageKey, Messages } from "../i18n/zh";

type Enum = keyof Messages["enums"];

/** The choices of a select for an enum: its values with the keys of their words, which inputs translate. */
export const choicesOf = <Name extends Enum>(
  name: Name,
  values: readonly (keyof Messages["enums"][Name] & string)[],
) => values.map((value) => ({ id: value, name: `enums.${name}.${value}` as MessageKey }));
