import type { CapacityItem } from "@overstap/engine/capacity/capacityList.ts";
import { fmlCurrent } from "../../../../../reference/fml/fml.ts";
import { capacityInWords, flagName, itemName } from "../../../../../reference/fml/fmlTexts.ts";
import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { OpenForm } from "../../../../access/forms/openForm.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { itemChoices, itemField, NONE } from "../../../capacity/itemField.ts";
import { DocumentHead } from "./DocumentHead.tsx";
import { ownSections } from "../../../capacity/askedOfPerson.ts";

export interface DocumentFieldsProps {
  form: OpenForm;
  /** The documents that were brought, to say which one this is. */
  files: readonly { id: string; name: string }[];
}

/** What a doctor's document states: whose, of when, and the whole list by sections. */
export function DocumentFields({ form, files }: DocumentFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <DocumentHead form={form} />
      {files.length > 0 && (
        <SelectField
          {...fieldOf(form, "fileId", t)}
          label={t("people:intake.documentFile")}
          optional={t("forms:optional")}
          options={[
            { value: "", label: t("people:intake.noFile") },
            ...files.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <h2>{t("people:intake.items")}</h2>
      <p className="quiet">{t("people:intake.itemsLead")}</p>
      {ownSections.map((section) => (
        <Section key={section} form={form} section={section} />
      ))}
    </>
  );
}

function Section({ form, section }: { form: OpenForm; section: number }) {
  const { t } = useTexts();
  const items = fmlCurrent.items.filter((item) => item.section === section);
  const said = items.filter(({ code }) => (form.given[itemField(code)] ?? []).some(Boolean));
  const wrong = items.some(({ code }) =>
    form.faults.some(({ field }) => field === itemField(code)),
  );
  return (
    <Details
      summary={`${section}. ${fmlCurrent.sections[section]} (${t("people:intake.stated.count", {
        count: said.length,
      })})`}
      open={said.length > 0 || wrong}
    >
      <div className="form-items">
        {items.map((item) => (
          <Item key={item.code} form={form} item={item} />
        ))}
      </div>
    </Details>
  );
}

function Item({ form, item }: { form: OpenForm; item: CapacityItem }) {
  const { t, language } = useTexts();
  const name = `${item.code} ${itemName(item.code, language, "trade")}`;
  const field = itemField(item.code);
  if (item.scale === "ordinal") {
    return (
      <SelectField
        {...fieldOf(form, field, t)}
        label={name}
        options={[
          { value: "", label: t("people:intake.notStated") },
          ...itemChoices(item).map((value) => ({
            value,
            label: `${value}: ${capacityInWords(item.code, Number(value), language)}`,
          })),
        ]}
      />
    );
  }
  return (
    <ChoiceField
      {...choiceOf(form, field, t)}
      legend={name}
      kind="some"
      options={itemChoices(item).map((value) => ({
        value,
        label:
          value === NONE
            ? t("people:intake.noFlag")
            : flagName(item.code, value, language, "trade"),
      }))}
    />
  );
}
