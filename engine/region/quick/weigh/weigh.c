// Weighs a person against every place in reach, as PairScan.weigh in pairScan.ts does without this module.
// Built by build.sh into weighModule.ts.
#include "lists.h"
#include "ranges.h"
#include "repairs.h"
#include "sight.h"

// Whether a pair with so many talents in common may come into either list, were its id the best.
static inline int mayTake(int at, int ofClass, double hours, int talents) {
  if (isBetter(&w.own, 0, ofClass, hours) || isBetter(takenBy, at, ofClass, hours)) return 1;
  const double weight = talents * TALENT_WEIGHT;
  return (mayHave(&w.own, 0, ofClass, hours) && mayTakeMinutes(w.own.worstTies[0] + weight)) ||
         (mayHave(takenBy, at, ofClass, hours) && mayTakeMinutes(takenBy->worstTies[at] + weight));
}

static inline int eitherMayHave(int at, int ofClass, double hours) {
  return mayHave(&w.own, 0, ofClass, hours) || mayHave(takenBy, at, ofClass, hours);
}

static inline void take(int at, int ofClass, double hours, double tie) {
  if (takes(&w.own, 0, ofClass, hours, tie)) put(&w.own, 0, ofClass, hours, tie, w.ranks[at], w.slots[at]);
  if (takes(takenBy, at, ofClass, hours, tie)) put(takenBy, at, ofClass, hours, tie, person->rank, person->slot);
}

// A pair whose conditions cost so much, and more is needed: what it comes to when that is mended too.
static void takeRepaired(int at, int cost, int talents) {
  const int mine = w.own.worst[0], theirs = takenBy->worst[at];
  const int worst = (mine > theirs ? mine : theirs) - NEAR_FROM;
  const int budget = (worst < w.limit ? worst : w.limit) - cost;
  const int all = cost + repair(w.places[at].kind, w.slots[at], budget);
  if (all <= w.limit) take(at, NEAR_FROM + all, 0, tieAt(at, talents));
}

// A pair whose full package is possible: what it comes to with it, unless a condition costs more.
static inline void weighFull(int at, int atBest, double hours) {
  if (!eitherMayHave(at, atBest, hours)) return;
  const int cost = costAt(at);
  if (cost > w.limit) return;
  const int ofClass = cost > 0 ? NEAR_FROM + cost : atBest;
  const int talents = talentsAt(at);
  const double weighed = cost > 0 ? 0 : hours;
  if (!mayTake(at, ofClass, weighed, talents)) return;
  take(at, ofClass, weighed, tieAt(at, talents));
}

// A pair whose package, if any, has yet to be worked out.
static void weighPart(int at, int atBest, double mostHours) {
  if (!eitherMayHave(at, atBest, mostHours)) return;
  const int cost = costAt(at);
  if (cost > w.limit) return;
  const int talents = talentsAt(at);
  const int ofCost = NEAR_FROM + cost;
  const int bound = cost > 0 && ofCost > atBest ? ofCost : atBest;
  if (!mayTake(at, bound, cost > 0 ? 0 : mostHours, talents)) return;
  lookAtTasks();
  const int kind = w.places[at].kind;
  const int settled = settle(kind);
  if (settled == UNSETTLED) {
    if (cost >= w.limit || !mayTake(at, NEAR_FROM + cost + 1, 0, talents)) return;
    takeRepaired(at, cost, talents);
    return;
  }
  const int ofClass = cost > 0 ? ofCost : settled;
  const double hours = cost > 0 ? 0 : smaller(w.kinds[kind].hours, person->most);
  if (!mayTake(at, ofClass, hours, talents)) return;
  take(at, ofClass, hours, tieAt(at, talents));
}

// A pair whose full package is out of the question where no smaller one is allowed, and whose conditions cost
// `least` or more: tasks or package have to be mended.
static void weighMend(int at, int least) {
  const int mend = isIn(w.hard, at) ? w.hardMend : w.softMend;
  if (!eitherMayHave(at, NEAR_FROM + least + mend, 0)) return;
  const int cost = costAt(at);
  if (cost + mend > w.limit) return;
  const int talents = talentsAt(at);
  if (!mayTake(at, NEAR_FROM + cost + mend, 0, talents)) return;
  lookAtTasks();
  takeRepaired(at, cost, talents);
}

static inline double fullHoursAt(int at) { return smaller(w.hoursAt[at].full, person->most); }
static inline double mostHoursAt(int at) { return smaller(w.hoursAt[at].most, person->most); }
static inline int allowsAt(int at) { return (w.places[at].terms & ALLOWS_REDUCED) != 0; }

static int find(const int *ranges, int written, int fewest, int limit) {
  w.query->fewest = fewest;
  w.query->limit = limit;
  w.query->myWorst = w.own.worst[0];
  // Who is not sure of a yes can be ready nowhere: for them only what is impossible is put aside.
  w.query->aside = limit == 0 && affinity == SAYS_YES ? w.unsure : w.impossible;
  return filter(w.query, ranges, written, w.found, w.rest);
}

// Where all conditions seem to hold.
static void weighWithout(int written) {
  const int count = find(w.ownRanges, written, 0, 0), rest = w.rest[0];
  const int atBest = affinity == SAYS_YES ? READY : NEAR_FROM;
  // Those with all the hours that the person can work first: they leave the others less to hope for.
  int later = 0;
  for (int one = 0; one < count; one++) {
    const int at = w.found[one] >> 4;
    w.found[later] = at;
    const int isLess = w.hoursAt[at].full < person->most;
    later += isLess;
    if (!isLess) weighFull(at, atBest, person->most);
  }
  for (int one = 0; one < later; one++) weighFull(w.found[one], atBest, w.hoursAt[w.found[one]].full);
  int ask = 0, mend = 0;
  for (int one = 1; one <= rest; one++) {
    const int at = w.rest[one] >> 4, allows = allowsAt(at);
    if (affinity == SAYS_YES && allows) weighPart(at, REDUCED, mostHoursAt(at));
    else if (allows || !isIn(w.impossible, at)) w.mayAsk[ask++] = at;
    else w.mayMend[mend++] = at;
  }
  for (int one = 0; one < ask; one++) {
    const int at = w.mayAsk[one];
    if (isIn(w.impossible, at)) weighPart(at, NEAR_FROM, mostHoursAt(at));
    else weighFull(at, NEAR_FROM, fullHoursAt(at));
  }
  for (int one = 0; one < mend; one++) weighMend(w.mayMend[one], 0);
}

// Where a condition has to be mended, the cheapest first.
static void weighWith(const int *ranges, int written) {
  const int count = find(ranges, written, 1, w.limit), rest = w.rest[0];
  for (int least = 1; least <= w.limit; least++) {
    for (int one = 0; one < count; one++) {
      if ((w.found[one] & 15) == least) weighFull(w.found[one] >> 4, NEAR_FROM + least, 0);
    }
    for (int one = 1; one <= rest; one++) {
      if ((w.rest[one] & 15) != least) continue;
      const int at = w.rest[one] >> 4;
      if (allowsAt(at)) weighPart(at, NEAR_FROM + least, 0);
      else weighMend(at, least);
    }
  }
}

static void begin(void) {
  turn++;
  fitted = 0;
  takenBy = w.alone ? &w.nowhere : &w.ofPlaces;
  w.query->worst = takenBy->worst;
  w.query->best = affinity == SAYS_YES ? READY : NEAR_FROM;
  lookAtProfiles();
}

// Turns to the places along the own way; gives how many numbers of ranges there are.
static int turnToOwnWay(void) {
  byLift = 0;
  w.query->added = 0;
  w.query->inner = 0;
  w.query->reach = way->above;
  return rangesNear(way, 0, w.ownRanges);
}

// Or to those where only a lift comes.
static int turnToLift(void) {
  car = limitOf(w.carBit, person->maxMinutes, &otherCar);
  if (w.transport > w.limit || car->km <= way->km) return 0;
  byLift = 1;
  w.query->added = w.transport;
  // Without any way at all, 0 km lie beyond it too.
  w.query->inner = way->km >= 0 ? way->below : 0;
  w.query->reach = car->above;
  return rangesNear(car, way, w.liftRanges);
}

static void weighOne(void) {
  begin();
  const int own = turnToOwnWay();
  if (own > 0) {
    weighWithout(own);
    weighWith(w.ownRanges, own);
  }
  const int lift = turnToLift();
  if (lift > 0) weighWith(w.liftRanges, lift);
}

// Only what is ready.
static void weighOneReady(void) {
  if (affinity != SAYS_YES) return;
  begin();
  const int own = turnToOwnWay();
  if (own == 0) return;
  const int count = find(w.ownRanges, own, 0, 0);
  for (int one = 0; one < count; one++) {
    const int at = w.found[one] >> 4;
    const double hours = fullHoursAt(at);
    if (!mayHave(&w.own, 0, READY, hours) || costAt(at) > 0) continue;
    const int talents = talentsAt(at);
    if (mayTake(at, READY, hours, talents)) take(at, READY, hours, tieAt(at, talents));
  }
}

// Weighs so many people one after the other, and writes their lists; with `ready` only what is ready.
__attribute__((export_name("weigh"))) void weigh(int count, int ready) {
  Lists *own = &w.own;
  const int length = own->length;
  for (int one = 0; one < count; one++) {
    lookAtPerson((const Person *)(w.people + one * w.personBytes));
    affinity = (person->traits >> AFFINITY_SHIFT) & 3;
    own->counts[0] = 0;
    own->cut[0] = 0;
    own->worst[0] = length == 0 ? 0 : 255;
    for (int entry = 0; entry < own->room; entry++) own->keys[entry] = __builtin_inf();
    if (affinity != SAYS_NO) {
      if (ready) weighOneReady();
      else weighOne();
    }
    const int listed = own->counts[0];
    w.outCounts[one] = listed;
    for (int at = 0; at < listed; at++) {
      w.outOthers[one * length + at] = own->others[own->order[at]];
      w.outClasses[one * length + at] = own->classes[own->order[at]];
    }
  }
}
