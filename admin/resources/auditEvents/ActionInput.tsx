import { AutocompleteInput, type AutocompleteInputProps } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { zh } from "../../i18n/zh";

const actions = Object.keys(zh.enums.action) as (keyof typeof zh.enums.action)[];

/** Chooses an act to look for. */
export const ActionInput = (props: AutocompleteInputProps) => (
  <AutocompleteInput {...props} choices={choicesOf("action", actions)} />
);
