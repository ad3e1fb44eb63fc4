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

// How many entries come before one, told one by one.
static int placeByRule(const Lists *l, int list, double key, double hours, double tie, int rank) {
  const int first = list * l->room;
  int at = 0;
  for (; at < l->counts[list]; at++) {
    const int entry = first + l->order[first + at];
    if (l->keys[entry] != key) {
      if (l->keys[entry] > key) break;
    } else if (l->hours[entry] != hours) {
      if (l->hours[entry] < hours) break;
    } else if (l->ties[entry] != tie) {
      if (l->ties[entry] > tie) break;
    } else if (l->ranks[entry] > rank) {
      break;
    }
  }
  return at;
}

// The same by counting all entries at once, in whatever order they lie; those that are free come after any.
static inline int placeOf(const Lists *l, int list, double key, double hours, double tie, int rank) {
  const int first = list * l->room;
  const v128_t keys = wasm_f64x2_splat(key), ofHours = wasm_f64x2_splat(hours);
  const v128_t ties = wasm_f64x2_splat(tie), ranks = wasm_f64x2_splat(rank);
  v128_t before = wasm_i64x2_splat(0), close = wasm_i64x2_splat(0);
  for (int entry = first; entry < first + l->room; entry += 2) {
    const v128_t its = load(l->keys + entry), itsTies = load(l->ties + entry);
    const v128_t equal = wasm_f64x2_eq(its, keys);
    const v128_t byRank =
        wasm_v128_and(wasm_f64x2_eq(itsTies, ties), wasm_f64x2_lt(load(l->ranks + entry), ranks));
    const v128_t byTie = wasm_v128_or(wasm_f64x2_lt(itsTies, ties), byRank);
    const v128_t sooner = wasm_v128_or(wasm_f64x2_lt(its, keys), wasm_v128_and(equal, byTie));
    before = wasm_i64x2_sub(before, sooner);
    const v128_t other = wasm_f64x2_ne(load(l->hours + entry), ofHours);
    close = wasm_v128_or(close, wasm_v128_and(equal, other));
  }
  if (wasm_v128_any_true(close)) return placeByRule(l, list, key, hours, tie, rank);
  return (int)(wasm_i64x2_extract_lane(before, 0) + wasm_i64x2_extract_lane(before, 1));
}

// Puts `entry` at a place of an order and moves those from there up to `last` to the next.
static inline void insert(byte *order, int room, int at, int last, int entry) {
  const v128_t iota = wasm_i8x16_make(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  // From behind, as each step reads one byte of the step before it.
  for (int from = (room - 1) & ~15; from >= 0; from -= 16) {
    const v128_t its = load(order + from), places = wasm_i8x16_add(iota, splat(from));
    const v128_t moves = wasm_v128_and(wasm_u8x16_gt(places, splat(at)), wasm_u8x16_le(places, splat(last)));
    const v128_t moved = wasm_v128_bitselect(load(order + from - 1), its, moves);
    wasm_v128_store(order + from, wasm_v128_bitselect(splat(entry), moved, wasm_i8x16_eq(places, splat(at))));
  }
}

static void put(Lists *l, int list, int ofClass, double hours, double tie, int rank, int other) {
  const int length = l->length, first = list * l->room, count = l->counts[list];
  const double key = ofClass * 256 - hours;
  byte *order = l->order + first;
  const int at = placeOf(l, list, key, hours, tie, rank);
  int last = count;
  if (at == last && (count == length || l->cut[list])) return;
  if (count == length) last--;
  // The one that is dropped, or one that is free.
  const int free = order[last], entry = first + free;
  insert(order, length, at, last, free);
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
