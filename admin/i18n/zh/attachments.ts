/** The words of files on nominations, steps, publicities and objections. */
export const attachments = {
  title: "附件",
  limits: "pdf、jpg、png、docx、xlsx，每个不超过 20 MB",
  about: "%{size} KB · %{by} · %{at}",
  upload: "上传附件",
  uploading: "正在上传",
  uploaded: "附件已上传。",
  remove: "删除",
  removeNamed: "删除附件“%{name}”",
  removeText: "删除后不再显示，但会留下删除人、时间和理由。",
  removed: "附件已删除。",
  reason: "理由",
};
