import type { App } from "../../server/app";

/** An error as the API answers it. */
export interface ApiError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    remedy: string;
    field?: string;
    fields?: { field: string; message: string }[];
    findings?: { rule: string; article: string; facts: string; remedy: string }[];
    incident?: string;
  };
}

export interface ApiResult<Data> {
  data: Data | null;
  errors?: ApiError[];
}

export interface ApiClient {
  /** Sends an operation and gives whatever comes back. */
  send<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<ApiResult<Data>>;
  /** Sends an operation that must succeed and gives its data. */
  ask<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Data>;
  /** Sends an operation that must be refused and gives its one error. */
  refused(query: string, variables?: Record<string, unknown>): Promise<ApiError>;
}

export function clientOf({ fastify }: App, token?: string): ApiClient {
  const send = async <Data>(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<ApiResult<Data>> => {
    const authorization = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fastify.inject({ method: "POST", url: "/graphql", headers: { ...authorization, ...headers }, payload: { query, variables } });
    return response.json<ApiResult<Data>>();
  };
  return {
    send,
    ask: async <Data>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) => {
      const { data, errors } = await send<Data>(query, variables, headers);
      if (errors || data === null) throw new Error(`Refused: ${JSON.stringify(errors)}`);
      return data;
    },
    refused: async (query, variables) => {
      const { data, errors } = await send(query, variables);
      const [error, ...others] = errors ?? [];
      if (!error || others.length > 0) throw new Error(`Expected one error, got ${JSON.stringify({ data, errors })}`);
      return error;
    },
  };
}
