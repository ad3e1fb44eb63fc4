// What it costs to come to a package by changes of tasks and package: as in packageRepairs.ts.
#pragma once
#include "packages.h"

enum { MOST_COST = 16 };

static int mendable[MOST_TASKS], mendCosts[MOST_TASKS];

static int aidCost(const Task *task) {
  for (int one = task->firstFlags; one < task->endFlags; one++) {
    const FlagsDemand *demand = w.flagsDemands + one;
    const int held = flagsOf(demand->column);
    if (held != -1 && (held & demand->flags) != 0) return NEVER;
  }
  int cost = 0;
  for (int one = task->firstDemand; one < task->endDemand; one++) {
    const Demand *demand = w.demands + one;
    const int held = person->row[demand->column];
    if (held == NO_GRADE || held <= demand->grade) continue;
    if (!demand->aidable || held != demand->grade + 1) return NEVER;
    cost += w.aid;
  }
  return cost;
}

// What the aids cost that one task takes, when these skills are lifted (1 speaking, 2 reading).
static int taskCost(int number, int lifted) {
  Task *task = w.tasks + number;
  if (task->speaking > ((person->traits >> SPEAKING_SHIFT) & 7) && (lifted & 1) == 0) return NEVER;
  if (task->reading > ((person->traits >> READING_SHIFT) & 7) && (lifted & 2) == 0) return NEVER;
  if (task->aidedBy != turn) {
    task->aidedBy = turn;
    task->aidCost = aidCost(task);
  }
  return task->aidCost;
}

static int fullCost(const Profile *p, int lifted, int budget) {
  int cost = 0;
  for (int left = p->misfit & p->basis; left != 0 && cost <= budget; left &= left - 1) {
    cost += taskCost(w.profileTasks[p->firstTask + lowest(left)], lifted);
  }
  return cost;
}

// A package when mends from `from` on that cost exactly so much are made, 0 or GIVEN_UP.
static int somePackage(const Profile *p, int available, int from, int count, int cost, double minHours) {
  if (cost == 0) return searchPackage(p, available, w.possibleBounds, minHours, 1);
  for (int one = from; one < count; one++) {
    const int left = cost - mendCosts[one];
    if (left < 0) continue;
    const int found = somePackage(p, available | mendable[one], one + 1, count, left, minHours);
    if (found != 0) return found;
  }
  return 0;
}

// As reducedCost where exposures are bounded; GIVEN_UP when it takes too long.
static int exposedCost(const Profile *p, int lifted, double minHours, int budget) {
  int free = p->useful & ~p->misfit, count = 0;
  for (int left = p->useful & p->misfit; left != 0; left &= left - 1) {
    const int bit = lowest(left);
    const int ofTask = taskCost(w.profileTasks[p->firstTask + bit], lifted);
    if (ofTask == 0) free |= 1 << bit;
    else if (ofTask <= budget) {
      mendable[count] = 1 << bit;
      mendCosts[count++] = ofTask;
    }
  }
  int all = free;
  for (int one = 0; one < count; one++) all |= mendable[one];
  const int whole = searchPackage(p, all, w.possibleBounds, minHours, 1);
  if (whole == GIVEN_UP) return GIVEN_UP;
  if (whole == 0) return NEVER;
  for (int cost = 0; cost <= budget; cost++) {
    const int found = somePackage(p, free, 0, count, cost, minHours);
    if (found == GIVEN_UP) return GIVEN_UP;
    if (found != 0) return cost;
  }
  return NEVER;
}

// The least that aids cost to make a reduced package; at most `budget`.
static int reducedCost(const Profile *p, int lifted, double minHours, int budget) {
  // Per cost, the most minutes of any set and of one with a basis task; none is -1.
  double most[MOST_COST], withBasis[MOST_COST];
  for (int cost = 0; cost <= budget; cost++) most[cost] = withBasis[cost] = -1;
  most[0] = 0;
  const double *minutes = minutesOfProfile(p);
  for (int left = p->useful; left != 0; left &= left - 1) {
    const int bit = lowest(left);
    const int ofTask =
        ((p->misfit >> bit) & 1) == 0 ? 0 : taskCost(w.profileTasks[p->firstTask + bit], lifted);
    const int isBasis = (p->basis >> bit) & 1;
    for (int cost = budget - ofTask; cost >= 0; cost--) {
      const int to = cost + ofTask;
      const double any = most[cost], basis = withBasis[cost];
      if (basis >= 0) withBasis[to] = larger(withBasis[to], basis + minutes[bit]);
      if (any < 0) continue;
      if (isBasis) withBasis[to] = larger(withBasis[to], any + minutes[bit]);
      most[to] = larger(most[to], any + minutes[bit]);
    }
  }
  for (int cost = 0; cost <= budget; cost++) {
    if (withBasis[cost] >= 0 && withBasis[cost] / 60 >= minHours) return cost;
  }
  return NEVER;
}

static int isBearable(const Profile *p) {
  for (int one = 0; one < p->exposureCount; one++) {
    const Exposure *exposure = w.exposures + p->firstExposure + one;
    if (exposure->ofBasis > w.possibleBounds[exposure->item]) return 0;
  }
  return 1;
}

static int liftCost(int levels) { return levels > 0 ? w.liftCosts[levels] : NEVER; }

static int repairByNumbers(const Kind *kind, const Profile *p, int budget) {
  const int bounded = isBounded(p);
  const int ofSpeaking = liftCost(p->speaking - ((person->traits >> SPEAKING_SHIFT) & 7));
  const int ofReading = liftCost(p->reading - ((person->traits >> READING_SHIFT) & 7));
  const int ofAllow = kind->allows ? 0 : w.allowReduced;
  const int isFull = !bounded || isBearable(p);
  int least = NEVER;
  for (int lifted = 0; lifted < 4; lifted++) {
    const int ofLifts = (lifted & 1 ? ofSpeaking : 0) + (lifted & 2 ? ofReading : 0);
    if (ofLifts > budget) continue;
    if (isFull) {
      const int full = ofLifts + fullCost(p, lifted, budget);
      if (full < least) least = full;
    }
    const int left = (budget < least - 1 ? budget : least - 1) - ofLifts - ofAllow;
    if (left < 0) continue;
    const int ofTasks = bounded ? exposedCost(p, lifted, kind->leastHours, left)
                                : reducedCost(p, lifted, kind->leastHours, left);
    if (ofTasks == GIVEN_UP) return GIVEN_UP;
    if (ofLifts + ofAllow + ofTasks < least) least = ofLifts + ofAllow + ofTasks;
  }
  return least <= budget ? least : NEVER;
}

// The least that changes of tasks and package cost to settle a kind, or NEVER when that is more than `budget`.
static int repair(int number, int slot, int budget) {
  Kind *kind = w.kinds + number;
  if (kind->repairedBy == turn) {
    if (kind->repair != NEVER) return kind->repair <= budget ? kind->repair : NEVER;
    if (budget <= kind->lookedUpTo) return NEVER;
  }
  Profile *p = w.profiles + kind->profile;
  fitProfile(p);
  kind->repairedBy = turn;
  kind->lookedUpTo = budget;
  int cost = GIVEN_UP;
  if (p->exact) cost = repairByNumbers(kind, p, budget);
  if (cost == GIVEN_UP) {
    cost = repairByRule(number, slot);
    kind->lookedUpTo = NEVER;
  }
  kind->repair = cost;
  return cost <= budget ? cost : NEVER;
}
