import { ERRORS, type ErrorCode, type Text } from "./registry";

/** One wrong field and what is wrong with it. */
export interface FieldError {
  /** Path in the input, e.g. `person.idNumber`. */
  field: string;
  message: Text;
}

/** A verdict of a rule of the notice: which rule, the article it rests on, the facts it used, how to mend it. */
export interface Finding {
  rule: string;
  article: string;
  facts: Text;
  remedy: Text;
}

interface Details {
  /** Values for the `{placeholders}` of the message and remedy. */
  facts?: Record<string, string | number | Text>;
  /** The field of the input that is at fault. */
  field?: string;
  fields?: FieldError[];
  findings?: Finding[];
}

/** A refusal the user can understand. Everything else that is thrown is masked and gets an incident number. */
export class DeskError extends Error {
  override readonly name = "DeskError";

  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${fill(ERRORS[code].message.en, details.facts, "en")}`, options);
  }

  /** A refusal that was made elsewhere, told again: by another process, by the API, or of another field. */
  static retold(code: ErrorCode, details: Details, options?: ErrorOptions): DeskError {
    return new this(code, details, options);
  }

  /** Message and remedy in one language, their placeholders filled. */
  text(language: keyof Text): { message: string; remedy: string } {
    const { message, remedy } = ERRORS[this.code];
    return { message: fill(message[language], this.details.facts, language), remedy: fill(remedy[language], this.details.facts, language) };
  }
}

function fill(template: string, facts: Details["facts"] = {}, language: keyof Text): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const fact = facts[key];
    return fact === undefined ? key : typeof fact === "object" ? fact[language] : String(fact);
  });
}
