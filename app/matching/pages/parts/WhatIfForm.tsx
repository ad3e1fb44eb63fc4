import { modes } from "@overstap/engine/travel/modeTable.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { SelectField, type Choice } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import type { WhatIfBoard } from "../../whatIf/readWhatIf.ts";
import {
  costChoices,
  costKinds,
  paceChoices,
  placeChoices,
  radiusChoices,
  type WhatIfField,
  type WhatIfQuery,
} from "../../whatIf/whatIfQuery.ts";
import { paceKey, radiusKey } from "../../words/sayWhatIf.ts";

type Props = { path: string; board: WhatIfBoard; query: WhatIfQuery };

/** What could be different, in four parts of which one is enough; it fills the address. */
export function WhatIfForm({ path, board, query }: Props) {
  const { t } = useTexts();
  const { given } = query;
  const field = (name: WhatIfField) => {
    const fault = board.faults.find((one) => one.field === name)?.fault;
    return {
      name,
      defaultValue: given[name] ?? "",
      ...(fault && { error: t(`matching:whatIf.fault.${fault}`) }),
    };
  };
  const asItIs: Choice = { value: "", label: t("matching:whatIf.asItIs") };
  const choose: Choice = { value: "", label: t("matching:whatIf.choose") };
  const named = (all: readonly { id: string; name: string }[]): Choice[] =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className="form form-broad what-if" action={path} data-no-print="">
      {board.regions.length > 1 && (
        <SelectField
          name="regio"
          label={t("matching:unlock.region")}
          defaultValue={board.region?.slug}
          options={board.regions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {board.regions.length === 1 && board.region && (
        <input type="hidden" name="regio" value={board.region.slug} />
      )}
      <div className="what-if-parts">
        <fieldset className="form-part">
          <legend>{t("matching:whatIf.part.radius")}</legend>
          <SelectField
            {...field("straal")}
            label={t("matching:whatIf.field.straal")}
            options={[
              asItIs,
              ...radiusChoices.map((value) => ({
                value,
                label: t(
                  `matching:whatIf.radius.${radiusKey(value === "none" ? value : Number(value))}`,
                ),
              })),
            ]}
          />
          <SelectField
            {...field("van")}
            label={t("matching:whatIf.field.van")}
            options={[
              { value: "", label: t("matching:unlock.everyOrganisation") },
              ...named(board.choices.organisations),
            ]}
          />
        </fieldset>
        <fieldset className="form-part">
          <legend>{t("matching:whatIf.part.travel")}</legend>
          <SelectField
            {...field("vervoer")}
            label={t("matching:whatIf.field.vervoer")}
            options={[
              asItIs,
              ...modes.map((value) => ({ value, label: t(`people:mode.${value}`) })),
            ]}
          />
          <SelectField
            {...field("tempo")}
            label={t("matching:whatIf.field.tempo")}
            options={[
              choose,
              ...paceChoices.map((value) => ({
                value,
                label: t(`matching:whatIf.pace.${paceKey(Number(value))}`),
              })),
            ]}
          />
        </fieldset>
        <fieldset className="form-part">
          <legend>{t("matching:whatIf.part.places")}</legend>
          <SelectField
            {...field("plekken")}
            label={t("matching:whatIf.field.plekken")}
            options={[
              asItIs,
              ...placeChoices.map((value) => ({
                value,
                label: t("matching:whatIf.more", { count: Number(value) }),
              })),
            ]}
          />
          <SelectField
            {...field("profiel")}
            label={t("matching:whatIf.field.profiel")}
            options={[choose, ...named(board.choices.profiles)]}
          />
          <TextField
            {...field("plaats")}
            label={t("matching:whatIf.field.plaats")}
            autoComplete="off"
            maxLength={100}
          />
        </fieldset>
        <fieldset className="form-part">
          <legend>{t("matching:whatIf.part.cost")}</legend>
          <SelectField
            {...field("kosten")}
            label={t("matching:whatIf.field.kosten")}
            options={[
              asItIs,
              ...costKinds.map((value) => ({
                value,
                label: t(`matching:whatIf.costOf.${value}`),
              })),
            ]}
          />
          <SelectField
            {...field("gewicht")}
            label={t("matching:whatIf.field.gewicht")}
            hint={t("matching:whatIf.costHint")}
            options={[choose, ...costChoices.map((value) => ({ value, label: value }))]}
          />
        </fieldset>
      </div>
      <div className="form-buttons">
        <NextAction icon={null}>{t("matching:whatIf.submit")}</NextAction>
        {Object.keys(given).length > 0 && (
          <ButtonLink
            href={board.region ? `${path}?regio=${board.region.slug}` : path}
            variant="tertiary"
          >
            {t("matching:whatIf.clear")}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
