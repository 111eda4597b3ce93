import type { ErrorCode } from "../errors/registry";

/** How a refusal is told in HTTP where no GraphQL answer carries it. What is not here is the request's own fault: 400. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OPERATION_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  WRONG_STATE: 409,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  TIMEOUT: 503,
  STORAGE_FULL: 507,
};

export const statusOf = (code: string): number => (code in STATUS ? STATUS[code as ErrorCode] : undefined) ?? 400;
