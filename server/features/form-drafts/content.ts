import { ValidateBy } from "class-validator";
import { says } from "../../graphql/says";

/** The longest draft, in characters of its JSON: more than any form of the desk can hold. */
export const LONGEST_DRAFT = 200_000;

/** A draft's content: an object, not too long, without a password, which is kept nowhere but as a hash. */
export const IsDraftContent = (): PropertyDecorator =>
  ValidateBy({
    name: "isDraftContent",
    validator: {
      validate: (value: unknown) => isObject(value) && JSON.stringify(value).length <= LONGEST_DRAFT && !holdsPassword(value),
      defaultMessage: () => says(`草稿内容须为对象，JSON 不超过 ${LONGEST_DRAFT} 个字符，且不得含密码。`, `needs an object of at most ${LONGEST_DRAFT} characters as JSON, without passwords.`),
    },
  });

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

const holdsPassword = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.entries(value).some(([key, inner]) => /password|totp/i.test(key) || holdsPassword(inner));
