// What lies between the person and a position, exactly as the rules have it: as in pairSight.ts.
#pragma once
#include "state.h"

static const double FAR_CHORD = 2, TALENT_WEIGHT = 4294967296.0;
static double chord;

static inline double marginOf(double squared) { return 1e-13 * __builtin_sqrt(squared) + 1e-24; }

static inline int isOnThisSide(int at) {
  if (chord > FAR_CHORD) return isOnThisSideByRule(at, byLift);
  if (way->km == __builtin_inf()) return !byLift;
  if (__builtin_fabs(chord - way->chord) <= way->margin) return isOnThisSideByRule(at, byLift);
  if (!byLift) return chord <= way->chord;
  if (chord <= way->chord) return 0;
  if (car->km == __builtin_inf()) return 1;
  if (__builtin_fabs(chord - car->chord) <= car->margin) return isOnThisSideByRule(at, byLift);
  return chord <= car->chord;
}

// What it costs to widen the radius to this pair; near a limit the rule is asked.
static int radiusCost(int at) {
  const double margin = marginOf(chord);
  if (chord > FAR_CHORD) return radiusCostByRule(at);
  for (int step = 0; step < w.radiusSteps; step++) {
    const double limit = w.radii[at * w.radiusSteps + step];
    if (__builtin_fabs(chord - limit) <= margin) return radiusCostByRule(at);
    if (chord < limit) return w.widenCosts[step];
  }
  return NEVER;
}

// What the conditions cost; NEVER where it is not within reach or cannot be mended.
static inline int costAt(int at) {
  const Place *p = w.places + at;
  const double dx = p->x - person->x, dy = p->y - person->y, dz = p->z - person->z;
  chord = dx * dx + dy * dy + dz * dz;
  if (!isOnThisSide(at)) return NEVER;
  int cost = byLift ? w.transport : 0;
  if ((p->terms & HAS_PLACES) == 0) cost += w.openPlace;
  if ((person->traits & NEEDS_LASTING) && (p->terms & LASTING) == 0) cost += w.fund;
  const int lacking = (p->terms & NEEDED_MASK) - __builtin_popcount(p->slots & person->slots);
  if (lacking > 0) cost += w.slotCosts[lacking];
  const double apart = larger(person->least, p->hoursMin) - smaller(person->most, p->hoursMax);
  if (apart > 0) {
    int step = 0;
    while (step < w.hourStepCount && !(apart <= w.hourSteps[step])) step++;
    cost += step < w.hourStepCount ? w.hourCosts[step] : NEVER;
  }
  if (chord >= p->radius) cost += radiusCost(at);
  return cost;
}

// Whether the way may take at most so many minutes; never a wrong no.
static inline int mayTakeMinutes(double minutes) {
  if (minutes < 0) return 0;
  if (!(minutes <= KEPT_MINUTES) || chord > FAR_CHORD) return 1;
  return chord <= steps[(int)minutes] + marginOf(chord);
}

static inline double minutesTo(int at) {
  if (chord < steps[KEPT_MINUTES] && chord <= FAR_CHORD) {
    const double root = __builtin_sqrt(chord);
    const double step = root * LOOKUPS;
    int low = starts[step < KEPT_LOOKUPS - 1 ? (int)step : KEPT_LOOKUPS - 1];
    while (steps[low] < chord) low++;
    const double margin = 1e-13 * root + 1e-24;
    if (steps[low] - chord > margin && (low == 0 || chord - steps[low - 1] > margin)) return low;
  }
  return minutesByRule(at);
}

static inline int talentsAt(int at) {
  const int shared = person->talents & w.places[at].talents;
  if (shared == 0) return 0;
  return w.fewTalents ? __builtin_popcount(shared) : countTalents(at);
}

static inline double tieAt(int at, int talents) { return minutesTo(at) - talents * TALENT_WEIGHT; }
