import { useTexts } from "../../platform/texts/textsContext.tsx";

export interface OwnerTagProps {
  owner: { id: string; name: string } | null;
  /** Whether the reader makes work here: then whatever has an owner is their own. */
  writes: boolean;
}

/** Whose a task or profile is, where it is not the library's. */
export function OwnerTag({ owner, writes }: OwnerTagProps) {
  const { t } = useTexts();
  if (owner === null) return null;
  return <span className="tag">{writes ? t("work:owner.own") : owner.name}</span>;
}
