/** Looking at a number in full. */
export const reveals = {
  look: "查看",
  lookAt: "查看完整%{what}",
  text: "查看人、查看对象和事由记入审计记录，号码本身不记入。号码显示 30 秒。",
  reason: "查看事由",
  reasonHint: "5 至 200 个字，例如：核对登记表与身份证件。",
  shown: "%{what}：%{value}，30 秒后隐藏。",
  hide: "隐藏",
  kept: "不修改请留空，现为 %{masked}",
};
