import { HonourLevel } from "../../nominations/honour-level";
import { PersonIdentity } from "../../nominations/person-identity";
import { UnitKind } from "../../units/unit-kind";
import { WorkplaceNature } from "../../workplaces/workplace-nature";
import type { Dictionary } from "../dictionary";
import { entriesOf, OWN_LIST } from "../entries";

export const workplaceNature: Dictionary = {
  key: "WorkplaceNature",
  name: { zh: "单位性质", en: "Nature of a workplace" },
  ...OWN_LIST,
  note: {
    zh: "按通知区分企业、事业单位、机关。GB/T 12402（经济类型）按登记注册的投资主体分类，GB/T 20091（组织机构类型）不分国有与非公，均不能一一对应，不设代码。",
    en: "As the notice tells enterprises, public institutions and government bodies apart. GB/T 12402 (economic types) sorts by investors and GB/T 20091 (kinds of organizations) does not tell state-owned from private: neither has these entries, so there are no codes.",
  },
  entries: entriesOf({
    [WorkplaceNature.STATE_ENTERPRISE]: ["国有企业", "State-owned enterprise"],
    [WorkplaceNature.PRIVATE_ENTERPRISE]: ["非公企业", "Private enterprise"],
    [WorkplaceNature.PUBLIC_INSTITUTION]: ["事业单位", "Public institution"],
    [WorkplaceNature.GOVERNMENT]: ["机关", "Government body"],
    [WorkplaceNature.SOCIAL_ORGANIZATION]: ["社会组织", "Social organization"],
  }),
};

export const personIdentity: Dictionary = {
  key: "PersonIdentity",
  name: { zh: "人员身份", en: "Identity at work" },
  ...OWN_LIST,
  note: { zh: "依通知三（三）区分劳动模范与先进工作者的人员身份，无国家标准。", en: "By which the notice, 3 (3), tells model workers from advanced workers; there is no standard." },
  entries: entriesOf({
    [PersonIdentity.FRONT_LINE_WORKER]: ["一线职工", "Front-line worker"],
    [PersonIdentity.SKILLED_WORKER]: ["技能人才", "Skilled worker"],
    [PersonIdentity.PROFESSIONAL]: ["专业技术人员", "Professional or technician"],
    [PersonIdentity.ENTERPRISE_MANAGER]: ["企业管理人员", "Enterprise manager"],
    [PersonIdentity.ENTERPRISE_HEAD]: ["企业负责人", "Head of an enterprise"],
    [PersonIdentity.SUPPORT_STAFF]: ["机关事业单位工勤人员", "Support staff of a government body or public institution"],
    [PersonIdentity.CIVIL_SERVANT]: ["公务员", "Civil servant"],
    [PersonIdentity.INSTITUTION_STAFF]: ["事业单位工作人员", "Staff of a public institution"],
  }),
};

export const honourLevel: Dictionary = {
  key: "HonourLevel",
  name: { zh: "荣誉级别", en: "Level of an honour" },
  ...OWN_LIST,
  note: { zh: "依通知三（三）关于曾获省部级及以上荣誉的规定，无对应的国家标准。", en: "By the notice, 3 (3), on earlier honours of the provincial or ministerial level and above; no standard fits." },
  entries: entriesOf({
    [HonourLevel.NONE]: ["无", "None"],
    [HonourLevel.MUNICIPAL]: ["市级及以下", "Municipal or lower"],
    [HonourLevel.PROVINCIAL_OR_MINISTERIAL]: ["省部级", "Provincial or ministerial"],
    [HonourLevel.NATIONAL]: ["国家级", "National"],
  }),
};

export const unitKind: Dictionary = {
  key: "UnitKind",
  name: { zh: "推荐单位类别", en: "Kind of recommending unit" },
  ...OWN_LIST,
  note: { zh: "依通知所列推荐单位，无国家标准。", en: "The recommending units the notice names; there is no standard." },
  entries: entriesOf({
    [UnitKind.CITY]: ["市", "City"],
    [UnitKind.DEMONSTRATION_ZONE]: ["示范区", "Demonstration zone"],
    [UnitKind.TELECOM]: ["信息通信领域单位", "Telecom unit"],
    [UnitKind.DIVISION]: ["内设机构", "Division of the department"],
    [UnitKind.AFFILIATED]: ["直属单位", "Affiliated unit"],
  }),
};
