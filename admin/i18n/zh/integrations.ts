/** Systems that come with an API key. */
export const integrations = {
  operations: "登记的操作",
  about: "开启“只执行登记过的操作”时，该系统除工作台自身的操作外，只能执行这里登记的操作；去掉后立即失效。",
  count: "%{smart_count} 项",
  none: "尚未登记操作。",
  name: "名称",
  sha256: "文本的 SHA-256（可作 documentId 发送）",
  by: "登记人",
  at: "登记时间",
  register: "登记操作",
  registerTitle: "登记操作",
  registerText: "粘贴该系统将要发送的 GraphQL 文本：一个有名称的操作及其片段，一字不差。登记前按接口和各项上限检查。",
  document: "操作文本",
};
