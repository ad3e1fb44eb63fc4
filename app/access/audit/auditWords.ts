import type { Texts } from "../../platform/texts/texts.ts";
import type { AuditEntry } from "./readAudit.ts";

/** What a line of the audit says, in words for whoever keeps an eye on things. */
export function auditWords(t: Texts) {
  return {
    who: ({ account, role }: AuditEntry) =>
      account ?? t(role === "candidate" ? "audit:self" : "audit:byItself"),
    as: ({ role }: AuditEntry) => (role ? t(`access:role.${role}`) : ""),
    whose: ({ subject, groups }: AuditEntry) => {
      const account = groups.includes("account");
      if (subject !== null) return t(account ? "audit:account" : "audit:person", { code: subject });
      if (account) return t("audit:invited");
      return t(groups.includes("pool") ? "audit:ofList" : "audit:nobody");
    },
    what: ({ verb }: AuditEntry) => t(`audit:verb.${verb}`),
    groups: ({ groups }: AuditEntry) => groups.map((group) => t(`audit:group.${group}`)).join(", "),
    relations: ({ relations }: AuditEntry) =>
      relations.map((kind) => t(`audit:relation.${kind}`)).join(", "),
    way: ({ way }: AuditEntry) => t(`audit:way.${way}`),
  };
}
