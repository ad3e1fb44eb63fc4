// What the module knows of a region and of the person who is weighed; pairWeigher.ts fills it.
#pragma once
#include "../filter/pairFilter.c"

enum { NONE = -1, NO_GRADE = 255, NEVER = 1000, GIVEN_UP = -1, FLAGS = 32 };
enum { READY, REDUCED, ASK, UNSETTLED };
enum { FULL_NEVER, FULL_POSSIBLY, FULL_SURELY };
enum { SAYS_YES, SAYS_NO };
enum { KEPT_MINUTES = 240, LOOKUPS = 10000, KEPT_LOOKUPS = 512 };

// records.ts: a place.
typedef struct {
  double x, y, z, hoursMin, hoursMax, radius;
  int slots, kind, terms, talents;
} Place;
enum { NEEDED_MASK = 31, HAS_PLACES = 1 << 5, LASTING = 1 << 6, ALLOWS_REDUCED = 1 << 21 };
// And of the traits of a person.
enum { NEEDS_LASTING = 1 << 6, AFFINITY_SHIFT = 7, PARTIAL = 1 << 9, SPEAKING_SHIFT = 10, READING_SHIFT = 13 };

// rankedLists.ts.
typedef struct {
  int length, room;
  int *counts;
  byte *worst, *cut, *order, *classes;
  int *others;
  double *ranks, *worstHours, *worstTies, *keys, *hours, *ties;
} Lists;

// Sets by item and grade, flag or level: which row of `rows` rules out what, or NONE.
typedef struct {
  const int *rows;
  int words;
  const int *ofGrades, *ofUnknown, *ofFlags, *ofUnknownFlags, *ofSpeaking, *ofReading;
} RuleOuts;

typedef struct {
  double mostMinutes;
  int firstTask, taskCount, basis, useful, all, exact, exposedBits, firstExposure, exposureCount, speaking, reading;
  // Of the person whose turn it was: tasks that misfit, tasks that ask something unknown, all basis tasks together.
  int fittedBy, misfit, unknown, full, none;
} Profile;

typedef struct {
  double ofBasis, ofUseful;
  int item, firstMinute;
} Exposure;

typedef struct {
  double leastHours, fullHours, mostHours;
  int profile, allows;
  // Of the person whose turn it was: what settles it, the hours of that; what mends it, up to which cost was looked.
  double hours;
  int settledBy, settled, repairedBy, repair, lookedUpTo, none;
} Kind;

typedef struct {
  int speaking, reading, firstDemand, endDemand, firstFlags, endFlags;
  // What its aids cost the person whose turn it was.
  int aidedBy, aidCost;
} Task;

typedef struct {
  int column, grade, aidable;
} Demand;

typedef struct {
  int column, flags;
} FlagsDemand;

// records.ts: a person, with what else is asked of them, and the row of their capacity behind it.
typedef struct {
  double x, y, z, least, most, maxMinutes;
  int slots, traits, none, talents;
  double lat, lon;
  int slot, rank;
  byte row[];
} Person;
enum { MODES_MASK = 63 };

// How far one comes; km below 0 is nowhere, above any way on earth everywhere.
typedef struct {
  double km, chord, margin, degrees;
  // For the first look: a chord that no way within comes to, and one that every way beyond comes to.
  double above, below;
} Limit;

typedef struct {
  Query *query;
  const Place *places;
  // Per position hours of the basis tasks and of all tasks.
  const struct { double full, most; } *hoursAt;
  const int *slots, *ranks;
  int *found, *rest, *mayAsk, *mayMend;
  // Per position and step of the radius, squared chords; what the steps cost.
  const double *radii;
  const int *widenCosts;
  int radiusSteps;
  const int *slotCosts;
  const double *hourSteps;
  const int *hourCosts;
  int hourStepCount;
  int openPlace, fund, transport, allowReduced, aid, limit, softMend, hardMend;
  // Per level short, up to 7.
  const int *liftCosts;
  Lists own, ofPlaces, nowhere;
  RuleOuts fits, tasksOut;
  // As of `fits`, of what no aid bridges.
  const int *hardOfGrades;
  int *impossible, *unsure, *hard, *misfitTasks, *unknownTasks;
  // Room for three times so many rows as can rule anybody out.
  int *rowsAt;
  int mostRows, ordinals, others, othersAt;
  // From the grades of one item to those of the next.
  int grades;
  Profile *profiles;
  const int *profileTasks;
  const double *profileMinutes;
  const Exposure *exposures;
  const double *exposureMinutes;
  Kind *kinds;
  Task *tasks;
  const Demand *demands;
  const FlagsDemand *flagsDemands;
  // Exposed items: column, per grade the bound, the tightest of them.
  int exposedItems;
  const int *exposedColumns;
  const double *exposureBounds, *tightest;
  double *sureBounds, *possibleBounds;
  // The grid: per cell where it begins, of rows of latitude; sine and cosine of the edges of the rows.
  const int *cells;
  const double *sines, *cosines;
  int firstRow, lastRow, columns, placeCount;
  const byte *bases[2];
  int *ownRanges, *liftRanges;
  // Per set of modes and whole minutes the longest way; and per set of modes steps and starts, 0 until asked for.
  Limit *limits;
  const double **stepsOf;
  const byte **startsOf;
  int carBit, fewTalents, alone;
  // People who are weighed next, so many bytes each, and where their lists go.
  const byte *people;
  int personBytes;
  int *outCounts, *outOthers;
  byte *outClasses;
  int scanned;
  double west, perDegree, furthestKm;
} State;

static State w;
static Lists *takenBy;
static int byLift, turn, fitted, affinity, exposedBits;
static const Person *person;
static const Limit *way, *car;
static const double *steps;
static const byte *starts;

__attribute__((export_name("state"))) State *state(void) { return &w; }

// Asked where the rules themselves have to tell: near a limit, and what cannot be told in numbers.
#define ASKS(name) __attribute__((import_module("env"), import_name(#name)))
ASKS(limit) void askLimit(int modes, double minutes, Limit *into);
ASKS(steps) void askSteps(int modes);
// First turns to the person; then what of a pair or a kind of them is asked.
ASKS(look) void askToLook(int slot);
ASKS(isOnThisSide) int askSide(int at, int byLift);
ASKS(radiusCost) int askRadiusCost(int at);
ASKS(minutes) double askMinutes(int at);
ASKS(talents) int askTalents(int at);
ASKS(settle) int askSettled(int kind);
ASKS(settledHours) double askHours(int kind);
ASKS(repair) int askRepair(int kind, int slot);

static inline int lowest(int bits) { return __builtin_ctz(bits); }
static inline int flagsOf(int column) { return ((const int *)(person->row + w.othersAt))[column]; }
static inline double larger(double a, double b) { return a > b ? a : b; }
static inline double smaller(double a, double b) { return a < b ? a : b; }

static int isOnThisSideByRule(int at, int lift) { return askToLook(person->slot), askSide(at, lift); }
static int radiusCostByRule(int at) { return askToLook(person->slot), askRadiusCost(at); }
static double minutesByRule(int at) { return askToLook(person->slot), askMinutes(at); }
static int countTalents(int at) { return askToLook(person->slot), askTalents(at); }
static int settleByRule(int kind) { return askToLook(person->slot), askSettled(kind); }
static double hoursByRule(int kind) { return askToLook(person->slot), askHours(kind); }
static int repairByRule(int kind, int slot) { return askToLook(person->slot), askRepair(kind, slot); }
