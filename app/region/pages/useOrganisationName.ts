import { useTexts } from "../../platform/texts/textsContext.tsx";

/** The name of an organisation; one that exists only in the demonstration says so. */
export function useOrganisationName(): (of: { name: string; invented: boolean }) => string {
  const { t } = useTexts();
  return ({ name, invented }) =>
    invented && !/\((verzonnen|invented)\)/i.test(name)
      ? `${name} (${t("region:invented")})`
      : name;
}
