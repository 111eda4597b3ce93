/** The address of a resource's list with a filter set, e.g. `listLink("nominations", { state: ["SUBMITTED"] })`. */
export const listLink = (resource: string, filter: Record<string, unknown> = {}): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`;

export const showLink = (resource: string, id: string): string => `/${resource}/${id}/show`;
export const editLink = (resource: string, id: string): string => `/${resource}/${id}`;
export const createLink = (resource: string): string => `/${resource}/create`;
