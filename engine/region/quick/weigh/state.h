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
  // Of the person.
  const byte *row;
  const int *ownRanges, *liftRanges;
  int ownWritten, liftWritten, alone, fewTalents, wayEndless, carEndless;
  int slot, rank, traits, mySlots, talents;
  const double *steps;
  const byte *starts;
  double x, y, z, least, most, way, wayMargin, car, carMargin;
  // Squared chords for the first look: of the own way, and from which up to which only a lift comes.
  double ownReach, liftInner, liftReach;
} State;

static State w;
static Lists *takenBy;
static int byLift, turn, fitted, affinity, exposedBits;

__attribute__((export_name("state"))) State *state(void) { return &w; }

// Asked where the rules themselves have to tell: near a limit, and what cannot be told in numbers.
#define ASKS(name) __attribute__((import_module("env"), import_name(#name)))
ASKS(isOnThisSide) int isOnThisSideByRule(int at, int byLift);
ASKS(radiusCost) int radiusCostByRule(int at);
ASKS(minutes) double minutesByRule(int at);
ASKS(talents) int countTalents(int at);
ASKS(settle) int settleByRule(int kind);
ASKS(settledHours) double hoursByRule(int kind);
ASKS(repair) int repairByRule(int kind, int slot);

static inline int lowest(int bits) { return __builtin_ctz(bits); }
static inline int flagsOf(int column) { return ((const int *)(w.row + w.othersAt))[column]; }
static inline double larger(double a, double b) { return a > b ? a : b; }
static inline double smaller(double a, double b) { return a < b ? a : b; }
