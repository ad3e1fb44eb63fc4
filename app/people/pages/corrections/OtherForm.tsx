import { EditForm } from "../../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { extents, NEW_PERSON } from "../../corrections/correctPerson.ts";
import { callName } from "../../peopleWords.ts";

type Found = Parameters<typeof callName>[0] & { id: string; town: string };

export interface OtherFormProps {
  form: FormState;
  /** The groups that hold something. */
  there: readonly string[];
  /** Whom the search found. */
  found: readonly Found[];
  q: string;
  /** What the person is called with whom it stands now. */
  name: string;
}

/** What belongs to somebody else, to whom, and why. */
export function OtherForm({ form, there, found, q, name }: OtherFormProps) {
  const spoken = useTexts();
  const { t } = spoken;
  return (
    <EditForm
      form={form}
      action={q === "" ? undefined : `?${new URLSearchParams({ q }).toString()}`}
    >
      <ChoiceField
        {...choiceOf(form, "to", t)}
        legend={t("people:other.to")}
        hint={t("people:other.toHint")}
        kind="one"
        options={[
          ...found.map((one) => ({
            value: one.id,
            label: callName(one, spoken),
            ...(one.town !== "" && { hint: one.town }),
          })),
          { value: NEW_PERSON, label: t("people:other.new"), hint: t("people:other.newHint") },
        ]}
      />
      <ChoiceField
        {...choiceOf(form, "groups", t)}
        legend={t("people:other.groups")}
        kind="some"
        options={there.map((group) => ({
          value: group,
          label: t(`people:history.subject.${group as "town"}`),
        }))}
      />
      <ChoiceField
        {...choiceOf(form, "extent", t)}
        chosen={form.given["extent"] ?? ["last"]}
        legend={t("people:other.extent")}
        kind="one"
        options={extents.map((value) => ({
          value,
          label: t(`people:other.extent.${value}`, { name }),
        }))}
      />
      <TextField
        {...fieldOf(form, "reason", t)}
        label={t("people:other.reason")}
        hint={t("people:other.reasonHint")}
        maxLength={400}
      />
      <div className="form-buttons">
        <NextAction>{t("people:other.do")}</NextAction>
      </div>
    </EditForm>
  );
}
