import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf, tickOf } from "../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { CheckField } from "../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import type { Watcher } from "../../listWatchers.ts";
import type { ComparedPart } from "../../merging/compareCandidacies.ts";
import { partField } from "../../merging/mergeByHand.ts";
import type { WaitingCounts } from "../../merging/waiting.ts";
import { callName, inRow } from "../../peopleWords.ts";
import { watcherName } from "../../watcherName.ts";
import { mergeAddress } from "./mergeAddress.ts";
import { MergeChoice } from "./MergeChoice.tsx";
import { usePartWords } from "./usePartWords.ts";
import { WaitingAlong } from "./WaitingAlong.tsx";

type Shown = Parameters<typeof callName>[0] & { id: string };

export interface MergeFormProps {
  id: string;
  keep: Shown;
  gone: Shown;
  parts: readonly ComparedPart[];
  /** How both stood when they were read. */
  stand: string;
  /** Who sees the one that goes. */
  watchers: readonly Watcher[];
  /** What waits on the one that goes. */
  waiting: WaitingCounts;
  form: FormState;
}

/** Two candidacies side by side, and of each line what stays. */
export function MergeForm({
  id,
  keep,
  gone,
  parts,
  stand,
  watchers,
  waiting,
  form,
}: MergeFormProps) {
  const spoken = useTexts();
  const { t, language } = spoken;
  const words = usePartWords();
  const [keepName, goneName] = namesOf(keep, gone, spoken);
  const differs = parts.filter(({ state }) => state === "differs");
  const one = parts.filter(({ state }) => state === "one");
  const same = parts.filter(({ state, keep: said }) => state === "same" && said !== null);
  const labelOf = (field: string) => {
    const part = parts.find(({ key }) => partField(key) === field);
    return part && words.label(part);
  };
  const list = (some: readonly ComparedPart[]) => (
    <dl className="changes">
      {some.map((part) => (
        <div key={part.key}>
          <dt>{words.label(part)}</dt>
          {words.value(part, part.keep ?? part.gone).map((line) => (
            <dd key={line} dir="auto">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
  return (
    <section className="flow">
      <h2>{t("people:merge.beside")}</h2>
      <p>{t("people:merge.besideLead", { keep: keepName, gone: goneName })}</p>
      <p>
        <a href={mergeAddress(gone.id, { met: id })}>
          {t("people:merge.turn", { gone: goneName })}
        </a>
      </p>
      <EditForm form={form} labelOf={labelOf} className="flow">
        <input type="hidden" name="met" value={gone.id} />
        <input type="hidden" name="stand" value={stand} />
        {differs.length === 0 && <p>{t("people:merge.nothingDiffers")}</p>}
        {differs.map((part) => (
          <MergeChoice
            key={part.key}
            part={part}
            form={form}
            label={words.label(part)}
            sides={[
              { value: "keep", name: keepName, words: words.value(part, part.keep) },
              { value: "gone", name: goneName, words: words.value(part, part.gone) },
            ]}
          />
        ))}
        {one.length > 0 && (
          <section>
            <h3>{t("people:merge.one")}</h3>
            {list(one)}
          </section>
        )}
        {parts.some(({ state }) => state === "no") && <p>{t("people:merge.shownNo")}</p>}
        {same.length > 0 && <Details summary={t("people:merge.same")}>{list(same)}</Details>}
        <div>
          <p>{t("people:merge.along")}</p>
          {watchers.length > 0 && (
            <p>
              {t("people:merge.alongWho", {
                name: goneName,
                who: inRow([...new Set(watchers.map((each) => watcherName(each, t)))], language),
              })}
            </p>
          )}
          <WaitingAlong waiting={waiting} />
        </div>
        <div className="form">
          <TextField
            {...fieldOf(form, "reason", t)}
            label={t("people:merge.reason")}
            hint={t("people:merge.reasonHint")}
            optional={t("forms:optional")}
            maxLength={400}
          />
          <CheckField {...tickOf(form, "sure", t)} label={t("people:merge.sure")} />
          <div className="form-buttons">
            <NextAction>{t("people:merge.do")}</NextAction>
            <ButtonLink href={mergeAddress(id)} variant="tertiary">
              {t("people:merge.cancel")}
            </ButtonLink>
          </div>
        </div>
      </EditForm>
    </section>
  );
}

/** What each is called; with the reference where both are called the same. */
function namesOf(keep: Shown, gone: Shown, spoken: ReturnType<typeof useTexts>) {
  const names = [keep, gone].map((one) => callName(one, spoken)) as [string, string];
  if (names[0] !== names[1]) return names;
  return [`${names[0]} (${keep.reference})`, `${names[1]} (${gone.reference})`] as const;
}
