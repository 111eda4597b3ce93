import { registerEnumType } from "type-graphql";

/** What is wrong at the first place where the audit trail does not fit its seals. */
export enum SealFault {
  EVENT_CHANGED = "EVENT_CHANGED",
  EVENT_MISSING = "EVENT_MISSING",
  SEAL_MISSING = "SEAL_MISSING",
  SEAL_FORGED = "SEAL_FORGED",
  NEVER_SEALED = "NEVER_SEALED",
  HEAD_MISSING = "HEAD_MISSING",
}

registerEnumType(SealFault, {
  name: "SealFault",
  description: "What is wrong at the first place where the audit trail does not fit its seals.",
  valuesConfig: {
    EVENT_CHANGED: { description: "记录被改动: the event, or the seal before it, is not what was sealed." },
    EVENT_MISSING: { description: "记录被删除: the sealed event is not there." },
    SEAL_MISSING: { description: "封存值缺失: the numbers of the seals have a gap." },
    SEAL_FORGED: { description: "封存值系伪造: the seal was not made by a desk with this installation's secret." },
    NEVER_SEALED: { description: "记录未封存: an event older than an hour has no seal: sealing has stopped, or it was put in behind the desk's back." },
    HEAD_MISSING: { description: "末尾被截断: the seal that was noted earlier is not in the chain." },
  },
});
