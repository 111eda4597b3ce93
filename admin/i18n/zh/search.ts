/** The search box in the top bar. */
export const search = {
  label: "搜索",
  placeholder: "姓名、单位、拼音或首字母",
  hint: "按 Ctrl+K 或 / 搜索",
  recent: "最近打开",
  nothingYet: "可输入姓名、单位名称、拼音（zhangwei）、首字母（zw）、单位代码或统一社会信用代码前几位。",
  none: "没有找到“%{text}”",
  looking: "正在查找…",
  count: "找到 %{smart_count} 条",
  countMost: "找到较多，列出最接近的 %{smart_count} 条",
  kind: {
    NOMINATION: "推荐对象",
    UNIT: "推荐单位",
    WORKPLACE: "所在单位",
    CONTACT: "联系人",
    HONOUR: "荣誉登记簿",
    ACCOUNT: "账号",
  },
};
