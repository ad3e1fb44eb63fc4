// Lists of the best, as in rankedLists.ts.
#pragma once
#include "state.h"

static inline int mayHave(const Lists *l, int list, int ofClass, double hours) {
  const int worst = l->worst[list];
  return ofClass < worst || (ofClass == worst && hours >= l->worstHours[list]);
}

static inline int isBetter(const Lists *l, int list, int ofClass, double hours) {
  const int worst = l->worst[list];
  return ofClass < worst || (ofClass == worst && hours > l->worstHours[list]);
}

static inline int takes(const Lists *l, int list, int ofClass, double hours, double tie) {
  const int worst = l->worst[list];
  if (ofClass != worst) return ofClass < worst;
  const double its = l->worstHours[list];
  return hours == its ? tie <= l->worstTies[list] : hours > its;
}

static void put(Lists *l, int list, int ofClass, double hours, double tie, int rank, int other) {
  const int length = l->length, first = list * length, count = l->counts[list];
  const double key = ofClass * 256 - hours;
  byte *order = l->order + first;
  int at = count;
  for (; at > 0; at--) {
    const int entry = first + order[at - 1];
    const double its = l->keys[entry];
    if (its < key) break;
    if (its > key) continue;
    if (l->hours[entry] != hours) {
      if (l->hours[entry] > hours) break;
    } else if (l->ties[entry] != tie) {
      if (l->ties[entry] < tie) break;
    } else if (l->ranks[entry] < rank) {
      break;
    }
  }
  int last = count;
  if (at == last && (count == length || l->cut[list])) return;
  if (count == length) last--;
  const int free = order[last];
  for (int move = last; move > at; move--) order[move] = order[move - 1];
  order[at] = free;
  const int entry = first + free;
  l->classes[entry] = ofClass;
  l->keys[entry] = key;
  l->hours[entry] = hours;
  l->ties[entry] = tie;
  l->ranks[entry] = rank;
  l->others[entry] = other;
  if (count < length) l->counts[list] = count + 1;
  if (count + 1 >= length) l->cut[list] = 1;
  if (!l->cut[list]) return;
  const int worst = first + order[l->counts[list] - 1];
  l->worst[list] = l->classes[worst];
  l->worstHours[list] = l->hours[worst];
  l->worstTies[list] = l->ties[worst];
}
