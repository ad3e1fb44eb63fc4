/**
 * Who may lean on whom (docs/architecture.md). `web` and `cli` stand on the rooms; the rooms on what
 * serves them all; among the rooms only backwards along the way; engine and platform know nobody.
 * The look (app/web/look) is the one part of web that rooms use: it knows nobody either.
 */
const rooms = ["work", "people", "redesign", "matching", "transition", "staying"];
const readers = ["region", "learning"];
const any = (names) => `^app/(${names.join("|")})/`;
const test = "\\.test\\.tsx?$|/fixture/";

const never = (name, comment, from, to, more = {}) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: test, ...more.from },
  to: { path: to, ...more.to },
});

module.exports = {
  forbidden: [
    never("no-cycles", "two files that need each other are one", ".", undefined, {
      to: { circular: true },
    }),
    never(
      "engine-knows-nobody",
      "pure rules only",
      "^engine/",
      "^(app|reference|bench|e2e)/|node_modules",
    ),
    never("reference-knows-the-engine-only", "facts as data", "^reference/", "^(app|bench|e2e)/"),
    never(
      "platform-knows-nobody",
      "no word of the field in it",
      "^app/platform/",
      "^(app/(?!platform/)|engine/|reference/)",
    ),
    never(
      "look-knows-nobody",
      "drawn from what it is given",
      "^app/web/look/",
      "^(app/(?!web/look/)|engine/|reference/)",
    ),
    never(
      "access-below-the-rooms",
      "who may is asked by rooms, not told by them",
      "^app/(access|agenda|impact)/",
      `${any([...rooms, ...readers, "cli"])}|^app/web/(?!look/)`,
    ),
    ...rooms.map((room, place) =>
      never(
        `${room}-looks-back-only`,
        "only backwards along the way",
        `^app/${room}/`,
        `${any([...rooms.slice(place + 1), ...readers, "cli"])}|^app/web/(?!look/)`,
      ),
    ),
    never(
      "nobody-reads-region-or-learning",
      "they read the others",
      "^app/region/",
      `${any(["learning", "cli"])}|^app/web/(?!look/)`,
    ),
    never(
      "learning-below-web",
      "rooms do not know the shell",
      "^app/learning/",
      `${any(["region", "cli"])}|^app/web/(?!look/)`,
    ),
    never(
      "tables-are-the-rooms-own",
      "call the room's function instead",
      `^app/(${[...rooms, ...readers, "web"].join("|")})/`,
      "^app/.*(/schema|[sS]tore)\\.ts$",
      {
        // Organisations, regions, relations and accounts are what every room stands on.
        to: {
          pathNot:
            "^app/access/(organisations|regions|relations|members|signIn)/schema\\.ts$|^app/$1/",
        },
      },
    ),
    never(
      "web-below-cli",
      "the command line starts the web, not the other way round",
      "^app/web/",
      "^app/cli/",
    ),
    never(
      "tests-stay-apart",
      "the program does not need its tests",
      "^(app|engine|reference)/",
      "^(e2e|bench)/|\\.test\\.tsx?$",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|\\.react-router)/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".json", ".css"],
    },
  },
};
