import { EditForm } from "../../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { NEW_PERSON } from "../../corrections/correctPerson.ts";
import { extents, type ShownMove } from "../../corrections/whatMoves.ts";
import { callName } from "../../peopleWords.ts";
import { MoveLines } from "./MoveLines.tsx";

type Found = Parameters<typeof callName>[0] & { id: string; town: string };

export interface OtherFormProps {
  form: FormState;
  /** Of each group that holds something, what would go. */
  moves: readonly ShownMove[];
  /** Whom the search found. */
  found: readonly Found[];
  q: string;
  /** What the person is called with whom it stands now. */
  name: string;
}

/** What belongs to somebody else, to whom, and why. */
export function OtherForm({ form, moves, found, q, name }: OtherFormProps) {
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
      <Details
        summary={t("people:other.newName")}
        open={
          found.length === 0 ||
          form.faults.some(({ field }) => field === "firstName" || field === "lastName")
        }
      >
        <div className="form">
          <p className="field-hint">{t("people:other.newNameHint")}</p>
          <TextField
            {...fieldOf(form, "firstName", t)}
            label={t("people:field.firstName")}
            autoComplete="off"
            maxLength={120}
          />
          <TextField
            {...fieldOf(form, "lastName", t)}
            label={t("people:field.lastName")}
            autoComplete="off"
            maxLength={200}
          />
        </div>
      </Details>
      <ChoiceField
        {...choiceOf(form, "groups", t)}
        legend={t("people:other.groups")}
        kind="some"
        options={moves.map(({ group, last, all }) => ({
          value: group,
          label: t(`people:history.subject.${group}`),
          hint: <MoveLines last={last} all={all} />,
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
