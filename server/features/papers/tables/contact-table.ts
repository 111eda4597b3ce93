import { officialColumns, officialTable, rowsOf } from "../../../workbooks/official-table";
import { ImportKind } from "../../imports/import-kind";
import { contactRow, contactShape } from "../../imports/kinds/contact-shape";
import { wholeMobile } from "../../units/contact-mobile";
import { UnitContact } from "../../units/unit-contact";
import { mayOpen } from "../forms/registration-data";
import { chineseDate } from "../forms/wording";
import { frameOf, scopeOf } from "./frame";
import { type TableMaker, workbookPaper } from "./table-paper";

/** 评选推荐工作联系表 (annex 3): who answers for the work in each unit the caller sees. */
export const contactTable: TableMaker = {
  needs: ["campaignId"],
  make: async (act, request) => {
    const { campaign, unit, scopeName, where } = await frameOf(act, scopeOf(request));
    const contacts = await act.manager.find(UnitContact, { where, relations: { unit: true }, order: { unit: { position: "ASC", code: "ASC" }, registeredAt: "ASC", id: "ASC" } });
    const mobileOf = (contact: UnitContact): string => (mayOpen(act, contact) ? wholeMobile(act, contact) : contact.mobileMasked);
    const shape = contactShape([], false);
    const content = await officialTable({
      title: "评选推荐工作联系表",
      date: act.clock.now(),
      marker: { kind: ImportKind.CONTACTS, campaign: campaign.id },
      sheets: [
        {
          name: "评选推荐工作联系表",
          title: "评选推荐工作联系表",
          above: { left: `填报单位（盖章）：${unit?.name ?? scopeName}`, right: `填报时间：${chineseDate(act.clock.today())}` },
          columns: officialColumns(shape),
          rows: rowsOf(shape, contacts.map((contact, i) => ({ ...contactRow(i + 1, contact.unit, contact, mobileOf(contact)), unit: contact.unit.name }))),
          orientation: "landscape",
        },
      ],
    });
    return workbookPaper(["评选推荐工作联系表", scopeName, act.clock.today()], content);
  },
};
