// Packages of tasks as sets of bits, and what settles a kind of opening: as in exposedPackages.ts and packageOutcomes.ts.
#pragma once
#include "fits.h"

enum { MOST_NODES = 4000, MOST_TASKS = 20, MOST_TIGHT = 32 };

static const Profile *divided;
static const double *dividedBounds;
static int any, contestedCount, tightCount, nodes, bestSet, bestBasis;
static double leastOfPackage, bestMinutes;
static int contested[MOST_TASKS], basisAfter[MOST_TASKS + 1], tight[MOST_TIGHT];
static double minutesAfter[MOST_TASKS + 1], rooms[(MOST_TASKS + 1) * MOST_TIGHT];

static inline const double *minutesOfProfile(const Profile *p) { return w.profileMinutes + p->firstTask; }

static double minutesOfSet(const Profile *p, int set) {
  const double *minutes = minutesOfProfile(p);
  double sum = 0;
  for (int left = set; left != 0; left &= left - 1) sum += minutes[lowest(left)];
  return sum;
}

static void visit(int at, int set, int basis, double minutes) {
  if (++nodes > MOST_NODES || (any && bestSet != 0)) return;
  const int mostBasis = basis + basisAfter[at];
  const double mostMinutes = minutes + minutesAfter[at];
  if (mostBasis == 0 || mostMinutes / 60 < leastOfPackage) return;
  if (bestSet != 0) {
    if (mostBasis < bestBasis) return;
    if (mostBasis == bestBasis && mostMinutes <= bestMinutes) return;
  }
  if (at == contestedCount) {
    bestSet = set;
    bestBasis = basis;
    bestMinutes = minutes;
    return;
  }
  const int task = contested[at], bit = lowest(task);
  const double *here = rooms + at * MOST_TIGHT;
  double *next = rooms + (at + 1) * MOST_TIGHT;
  int fits = 1;
  for (int one = 0; one < tightCount; one++) {
    const Exposure *exposure = w.exposures + tight[one];
    next[one] = here[one] - w.exposureMinutes[exposure->firstMinute + bit];
    if (next[one] < 0) fits = 0;
  }
  if (fits) {
    visit(at + 1, set | task, basis + ((task & divided->basis) != 0), minutes + minutesOfProfile(divided)[bit]);
  }
  for (int one = 0; one < tightCount; one++) next[one] = here[one];
  visit(at + 1, set, basis, minutes);
}

static int divide(int free, int adds) {
  const double *minutes = minutesOfProfile(divided);
  contestedCount = 0;
  for (int left = adds; left != 0; left &= left - 1) contested[contestedCount++] = left & -left;
  basisAfter[contestedCount] = 0;
  minutesAfter[contestedCount] = 0;
  for (int at = contestedCount - 1; at >= 0; at--) {
    basisAfter[at] = basisAfter[at + 1] + ((contested[at] & divided->basis) != 0);
    minutesAfter[at] = minutesAfter[at + 1] + minutes[lowest(contested[at])];
  }
  for (int one = 0; one < tightCount; one++) rooms[one] = dividedBounds[w.exposures[tight[one]].item];
  nodes = 0;
  bestSet = 0;
  visit(0, free, __builtin_popcount(free & divided->basis), minutesOfSet(divided, free));
  return nodes > MOST_NODES ? GIVEN_UP : bestSet;
}

// A package of the available tasks with the most basis tasks and then the most minutes (`some`: any), 0 when there
// is none, or GIVEN_UP. Only for profiles whose minutes sum without rounding.
static int searchPackage(const Profile *p, int available, const double *bounds, double minHours, int some) {
  const int useful = available & p->useful;
  if ((useful & p->basis) == 0) return 0;
  if (minHours > 0 && minutesOfSet(p, useful) / 60 < minHours) return 0;
  divided = p;
  dividedBounds = bounds;
  any = some;
  leastOfPackage = minHours;
  tightCount = 0;
  int adds = 0;
  for (int one = 0; one < p->exposureCount; one++) {
    const Exposure *exposure = w.exposures + p->firstExposure + one;
    const double bound = bounds[exposure->item];
    if (exposure->ofUseful <= bound) continue;
    const double *minutes = w.exposureMinutes + exposure->firstMinute;
    double sum = 0;
    int adding = 0;
    for (int left = useful; left != 0; left &= left - 1) {
      const int bit = lowest(left);
      sum += minutes[bit];
      adding |= (minutes[bit] != 0) << bit;
    }
    if (sum <= bound) continue;
    if (tightCount == MOST_TIGHT) return GIVEN_UP;
    tight[tightCount++] = p->firstExposure + one;
    adds |= adding;
  }
  return adds == 0 ? useful : divide(useful & ~adds, adds);
}

static inline int isBounded(const Profile *p) { return (p->exposedBits & exposedBits) != 0; }

static int bestPackage(const Profile *p, int available, const double *bounds, double minHours) {
  if (isBounded(p)) return p->exact ? searchPackage(p, available, bounds, minHours, 0) : GIVEN_UP;
  const int set = available & p->useful;
  if ((set & p->basis) == 0) return 0;
  // Where minutes round, they are summed in the order of the rule.
  return minutesOfSet(p, set) / 60 >= minHours ? set : 0;
}

static int settleOn(Kind *kind, const Profile *p, int set, int outcome) {
  if (set == GIVEN_UP) return GIVEN_UP;
  kind->hours = minutesOfSet(p, set) / 60;
  return outcome;
}

static int settleByNumbers(Kind *kind, const Profile *p) {
  const int fits = p->all & ~p->misfit;
  if (affinity == SAYS_YES && kind->allows) {
    const int set = bestPackage(p, fits & ~p->unknown, w.sureBounds, kind->leastHours);
    if (set != 0) return settleOn(kind, p, set, REDUCED);
  }
  if (p->full != FULL_NEVER) {
    kind->hours = kind->fullHours;
    return ASK;
  }
  if (!kind->allows) return UNSETTLED;
  const int set = bestPackage(p, fits, w.possibleBounds, kind->leastHours);
  return set == 0 ? UNSETTLED : settleOn(kind, p, set, ASK);
}

// READY, REDUCED, ASK or UNSETTLED at a kind of opening; the hours stand in the kind.
static int settle(int number) {
  Kind *kind = w.kinds + number;
  Profile *p = w.profiles + kind->profile;
  fitProfile(p);
  if (kind->settledBy == turn) return kind->settled;
  kind->settledBy = turn;
  if (p->full == FULL_SURELY) {
    kind->hours = kind->fullHours;
    return kind->settled = affinity == SAYS_YES ? READY : ASK;
  }
  int outcome = settleByNumbers(kind, p);
  if (outcome == GIVEN_UP) {
    outcome = settleByRule(number);
    kind->hours = hoursByRule(number);
  }
  return kind->settled = outcome;
}
