/** Systems that come with an API key. */
export const integrations = {
  operations: "Registered operations",
  about: "Where registered operations alone run, this system may run those listed here, beside the dashboard's own; one that is removed ends at once.",
  count: "%{smart_count} in all",
  none: "No operation is registered.",
  name: "Name",
  sha256: "SHA-256 of the text (can be sent as documentId)",
  by: "Registered by",
  at: "Registered",
  register: "Register an operation",
  registerTitle: "Register an operation",
  registerText: "Paste the GraphQL text as the system will send it, to the letter: one operation with a name, and its fragments. It is checked against the API and its limits first.",
  document: "Text of the operation",
};
