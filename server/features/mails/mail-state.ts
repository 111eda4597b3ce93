import { registerEnumType } from "type-graphql";

/** Where one mail stands. */
export enum MailState {
  WAITING = "WAITING",
  NO_ADDRESS = "NO_ADDRESS",
  TAKEN_OUT = "TAKEN_OUT",
  SENT = "SENT",
  REFUSED = "REFUSED",
  WITHHELD = "WITHHELD",
}

registerEnumType(MailState, {
  name: "MailState",
  description: "Where one mail stands.",
  valuesConfig: {
    WAITING: { description: "待发送" },
    NO_ADDRESS: { description: "无邮箱: the unit has registered no contact with a usable address." },
    TAKEN_OUT: { description: "已剔除: the office took it out." },
    SENT: { description: "已发送: the mail server has accepted it." },
    REFUSED: { description: "未送达: refused for good; `problem` says why." },
    WITHHELD: { description: "未发送: a demonstration sends nothing." },
  },
});
